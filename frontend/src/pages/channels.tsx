import { useTranslation } from 'react-i18next';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ChannelsPanel, MailPanel } from '../features/channels/channels-panel.tsx';
import { useChannels } from '../features/channels/use-channels.ts';
import { DeliveryLog } from '../features/deliveries/delivery-log.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import grid from '../components/page-grid.module.css';

/** Where the brand is told things, and what came of each message. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const channels = useChannels(brandId);
  return (
    <>
      <PageHeader title={t('channels.title')} note={t('channels.note')} />
      <LoadState query={channels} skeleton={[220, 160, 320]}>
        {(data) => (
          <div className={grid.grid}>
            <div className={grid.wide}><ChannelsPanel brandId={brandId} data={data} /></div>
            <div className={grid.side}><MailPanel brandId={brandId} email={data.email} /></div>
            <div className={grid.whole}><DeliveryLog brandId={brandId} channels={data.channels} /></div>
          </div>
        )}
      </LoadState>
    </>
  );
}
