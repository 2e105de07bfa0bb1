import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPACTS } from '../../components/impact-mark.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useRegions } from '../ranking/use-regions.ts';
import styles from './queue-tools.module.css';
import { QUEUE_ONLY, QUEUE_PARTS, QUEUE_SORTS, type QueueOnly, type QueueView } from './queue-view.ts';
import type { QueueRow } from './use-queue.ts';

const LIVING = ['open', 'acknowledged', 'fix-claimed', 'reopened'] as const;

interface QueueToolsProps {
  view: QueueView;
  /** All rows of the part, whatever is filtered: what there is to choose from. */
  all: readonly QueueRow[];
  /** Rows that the view holds; null before the queue was read: no number from nothing. */
  shown: number | null;
  counts: Readonly<Record<QueueOnly, number>>;
  brandId: string;
  onChange: (next: Partial<QueueView>) => void;
}

/** Which findings the queue holds. */
export function QueueTools({ view, all, shown, counts, brandId, onChange }: QueueToolsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const regions = useRegions(brandId).data ?? [];
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const narrowing = [view.impact, view.region, view.check, view.publisher, view.cause, view.team, view.state].filter((one) => one !== '').length;
  // What narrows the list down is seen: a link that says so opens it.
  const [isUnfolded, setIsUnfolded] = useState(narrowing > 0 && !isNarrow);
  const idsOf = (member: 'checkId' | 'publisherId', chosen: string): string[] => [...new Set([...all.map((one) => one[member]), ...(chosen === '' ? [] : [chosen])])];
  const teams = [...new Set([...all.flatMap((one) => one.team ?? []), ...(view.team === '' ? [] : [view.team])])].toSorted((a, b) => a.localeCompare(b));
  const named = (ids: readonly string[], nameOf: (id: string) => string) => ids.map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const sortBy = <NativeSelect aria-label={t('queue.sortLabel')} value={view.sort} data={QUEUE_SORTS.map((one) => ({ value: one, label: t(`queue.sort.${one}`) }))} onChange={(event) => onChange({ sort: QUEUE_SORTS.find((one) => one === event.currentTarget.value) ?? 'jobs' })} />;
  return (
    <search className={styles.tools}>
      <ul className={styles.chips} aria-label={t('queue.onlyLabel')}>
        {QUEUE_ONLY.filter((one) => one === 'all' || one === view.only || counts[one] > 0).map((one) => (
          <li key={one}><button type="button" className={styles.chip} aria-pressed={one === view.only} onClick={() => onChange({ only: one })}>{t(`queue.only.${one}`)} <span>{shown !== null && formats.count(counts[one])}</span></button></li>
        ))}
      </ul>
      <TextInput
        className={styles.search ?? ''} type="search" aria-label={t('queue.search')} placeholder={t('queue.search')} leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={view.search !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => onChange({ search: '' })} />}
        value={view.search} onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <NativeSelect aria-label={t('queue.partLabel')} value={view.part} data={QUEUE_PARTS.map((one) => ({ value: one, label: t(`queue.part.${one}`) }))} onChange={(event) => onChange({ part: QUEUE_PARTS.find((one) => one === event.currentTarget.value) ?? 'living' })} />
      {!isNarrow && sortBy}
      <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>{narrowing === 0 ? t('queue.filters') : t('queue.filtersSet', { count: narrowing })}</Button>
      {isUnfolded && (
        <>
          {isNarrow && sortBy}
          <NativeSelect aria-label={t('findings.impact')} value={view.impact} data={[{ value: '', label: t('queue.allImpacts') }, ...IMPACTS.toReversed().map((one) => ({ value: one, label: t(`impact.${one}`) }))]} onChange={(event) => onChange({ impact: event.currentTarget.value })} />
          <NativeSelect aria-label={t('ranking.region')} value={view.region} data={[{ value: '', label: t('ranking.allRegions') }, ...regions.map((one) => ({ value: one.id, label: `${'  '.repeat(one.path.length - 1)}${one.name}` }))]} onChange={(event) => onChange({ region: event.currentTarget.value })} />
          <NativeSelect aria-label={t('queue.check')} value={view.check} data={[{ value: '', label: t('queue.allChecks') }, ...named(idsOf('checkId', view.check), wording.checkTitle)]} onChange={(event) => onChange({ check: event.currentTarget.value })} />
          <NativeSelect aria-label={t('overview.publishers.source')} value={view.publisher} data={[{ value: '', label: t('queue.allPublishers') }, ...named(idsOf('publisherId', view.publisher), wording.publisherName)]} onChange={(event) => onChange({ publisher: event.currentTarget.value })} />
          {view.part === 'living' && <NativeSelect aria-label={t('queue.stateLabel')} value={view.state} data={[{ value: '', label: t('queue.allStates') }, ...LIVING.map((one) => ({ value: one, label: t(`findingState.${one}`) }))]} onChange={(event) => onChange({ state: event.currentTarget.value })} />}
          {teams.length > 0 && <NativeSelect aria-label={t('queue.team')} value={view.team} data={[{ value: '', label: t('queue.allTeams') }, ...teams.map((one) => ({ value: one, label: one }))]} onChange={(event) => onChange({ team: event.currentTarget.value })} />}
          {view.cause !== '' && <NativeSelect aria-label={t('act.cause')} value={view.cause} data={[{ value: '', label: t('queue.anyCause') }, { value: view.cause, label: t(`cause.${view.cause}` as 'cause.unknown') }]} onChange={(event) => onChange({ cause: event.currentTarget.value })} />}
        </>
      )}
    </search>
  );
}
