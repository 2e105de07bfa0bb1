import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readView, type RankingView } from '#contract/ranking-view.ts';

/** By which column a phone's cards are ordered; a table has its heads for that. Fetched on phones alone. */
export function SortSelect({ view, className, onSort }: { view: RankingView; className: string; onSort: (sort: RankingView['sort']) => void }) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={className}
      aria-label={t('ranking.sortBy')}
      value={`${view.sort[0]?.desc ? '-' : ''}${view.sort[0]?.id ?? 'rank'}`}
      onChange={(event) => onSort(readView(new URLSearchParams({ sort: event.currentTarget.value })).sort)}
      data={view.columns.flatMap((id) => [{ value: id, label: `${t(`ranking.column.${id}`)} ↑` }, { value: `-${id}`, label: `${t(`ranking.column.${id}`)} ↓` }])}
    />
  );
}
