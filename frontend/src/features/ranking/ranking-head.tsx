import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnId, SortKey } from '#contract/ranking-view.ts';
import type { PeerKind } from '#contract/ranking-view.ts';
import { Spoken } from '../../components/spoken.tsx';
import { AT_END } from './ranking-columns.ts';
import { sortBy } from './sort-by.ts';
import styles from './ranking-table.module.css';

interface HeadCellProps {
  id: ColumnId;
  sort: readonly SortKey[];
  peers: PeerKind;
  onSort: (sort: SortKey[]) => void;
}

/** A column's name, which sorts: a click by it alone, with Shift also by it. */
export const HeadCell = memo(function HeadCell({ id, sort, peers, onSort }: HeadCellProps) {
  const { t } = useTranslation();
  const place = sort.findIndex((one) => one.id === id);
  const key = sort[place];
  const Icon = key === undefined ? IconArrowsSort : key.desc ? IconArrowDown : IconArrowUp;
  return (
    <div role="columnheader" className={styles[id]} data-column={id} data-end={AT_END.has(id)} aria-sort={key === undefined ? undefined : key.desc ? 'descending' : 'ascending'}>
      <button type="button" className={styles.sort} data-active={key !== undefined} onClick={(event: MouseEvent) => onSort(sortBy(sort, id, event.shiftKey))} title={t('ranking.sortHint')}>
        {id === 'peers' ? t(`ranking.peers.${peers}`) : t(`ranking.column.${id}`)}
        <Icon size={14} aria-hidden />
        {sort.length > 1 && place >= 0 && <span className={styles.order}>{place + 1}<Spoken> {t(key?.desc === true ? 'ranking.descending' : 'ranking.ascending')}</Spoken></span>}
      </button>
    </div>
  );
});
