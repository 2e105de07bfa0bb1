import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { DeliveryRow } from './delivery-row.tsx';
import styles from './deliveries.module.css';
import { useDeliveries, type DeliveryState, type DeliveryView } from './use-deliveries.ts';

const STATES: readonly DeliveryState[] = ['waiting', 'sending', 'sent', 'given-up'];

/** Each message to each receiver, what came of it, and the way to try again. What it is narrowed to stands in the address. */
export function DeliveryLog({ brandId, channels }: { brandId: string; channels: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const view: DeliveryView = { state: STATES.find((one) => one === search.get('state')) ?? null, channel: search.get('channel') };
  const log = useDeliveries(brandId, view);
  const narrow = (name: string, value: string): void => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true });
  const rows = log.data?.pages.flatMap((one) => one.rows) ?? [];
  const counts = log.data?.pages[0]?.counts;
  const shownState = (state: DeliveryState): string => `${t(`deliveries.state.${state}`)}${counts === undefined ? '' : ` (${formats.count(counts[state])})`}`;
  return (
    <Panel title={t('deliveries.title')} note={t('deliveries.note')} isFlush>
      <div className={styles.filters}>
        <NativeSelect label={t('deliveries.filterState')} value={view.state ?? ''} onChange={(event) => narrow('state', event.currentTarget.value)} data={[{ value: '', label: t('deliveries.all') }, ...STATES.map((one) => ({ value: one, label: shownState(one) }))]} />
        <NativeSelect label={t('deliveries.filterChannel')} value={view.channel ?? ''} onChange={(event) => narrow('channel', event.currentTarget.value)} data={[{ value: '', label: t('deliveries.all') }, { value: 'email', label: t('channels.mail') }, ...channels.map((one) => ({ value: one.id, label: one.name }))]} />
      </div>
      {log.isError && <div className={styles.empty}><ErrorNotice error={log.error} retry={() => void log.refetch()} /></div>}
      {log.isSuccess && rows.length === 0 && <p className={styles.empty}>{t(view.state === null && view.channel === null ? 'deliveries.none' : 'deliveries.noneSuch')}</p>}
      {rows.length > 0 && (
        <ScrollTable label={t('deliveries.title')} isCards>
          <thead><tr><th scope="col">{t('deliveries.message')}</th><th scope="col">{t('deliveries.to')}</th><th scope="col">{t('deliveries.filterState')}</th><th scope="col">{t('deliveries.at')}</th></tr></thead>
          <tbody>{rows.map((one) => <DeliveryRow key={one.id} brandId={brandId} delivery={one} />)}</tbody>
        </ScrollTable>
      )}
      {log.hasNextPage && <p className={styles.more}><Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('deliveries.more')}</Button></p>}
    </Panel>
  );
}
