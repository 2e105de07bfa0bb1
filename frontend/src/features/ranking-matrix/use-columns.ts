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
}

/** Up to so many columns have room for wider cells. */
export const FEW_COLUMNS = 14;

const GROUPS = ['fields', 'brand', 'touchpoints', 'listings'] as const;

/** The columns with their names: checks by group as the catalogue has them, publishers by name. */
export function useColumns(matrix: Matrix): MatrixColumn[] {
  const wording = useWording();
  return useMemo(() => {
    const columns = matrix.columns.map((id, place): MatrixColumn => (matrix.by === 'checks'
      ? { id, place, name: wording.checkTitle(id), group: wording.check(id)?.group ?? null }
      : { id, place, name: wording.publisherName(id), group: null }));
    const groupAt = ({ group }: MatrixColumn): number => (group === null ? GROUPS.length : GROUPS.indexOf(group));
    const orderOf = new Map(wording.checks.map((one, index) => [one.id, index]));
    return columns.toSorted((a, b) => groupAt(a) - groupAt(b) || (orderOf.get(a.id) ?? 0) - (orderOf.get(b.id) ?? 0) || a.name.localeCompare(b.name));
  }, [matrix, wording]);
}

/** True of a column that begins another group than the one before it; where the groups are mixed there is nothing to part. */
export function startsGroup(columns: readonly MatrixColumn[], order: readonly number[], at: number): boolean {
  const isMixed = order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  return !isMixed && at > 0 && columns[order[at - 1] ?? 0]?.group !== columns[order[at] ?? 0]?.group;
}
