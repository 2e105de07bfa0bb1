import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './inbox.module.css';
import { ReviewFlags, SentimentTag, Stars, TopicMark, useByline } from './review-marks.tsx';
import type { ReviewRow } from './use-reviews.ts';

/** Topics on a line; the rest stands in the opened review. */
const TOPICS_SHOWN = 3;

interface InboxListProps {
  rows: readonly ReviewRow[];
  openId: string | null;
  addressOf: (reviewId: string) => string;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Reviews, newest first. Each opens in place, and its address can be sent to somebody. */
export function InboxList({ rows, openId, addressOf, hasMore, isLoadingMore, onMore }: InboxListProps) {
  const { t } = useTranslation();
  return (
    <div>
      <ul className={styles.rows} aria-label={t('inbox.list')}>{rows.map((one) => <li key={one.id}><Row review={one} isOpen={one.id === openId} to={addressOf(one.id)} /></li>)}</ul>
      <div className={styles.more}>{hasMore ? <Button variant="default" loading={isLoadingMore} onClick={onMore}>{t('inbox.more')}</Button> : <p className={styles.soft}>{t('inbox.allShown')}</p>}</div>
    </div>
  );
}

function Row({ review, isOpen, to }: { review: ReviewRow; isOpen: boolean; to: string }) {
  const { t } = useTranslation();
  const sayByline = useByline();
  const over = review.topics.length - TOPICS_SHOWN;
  return (
    <article className={styles.row} data-open={isOpen} data-gone={review.removedAt !== null}>
      <header className={styles.rowHead}>
        <h2 className={styles.rowTitle}><Link to={to} replace preventScrollReset className={styles.cover ?? ''} aria-current={isOpen ? 'true' : undefined}>{review.name}</Link> <span className={styles.code}>{review.storeCode}</span></h2>
        <Stars rating={review.rating} survey={review.survey} />
      </header>
      <p className={styles.excerpt} lang={review.text === '' ? undefined : (review.language ?? undefined)}>{review.text === '' ? <em>{t(review.rating === null ? 'inbox.noTextNoStars' : 'inbox.noText')}</em> : review.text}</p>
      <p className={styles.marks}>
        {review.text !== '' && <SentimentTag review={review} />}
        {review.topics.slice(0, TOPICS_SHOWN).map((one) => <TopicMark key={one.topic} {...one} />)}
        {over > 0 && <span className={styles.soft}>{t('inbox.topicsOver', { count: over })}</span>}
      </p>
      <p className={styles.rowFoot}><span className={styles.soft}>{sayByline(review)}</span><ReviewFlags review={review} /></p>
    </article>
  );
}
