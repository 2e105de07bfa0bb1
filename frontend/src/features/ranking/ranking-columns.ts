import type { ColumnId } from '#contract/ranking-view.ts';

/** Widths in rem; the name takes what is left, and at least its own. */
const WIDTHS: Record<ColumnId, number> = {
  rank: 4.5, name: 13, peers: 9.5, status: 9, format: 8, language: 6, franchisee: 10, score: 9.25, coverage: 6.75, presence: 6.75, accuracy: 6.75, weakest: 9.5, sentiment: 12.75, rating: 6.5, findings: 6.25, trend: 8,
};
const SELECT_WIDTH = 2.75;

/** Numbers line up at their end. */
export const AT_END: ReadonlySet<ColumnId> = new Set(['coverage', 'presence', 'accuracy', 'findings', 'rating']);

/** The tracks of a row's grid: the box that selects, then the columns. */
export function trackSizes(columns: readonly ColumnId[]): string {
  return [`${SELECT_WIDTH}rem`, ...columns.map((id) => (id === 'name' ? `minmax(${WIDTHS.name}rem, 1fr)` : `${WIDTHS[id]}rem`))].join(' ');
}

/** What the columns need at least, in rem; below it the table scrolls sideways. */
export function leastWidth(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, id) => sum + WIDTHS[id], SELECT_WIDTH);
}
