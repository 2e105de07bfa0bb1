import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './reply-panel.module.css';
import { useWaitingReplies } from './use-replies.ts';

const SHOWN = 5;

/** What somebody has to see to: replies that wait for an approval, and those that could not be posted. Nothing while there is none. */
export function WaitingReplies({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useWaitingReplies(brandId);
  if (!data || data.awaitingApproval + data.failed === 0) return null;
  const failed = data.waiting.filter(({ state }) => state === 'failed').slice(0, SHOWN);
  return (
    <p className={styles.waiting} role="status">
      {data.awaitingApproval > 0 && <Link to={pageOf.reviews(brandId, 'only=awaiting-approval')}>{t('replies.awaiting', { count: data.awaitingApproval, shown: formats.count(data.awaitingApproval) })}</Link>}
      {data.failed > 0 && (
        <span>
          {t('replies.failed', { count: data.failed, shown: formats.count(data.failed) })}{' '}
          {failed.map((one, at) => <span key={one.replyId}>{at > 0 && ', '}<Link to={pageOf.reviews(brandId, `review=${encodeURIComponent(one.reviewId)}`)}>{one.name}</Link></span>)}
        </span>
      )}
    </p>
  );
}
