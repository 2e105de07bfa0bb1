import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './inbox.module.css';
import type { ReviewFilter } from './review-view.ts';
import { useReviewCounts } from './use-reviews.ts';

const TONES = ['negative', 'neutral', 'positive', 'uncertain'] as const;

/** How many the list holds, by tone; each figure narrows the list down to itself, and widens it again. */
export function InboxCounts({ brandId, filter, onChange }: { brandId: string; filter: ReviewFilter; onChange: (next: ReviewFilter) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useReviewCounts(brandId, filter).data;
  if (counts === undefined) return <div className={styles.counts} />;
  const isUnanswered = filter.answered === 'no';
  // The tone of a topic is another one than the text's: what is counted here could not be chosen.
  const tones = filter.topic === undefined ? TONES : [];
  return (
    <div className={styles.counts} role="group" aria-label={t('inbox.counts')}>
      <output className={styles.total}>{t('inbox.total', { count: counts.total, shown: formats.count(counts.total) })}</output>
      {tones.map((tone) => (
        <button key={tone} type="button" className={styles.count} data-tone={tone} aria-pressed={filter.sentiment === tone} disabled={counts[tone] === 0 && filter.sentiment !== tone} onClick={() => onChange({ ...filter, sentiment: filter.sentiment === tone ? undefined : tone })}>
          <strong>{formats.count(counts[tone])}</strong> {t(`inbox.counted.${tone}`, { count: counts[tone] })}
        </button>
      ))}
      <button type="button" className={styles.count} aria-pressed={isUnanswered} disabled={counts.unanswered === 0 && !isUnanswered} onClick={() => onChange({ ...filter, answered: isUnanswered ? undefined : 'no' })}>
        <strong>{formats.count(counts.unanswered)}</strong> {t('inbox.counted.unanswered', { count: counts.unanswered })}
      </button>
    </div>
  );
}
