import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import { NamedCausesPanel } from '../features/findings/named-causes-panel.tsx';
import { QueueBody } from '../features/findings/queue-body.tsx';
import { UndoToast } from '../features/findings/undo-toast.tsx';
import { DueChecksPanel } from '../features/manual-checks/due-checks-panel.tsx';
import { useBrandId } from '../features/session/use-brand.ts';

const VIEW = 'view';

/** What is to be mended, one job at a time; and why it comes about. Which of the two, and which findings, stands in the address. */
export function FindingsPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const [address, setAddress] = useSearchParams();
  const isCauses = address.get(VIEW) === 'causes';
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        note={t(isCauses ? 'queue.causesNote' : 'queue.note')}
        actions={
          <SegmentedControl
            aria-label={t('queue.view')}
            value={isCauses ? 'causes' : 'queue'}
            onChange={(value) => setAddress(value === 'causes' ? { [VIEW]: 'causes' } : {}, { replace: true })}
            data={[{ value: 'queue', label: t('queue.jobs') }, { value: 'causes', label: t('queue.causes') }]}
          />
        }
      />
      {isCauses ? <NamedCausesPanel brandId={brandId} /> : <><DueChecksPanel brandId={brandId} /><QueueBody key={brandId} brandId={brandId} /></>}
      <UndoToast />
    </>
  );
}
