import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './reply-panel.module.css';
import type { Reply } from './use-replies.ts';
import { useReplyTrouble } from './use-reply-trouble.ts';

/** Who did what, when, and what the source answered; the last reply first, each from its draft on. */
export function ReplyStory({ replies }: { replies: readonly Reply[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = useReplyTrouble();
  if (replies.length === 0) return null;
  return (
    <details className={styles.story}>
      <summary>{t('replies.story')}</summary>
      {replies.map((reply) => (
        <ol key={reply.id}>
          {reply.events.map(({ kind, at, actor, trouble, text }, index) => (
            <li key={`${at}-${kind}-${index}`}>
              <time dateTime={at}>{formats.moment(at)}</time>
              <span>
                {t(`replies.event.${kind}`)}{actor && ` · ${actor.name ?? t('story.somebody')}`}
                {trouble && <small>{say(trouble)}</small>}
                {/* The text that stands above is not told twice. */}
                {text && text !== reply.text && <small lang={reply.language}>{text}</small>}
              </span>
            </li>
          ))}
        </ol>
      ))}
    </details>
  );
}
