import { IconAlertTriangle, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ReviewFlags, Stars, useByline } from './review-marks.tsx';
import styles from './review-pane.module.css';
import type { ReviewDetails } from './use-reviews.ts';

/** The review as its author wrote it, and all that befell it. */
export function ReviewBody({ details }: { details: ReviewDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const sayByline = useByline();
  const { review, translation, url, versions } = details;
  return (
    <article className={styles.body}>
      <header className={styles.bodyHead}><Stars rating={review.rating} survey={review.survey} /><span className={styles.soft}>{sayByline(review)}</span></header>
      <p className={styles.flags}><ReviewFlags review={review} /></p>
      {review.removedAt !== null && <p className={styles.note}>{t('inbox.removedNote', { day: formats.day(review.removedAt) })}</p>}
      <p className={styles.text} lang={review.text === '' ? undefined : (review.language ?? undefined)}>{review.text === '' ? <em>{t(review.rating === null ? 'inbox.noTextNoStars' : 'inbox.noText')}</em> : review.text}</p>
      {translation !== null && <details className={styles.fold}><summary>{t('inbox.translation')}</summary><p className={styles.text}>{translation}</p></details>}
      {review.isContradictory && <p className={styles.warning}><IconAlertTriangle size={18} aria-hidden /><span>{t(review.label === 'negative' ? 'inbox.contradictoryNegative' : 'inbox.contradictoryPositive')}</span></p>}
      {url !== null && <p><a href={url} target="_blank" rel="noreferrer">{t('inbox.atSource', { source: wording.publisherName(review.publisherId) })} <IconExternalLink size={14} aria-hidden /></a></p>}
      {versions.length > 0 && (
        <details className={styles.fold} open>
          <summary>{t('inbox.before', { count: versions.length })} <span className={styles.soft}>{review.editedAt !== null && t('inbox.editedNote', { day: formats.day(review.editedAt) })}</span></summary>
          <ol className={styles.versions}>
            {versions.toReversed().map((one) => (
              <li key={one.replacedAt}><p className={styles.bodyHead}><Stars rating={one.rating} survey={null} /><span className={styles.soft}>{t('inbox.until', { day: formats.day(one.replacedAt) })}</span></p><p className={styles.text} lang={review.language ?? undefined}>{one.text}</p></li>
            ))}
          </ol>
        </details>
      )}
      <Copies copies={details.copies} />
    </article>
  );
}

function Copies({ copies }: Pick<ReviewDetails, 'copies'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (copies.length === 0) return null;
  return (
    <div className={styles.copies}>
      <h3>{t('inbox.copiesTitle')}</h3>
      <p className={styles.soft}>{t('inbox.copiesNote')}</p>
      <ul>
        {copies.map((one) => {
          const name = wording.publisherName(one.publisherId);
          return <li key={one.id}>{one.url === null ? name : <a href={one.url} target="_blank" rel="noreferrer">{name}</a>} <span className={styles.soft}>{[one.publishedAt !== null && formats.day(one.publishedAt), t(one.hasReply ? 'inbox.copyAnswered' : 'inbox.copyUnanswered')].filter(Boolean).join(' · ')}</span></li>;
        })}
      </ul>
    </div>
  );
}
