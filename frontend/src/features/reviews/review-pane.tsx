import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { ReplyPanel } from '../review-replies/reply-panel.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import { ReviewBody } from './review-body.tsx';
import styles from './review-pane.module.css';
import { useReview } from './use-reviews.ts';

interface ReviewPaneProps {
  reviewId: string;
  /** Addresses of the reviews before and after it in the list. */
  previous: string | null;
  next: string | null;
  onClose: () => void;
}

/** The opened review: as written, what was read from it, and the owner's answer. */
export function ReviewPane({ reviewId, previous, next, onClose }: ReviewPaneProps) {
  const { t } = useTranslation();
  const query = useReview(reviewId);
  return (
    <section className={styles.pane} aria-label={t('inbox.opened')}>
      <header className={styles.head}>
        <div className={styles.where}>
          {query.data && (
            <>
              <h2><Link to={pageOf.location(query.data.brandId, query.data.review.locationId)}>{query.data.review.name}</Link></h2>
              <span>{query.data.review.storeCode}</span>
            </>
          )}
        </div>
        <nav className={styles.steps} aria-label={t('inbox.steps')}>
          <Step to={previous} label={t('inbox.previous')}><IconChevronUp size={18} aria-hidden /></Step>
          <Step to={next} label={t('inbox.next')}><IconChevronDown size={18} aria-hidden /></Step>
          <ActionIcon variant="subtle" color="gray" aria-label={t('inbox.close')} onClick={onClose}><IconX size={18} aria-hidden /></ActionIcon>
        </nav>
      </header>
      <LoadState query={query} skeleton={[40, 120, 90]}>
        {(details) => (
          <>
            <ReviewBody details={details} />
            <CorrectionPanel key={details.review.id} details={details} />
            <ReplyPanel review={details.review} />
          </>
        )}
      </LoadState>
    </section>
  );
}

function Step({ to, label, children }: { to: string | null; label: string; children: React.ReactNode }) {
  if (to === null) return <ActionIcon variant="subtle" color="gray" disabled aria-label={label}>{children}</ActionIcon>;
  return <ActionIcon component={Link} to={to} replace preventScrollReset variant="subtle" color="gray" aria-label={label}>{children}</ActionIcon>;
}
