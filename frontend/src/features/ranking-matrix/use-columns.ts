import { useMemo } from 'react';
import type { Matrix } from '#contract/matrix.ts';
import { useWording } from '../catalogue/use-wording.ts';

/** A column as it is drawn. */
export interface MatrixColumn {
  id: string;
  /** Where it stands in the answer. */
  place: number;
  name: string;
  /** Of a check, where one is not yet loaded none. */
  group: 'fields' | 'brand' | 'touchpoints' | 'listings' | null;
  /** The column before it is of another group. */
  isFirst: boolean;
}

const GROUPS = ['fields', 'brand', 'touchpoints', 'listings'] as const;

/** The columns with their names: checks by group as the catalogue has them, publishers by name. */
export function useColumns(matrix: Matrix): MatrixColumn[] {
  const wording = useWording();
  return useMemo(() => {
    const columns = matrix.columns.map((id, place): MatrixColumn => (matrix.by === 'checks'
      ? { id, place, name: wording.checkTitle(id), group: wording.check(id)?.group ?? null, isFirst: false }
      : { id, place, name: wording.publisherName(id), group: null, isFirst: false }));
    const groupAt = ({ group }: MatrixColumn): number => (group === null ? GROUPS.length : GROUPS.indexOf(group));
    const orderOf = new Map(wording.checks.map((one, index) => [one.id, index]));
    return columns.toSorted((a, b) => groupAt(a) - groupAt(b) || (orderOf.get(a.id) ?? 0) - (orderOf.get(b.id) ?? 0) || a.name.localeCompare(b.name));
  }, [matrix, wording]);
}

/** The columns as they are drawn, with where another group begins; where the groups are mixed there is nothing to part. */
export function markGroups(columns: readonly MatrixColumn[], order: readonly number[]): MatrixColumn[] {
  const isMixed = order.some((place, at) => at > 0 && place < (order[at - 1] ?? 0));
  const groupAt = (at: number): MatrixColumn['group'] | undefined => columns[order[at] ?? -1]?.group;
  const firsts = new Set(isMixed ? [] : order.filter((_, at) => at > 0 && groupAt(at - 1) !== groupAt(at)));
  return columns.map((column, place) => ({ ...column, isFirst: firsts.has(place) }));
}
