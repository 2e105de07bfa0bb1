import { CloseButton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countFilters, FACETS, type FacetId, type RankingView, withoutFilters } from '#contract/ranking-view.ts';
import { DropPanel } from '../../components/drop-panel.tsx';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './facet-bar.module.css';
import { FacetList } from './facet-list.tsx';
import { facetsWorthOffering, useFacetWords } from './facet-options.ts';
import type { RankingList } from './use-ranking-list.ts';
import type { Region } from './use-regions.ts';

interface FacetBarProps {
  view: RankingView;
  counts: RankingList['counts'];
  /** Counts of the whole list: which facets there are at all. */
  all: RankingList['counts'];
  regions: readonly Region[];
  isNarrow: boolean;
  onChange: (next: Partial<RankingView>) => void;
}

/** By what the list can be narrowed down, one button each; on a phone, all behind one. */
export function FacetBar({ view, counts, all, regions, isNarrow, onChange }: FacetBarProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const words = useFacetWords(regions, wording);
  const offered = facetsWorthOffering(all, view.facets);
  const total = countFilters(view.facets);
  const set = (id: FacetId, chosen: string[]): void => onChange({ facets: { ...view.facets, [id]: chosen } });
  const list = (id: FacetId) => <FacetList key={id} name={t(`ranking.facet.${id}`)} options={words.optionsOf(id, counts, view.facets[id])} chosen={view.facets[id]} onChange={(chosen) => set(id, chosen)} />;
  if (isNarrow) {
    return (
      <DropPanel icon={<IconFilter size={16} aria-hidden />} label={total === 0 ? t('ranking.filter') : t('ranking.filterCount', { count: total })} isActive={total > 0}>
        {(close) => (
          <>
            <div className={styles.sheetHead}><strong>{t('ranking.filter')}</strong><CloseButton aria-label={t('ranking.closeFilter')} onClick={close} /></div>
            {offered.map((id) => (
              <details key={id} className={styles.section} open={view.facets[id].length > 0}>
                <summary>{t(`ranking.facet.${id}`)}</summary>
                {list(id)}
              </details>
            ))}
          </>
        )}
      </DropPanel>
    );
  }
  return offered.map((id) => (
    <DropPanel key={id} label={<>{t(`ranking.facet.${id}`)}{view.facets[id].length > 0 && <span className={styles.chosen}>{view.facets[id].length}</span>}</>} isActive={view.facets[id].length > 0}>
      {() => list(id)}
    </DropPanel>
  ));
}

/** What narrows the list down now, each to be taken away. */
export function ActiveFilters({ view, regions, onChange }: Pick<FacetBarProps, 'view' | 'regions' | 'onChange'>) {
  const { t } = useTranslation();
  const words = useFacetWords(regions, useWording());
  if (countFilters(view.facets) === 0) return null;
  return (
    <ul className={styles.active} aria-label={t('ranking.activeFilters')}>
      {FACETS.flatMap((id) => view.facets[id].map((value) => (
        <li key={`${id} ${value}`}>
          <span><span className={styles.soft}>{t(`ranking.facet.${id}`)}</span> {words.nameOf(id, value)}</span>
          <CloseButton size="sm" aria-label={t('ranking.removeFilter', { name: `${t(`ranking.facet.${id}`)} ${words.nameOf(id, value)}` })} onClick={() => onChange({ facets: { ...view.facets, [id]: view.facets[id].filter((one) => one !== value) } })} />
        </li>
      )))}
      <li className={styles.clear}><button type="button" onClick={() => onChange(withoutFilters(view))}>{t('ranking.clearFilters')}</button></li>
    </ul>
  );
}
