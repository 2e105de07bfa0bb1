import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { NamedCausesPanel } from '../features/findings/named-causes-panel.tsx';
import { QueueList } from '../features/findings/queue-list.tsx';
import { QueueTools } from '../features/findings/queue-tools.tsx';
import { type QueueView, writeQueueView } from '../features/findings/queue-view.ts';
import { useQueueView } from '../features/findings/use-queue-view.ts';
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
      {isCauses ? <NamedCausesPanel brandId={brandId} /> : <QueueBody brandId={brandId} />}
    </>
  );
}

function QueueBody({ brandId }: { brandId: string }) {
  const [, setAddress] = useSearchParams();
  const { view, queue, rows } = useQueueView(brandId);
  const change = (next: Partial<QueueView>): void => setAddress(writeQueueView({ ...view, ...next }), { replace: true });
  return (
    <>
      <DueChecksPanel brandId={brandId} />
      <QueueTools view={view} all={queue.data?.rows ?? []} shown={queue.data ? rows.length : null} brandId={brandId} onChange={change} />
      <LoadState query={queue} skeleton={[160, 120, 120, 120]}>
        {(data) => <QueueList key={writeQueueView(view).toString()} rows={rows} clusters={data.clusters} view={view} isEmpty={data.rows.length === 0} onReset={() => setAddress({}, { replace: true })} />}
      </LoadState>
    </>
  );
}
