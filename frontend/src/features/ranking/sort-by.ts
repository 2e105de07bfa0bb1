import { GREATEST_FIRST } from '#contract/ranking-order.ts';
import type { ColumnId, SortKey } from '#contract/ranking-view.ts';

/** The order after a click on a column: its direction turned round if it is sorted by already; `isAlso` keeps the others. */
export function sortBy(sort: readonly SortKey[], id: ColumnId, isAlso: boolean): SortKey[] {
  const known = sort.find((one) => one.id === id);
  // The usual order stands until somebody chooses another.
  const key = { id, desc: known ? !known.desc : GREATEST_FIRST.has(id) };
  if (!isAlso) return [key];
  return known ? sort.map((one) => (one.id === id ? key : one)) : [...sort, key];
}
