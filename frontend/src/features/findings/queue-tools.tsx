import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPACTS } from '../../components/impact-mark.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useRegions } from '../ranking/use-regions.ts';
import styles from './queue.module.css';
import { QUEUE_ONLY, QUEUE_PARTS, type QueueView } from './queue-view.ts';
import type { QueueRow } from './use-queue.ts';

interface QueueToolsProps {
  view: QueueView;
  /** All rows of the part, whatever is filtered: what there is to choose from. */
  all: readonly QueueRow[];
  /** Rows that the view holds; null before the queue was read: no number from nothing. */
  shown: number | null;
  brandId: string;
  onChange: (next: Partial<QueueView>) => void;
}

/** Which findings the queue holds. */
export function QueueTools({ view, all, shown, brandId, onChange }: QueueToolsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const regions = useRegions(brandId).data ?? [];
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [isUnfolded, setIsUnfolded] = useState(false);
  const narrowing = [view.impact, view.region, view.check, view.publisher, view.cause].filter((one) => one !== '').length;
  const idsOf = (member: 'checkId' | 'publisherId', chosen: string): string[] => [...new Set([...all.map((one) => one[member]), ...(chosen === '' ? [] : [chosen])])];
  const named = (ids: readonly string[], nameOf: (id: string) => string) => ids.map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <search className={styles.tools}>
      <TextInput
        className={styles.search ?? ''} type="search" aria-label={t('queue.search')} placeholder={t('queue.search')} leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={view.search !== '' && <CloseButton size="sm" aria-label={t('ranking.clearSearch')} onClick={() => onChange({ search: '' })} />}
        value={view.search} onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <NativeSelect aria-label={t('queue.partLabel')} value={view.part} data={QUEUE_PARTS.map((one) => ({ value: one, label: t(`queue.part.${one}`) }))} onChange={(event) => onChange({ part: QUEUE_PARTS.find((one) => one === event.currentTarget.value) ?? 'living' })} />
      <NativeSelect aria-label={t('queue.onlyLabel')} value={view.only} data={QUEUE_ONLY.map((one) => ({ value: one, label: t(`queue.only.${one}`) }))} onChange={(event) => onChange({ only: QUEUE_ONLY.find((one) => one === event.currentTarget.value) ?? 'all' })} />
      {isNarrow && <Button className={styles.filters ?? ''} variant="default" leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />} aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>{narrowing === 0 ? t('queue.filters') : t('queue.filtersSet', { count: narrowing })}</Button>}
      {(!isNarrow || isUnfolded) && (
        <>
          <NativeSelect aria-label={t('findings.impact')} value={view.impact} data={[{ value: '', label: t('queue.allImpacts') }, ...IMPACTS.toReversed().map((one) => ({ value: one, label: t(`impact.${one}`) }))]} onChange={(event) => onChange({ impact: event.currentTarget.value })} />
          <NativeSelect aria-label={t('ranking.region')} value={view.region} data={[{ value: '', label: t('ranking.allRegions') }, ...regions.map((one) => ({ value: one.id, label: `${'  '.repeat(one.path.length - 1)}${one.name}` }))]} onChange={(event) => onChange({ region: event.currentTarget.value })} />
          <NativeSelect aria-label={t('queue.check')} value={view.check} data={[{ value: '', label: t('queue.allChecks') }, ...named(idsOf('checkId', view.check), wording.checkTitle)]} onChange={(event) => onChange({ check: event.currentTarget.value })} />
          <NativeSelect aria-label={t('overview.publishers.source')} value={view.publisher} data={[{ value: '', label: t('queue.allPublishers') }, ...named(idsOf('publisherId', view.publisher), wording.publisherName)]} onChange={(event) => onChange({ publisher: event.currentTarget.value })} />
          {view.cause !== '' && <NativeSelect aria-label={t('act.cause')} value={view.cause} data={[{ value: '', label: t('queue.anyCause') }, { value: view.cause, label: t(`cause.${view.cause}` as 'cause.unknown') }]} onChange={(event) => onChange({ cause: event.currentTarget.value })} />}
        </>
      )}
      <output className={styles.count}>{shown !== null && t('queue.shown', { count: shown, shown: formats.count(shown), all: formats.count(all.length) })}</output>
    </search>
  );
}
