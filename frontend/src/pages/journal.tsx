import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { AuditEntryItem } from '../features/audit-log/audit-entry.tsx';
import { AuditFilters } from '../features/audit-log/audit-filters.tsx';
import styles from '../features/audit-log/audit-log.module.css';
import { readAuditView, type AuditFilterName, type AuditView } from '../features/audit-log/audit-view.ts';
import { auditFileAddress, useAuditLog, type AuditPage } from '../features/audit-log/use-audit-log.ts';
import { useSayValue } from '../features/audit-log/use-say-value.ts';
import { useBrandId } from '../features/session/use-brand.ts';
import { useSettings } from '../features/settings/use-settings.ts';
import { TimeZoneContext } from '../lib/format.ts';

/** Who changed what in the brand. What it is narrowed to stands in the address. */
export function JournalPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const settings = useSettings(brandId);
  const [search, setSearch] = useSearchParams();
  const view = readAuditView(search);
  const log = useAuditLog(brandId, view);
  const narrow = useCallback((name: AuditFilterName, value: string): void => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true }), [setSearch]);
  const files = (['csv', 'jsonl'] as const).map((format) => <Button key={format} component="a" href={auditFileAddress(brandId, view, format)} download variant="default" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}>{t(`journal.file.${format}`)}</Button>);
  return (
    <TimeZoneContext value={settings.data?.crawls.timeZone ?? null}>
      <PageHeader title={t('journal.title')} note={t('journal.note')} actions={files} />
      <LoadState query={log} skeleton={[480]} isHeld={settings.isPending}>
        {({ pages }) => (
          <Panel title={t('journal.entries')} isFlush>
            <AuditFilters view={view} actors={pages[0]?.actors ?? []} onNarrow={narrow} onClear={() => setSearch({}, { replace: true })} />
            <Entries brandId={brandId} pages={pages} view={view} people={settings.data?.people ?? []} />
            {log.hasNextPage && <p className={styles.more}><Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('journal.more')}</Button></p>}
          </Panel>
        )}
      </LoadState>
    </TimeZoneContext>
  );
}

function Entries({ brandId, pages, view, people }: { brandId: string; pages: readonly AuditPage[]; view: AuditView; people: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const names = new Map([...(pages[0]?.actors ?? []), ...people].map((one) => [one.id, one.name]));
  const say = useSayValue(brandId, names);
  const entries = pages.flatMap((one) => one.entries);
  if (entries.length === 0) return <p className={styles.empty}>{t(Object.keys(view).length === 0 ? 'journal.none' : 'journal.noneSuch')}</p>;
  return <ol className={styles.list} aria-label={t('journal.entries')}>{entries.map((one) => <AuditEntryItem key={one.id} brandId={brandId} entry={one} say={say} />)}</ol>;
}
