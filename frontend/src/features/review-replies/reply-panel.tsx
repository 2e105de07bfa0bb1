import { Button } from '@mantine/core';
import { IconCheck, IconClock, IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ReplyForm } from './reply-form.tsx';
import styles from './reply-panel.module.css';
import { ReplyStory } from './reply-story.tsx';
import { isOnItsWay, type Reply, type ReplyFile, useReplyFile } from './use-replies.ts';
import { useReplyTrouble } from './use-reply-trouble.ts';

/** The owner's answer to a review: what stands at the source, what is under way, and what the reader may do about it. */
export function ReplyPanel({ review }: { review: { id: string } }) {
  const { t } = useTranslation();
  const query = useReplyFile(review.id);
  return (
    <section className={styles.panel} aria-label={t('replies.title')}>
      <LoadState query={query} skeleton={[72, 120]}>{(file) => <Loaded file={file} />}</LoadState>
    </section>
  );
}

function Loaded({ file }: { file: ReplyFile }) {
  const { t } = useTranslation();
  const wording = useWording();
  const { current, standing, earlier, publisherId, may, isRemoved } = file;
  const unseen = earlier.find(({ state }) => state === 'posted');
  const isUnseen = unseen !== undefined && !unseen.isSeen;
  return (
    <>
      {standing && <Standing title={t('replies.standing', { source: wording.publisherName(publisherId) })} text={standing.text} at={standing.publishedAt} />}
      {isUnseen && <Posted reply={unseen} lastReadAt={file.lastReadAt} />}
      {isRemoved && <p className={styles.soft}>{t('replies.removed')}</p>}
      {current && <CurrentState reply={current} file={file} />}
      {current?.trouble === 'answered-meanwhile' && <FoundThere reply={current} source={wording.publisherName(publisherId)} />}
      {!standing && !isUnseen && current === null && may.length === 0 && <p className={styles.soft}>{t('replies.none')}</p>}
      {/* A new revision is a new text to begin from. */}
      {may.includes('save') && !isRemoved ? <Writing key={`${current?.id ?? 'new'} ${current?.revision ?? 0}`} file={file} shown={isUnseen ? unseen.text : (standing?.text ?? null)} /> : current && <blockquote className={styles.quote} lang={current.language}>{current.text}</blockquote>}
      <ReplyStory replies={[...(current ? [current] : []), ...earlier]} />
    </>
  );
}

/** Where there is an answer already, one asks for another before there is anything to write. */
function Writing({ file, shown }: { file: ReplyFile; shown: string | null }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(file.current !== null || shown === null);
  return isOpen ? <ReplyForm file={file} shown={shown} /> : <Button size="xs" variant="default" className={styles.another ?? ''} onClick={() => setOpen(true)}>{t('replies.another')}</Button>;
}

function Standing({ title, text, at }: { title: string; text: string; at: string | null }) {
  const formats = useFormats();
  return (
    <figure className={styles.standing}>
      <figcaption><IconMessageReply size={15} aria-hidden /> {title}{at !== null && !Number.isNaN(Date.parse(at)) && <span className={styles.soft}>{formats.day(at)}</span>}</figcaption>
      <blockquote className={styles.quote}>{text}</blockquote>
    </figure>
  );
}

/** Posted, and no crawl has seen it there yet. */
function Posted({ reply, lastReadAt }: { reply: Reply; lastReadAt: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const postedAt = reply.postedAt ?? reply.changedAt;
  const wasReadSince = lastReadAt !== null && lastReadAt > postedAt;
  return (
    <figure className={styles.standing} data-tone="pass">
      <figcaption><IconCheck size={15} aria-hidden /> {t(reply.isByHand ? 'replies.postedByHand' : 'replies.posted', { moment: formats.moment(postedAt) })} <span className={styles.soft}>{wasReadSince ? t('replies.notSeenBy', { day: formats.day(lastReadAt) }) : t('replies.notSeenYet')}</span></figcaption>
      <blockquote className={styles.quote} lang={reply.language}>{reply.text}</blockquote>
    </figure>
  );
}

/** The answer of somebody else that was found there, and that ours would replace. */
function FoundThere({ reply, source }: { reply: Reply; source: string }) {
  const { t } = useTranslation();
  const found = reply.events.findLast(({ trouble, text }) => trouble === 'answered-meanwhile' && text !== null);
  return found?.text ? <Standing title={t('replies.foundThere', { source })} text={found.text} at={found.at} /> : null;
}

const TONES = { draft: 'unsure', approved: 'accent', posting: 'accent', failed: 'fail', posted: 'pass', withdrawn: 'quiet' } as const;

function CurrentState({ reply, file }: { reply: Reply; file: ReplyFile }) {
  const { t } = useTranslation();
  const say = useReplyTrouble();
  const { state, trouble, author } = reply;
  return (
    <div className={styles.state} role="status">
      <Tag tone={TONES[state]} icon={isOnItsWay(file) ? <IconClock aria-hidden /> : undefined}>{t(`replies.state.${state}`)}</Tag>
      <span>{state === 'draft' ? t(file.mayApprove ? 'replies.draftYours' : 'replies.draftWaits', { author: author?.name ?? t('story.somebody') }) : state === 'failed' && trouble ? say(trouble) : isOnItsWay(file) ? t('replies.onItsWay') : state === 'approved' && file.byHand ? t('replies.approvedByHand') : ''}{state !== 'failed' && trouble && ` ${say(trouble)}`}</span>
    </div>
  );
}
