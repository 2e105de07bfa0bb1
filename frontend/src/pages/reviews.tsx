import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { WaitingReplies } from '../features/review-replies/waiting-replies.tsx';
import { Inbox } from '../features/reviews/inbox.tsx';
import { useBrandId } from '../features/session/use-brand.ts';

/** What customers say, of all stores and sources. Which reviews, and which one is opened, stands in the address. */
export function ReviewsPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  return (
    <>
      <PageHeader title={t('inbox.title')} note={t('inbox.note')} />
      <WaitingReplies brandId={brandId} />
      <Inbox brandId={brandId} />
    </>
  );
}
