import { Button, NativeSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import { type ValueLine, useValueHistory } from './use-value-history.ts';
import { filterLines, hasMoved, readFilter } from './value-filter.ts';
import styles from './value-history-panel.module.css';
import { ValueTimeline } from './value-timeline.tsx';

const SHOWN_FIRST = 6;

/** When each value changed, from what to what; those that never did are a switch away. */
export function ValueHistoryPanel({ locationId }: { locationId: string }) {
  const { t } = useTranslation();
  const history = useValueHistory(locationId);
  return (
    <Panel title={t('valueHistory.title')} note={t('valueHistory.note')}>
      <LoadState query={history} skeleton={[44, 220]}>{(data) => <Lines lines={data.lines} />}</LoadState>
    </Panel>
  );
}

function Lines({ lines }: { lines: readonly ValueLine[] }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [address, setAddress] = useSearchParams();
  const [showsMore, setShowsMore] = useState(false);
  const filter = readFilter(address);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next, { preventScrollReset: true, replace: true });
  };
  const reachable = filter.showsAll ? lines : lines.filter(hasMoved);
  const checks = wording.checks.filter((check) => reachable.some((one) => one.checkId === check.id)).map((check) => ({ value: check.id, label: wording.checkTitle(check.id) }));
  const sources = [...new Set(reachable.map((one) => one.publisherId))].map((id) => ({ value: id, label: wording.publisherName(id) }));
  const found = filterLines(lines, filter);
  const shown = showsMore ? found : found.slice(0, SHOWN_FIRST);
  return (
    <>
      <div className={styles.tools}>
        <NativeSelect size="xs" aria-label={t('valueHistory.field')} value={filter.checkId} onChange={(event) => set('field', event.currentTarget.value)} data={[{ value: '', label: t('valueHistory.allFields') }, ...checks]} />
        <NativeSelect size="xs" aria-label={t('location.lost.source')} value={filter.publisherId} onChange={(event) => set('source', event.currentTarget.value)} data={[{ value: '', label: t('valueHistory.allSources') }, ...sources]} />
        <Switch size="sm" label={t('valueHistory.unchangedToo')} checked={filter.showsAll} onChange={(event) => set('values', event.currentTarget.checked ? 'all' : '')} />
      </div>
      {found.length === 0 ? <p className={styles.none}>{t(lines.length === 0 ? 'valueHistory.none' : 'valueHistory.noneHere')}</p> : (
        <ul className={styles.lines}>{shown.map((one) => <li key={`${one.publisherId} ${one.listingId ?? ''} ${one.checkId} ${one.subject}`}><ValueTimeline line={one} /></li>)}</ul>
      )}
      {found.length > shown.length && <Button variant="subtle" onClick={() => setShowsMore(true)}>{t('valueHistory.showAll', { count: found.length })}</Button>}
    </>
  );
}
