import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { LoadState } from '../components/load-state.tsx';
import { MoreRows } from '../components/more-rows.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { useWording } from '../features/catalogue/use-wording.ts';
import { DueCheckItem } from '../features/manual-checks/due-check-item.tsx';
import styles from '../features/manual-checks/manual-checks.module.css';
import { SavedNote } from '../features/manual-checks/saved-note.tsx';
import { useDueManualCheckPages, type DueCheck } from '../features/manual-checks/use-manual-checks.ts';
import { useRegions } from '../features/ranking/use-regions.ts';
import { useBrandId } from '../features/session/use-brand.ts';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';

const keyOf = ({ locationId, publisherId }: DueCheck): string => `${locationId} ${publisherId}`;

/** The listings that somebody has to look at, one after the other. Region and source stand in the address. */
export function ChecksPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const brandId = useBrandId();
  const [address, setAddress] = useSearchParams();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [saved, setSaved] = useState<DueCheck | null>(null);
  const [region, publisher] = [address.get('region') ?? '', address.get('source') ?? ''];
  const checks = useDueManualCheckPages(brandId, { region, publisher });
  const regions = useRegions(brandId).data ?? [];
  const go = (change: Record<string, string>): void => setAddress(new URLSearchParams(Object.entries({ region, source: publisher, ...change }).filter(([, value]) => value !== '')), { replace: true });
  return (
    <>
      <PageHeader title={t('manual.title')} above={<Link to={pageOf.sources(brandId)}>{t('sources.title')}</Link>} note={t('manual.noteOfPage')} />
      <LoadState query={checks} skeleton={[64, 96, 96, 96]}>
        {({ total, due, publishers, mayCheck }) => (
          <>
            <search className={styles.tools}>
              <NativeSelect aria-label={t('ranking.region')} value={region} data={[{ value: '', label: t('ranking.allRegions') }, ...regions.map((one) => ({ value: one.id, label: `${'\u2003'.repeat(one.path.length - 1)}${one.name}` }))]} onChange={(event) => go({ region: event.currentTarget.value })} />
              <NativeSelect aria-label={t('overview.publishers.source')} value={publisher} data={[{ value: '', label: t('queue.allPublishers') }, ...publishers.map((one) => ({ value: one.publisherId, label: `${wording.publisherName(one.publisherId)} (${formats.count(one.count)})` }))]} onChange={(event) => go({ source: event.currentTarget.value })} />
            </search>
            <SavedNote>{saved === null ? null : t('manual.savedOne', { source: wording.publisherName(saved.publisherId), name: saved.name })}</SavedNote>
            {total === 0
              ? <EmptyNotice title={t('manual.noneTitle')}>{t(region === '' && publisher === '' ? 'manual.none' : 'manual.noneHere')}</EmptyNotice>
              : (
                <Panel title={t('manual.dueTitle', { count: total, shown: formats.count(total) })} note={t('manual.dueNote')} isFlush>
                  <ul className={styles.dues}>
                    {due.map((one, at) => {
                      const key = keyOf(one);
                      const next = due[at + 1];
                      return <DueCheckItem key={key} check={one} mayCheck={mayCheck} isOpen={openKey === key} onToggle={() => setOpenKey(openKey === key ? null : key)} onDone={() => { setSaved(one); setOpenKey(next === undefined ? null : keyOf(next)); }} />;
                    })}
                  </ul>
                </Panel>
              )}
            <MoreRows query={checks} />
          </>
        )}
      </LoadState>
    </>
  );
}
