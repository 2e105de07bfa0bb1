import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { RankingRow } from './use-ranking.ts';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof features, RankingRow>();
const collator = new Intl.Collator(['fr', 'en'], { numeric: true, sensitivity: 'base' });

// A null is undefined to the table, which keeps it last in both directions: nothing seen is neither best nor worst.
const last = { sortUndefined: 'last' } as const;
const number = { ...last, sortFn: (a: Sortable, b: Sortable, id: string) => toNumber(a.getValue(id)) - toNumber(b.getValue(id)) };
const text = { ...last, sortFn: (a: Sortable, b: Sortable, id: string) => collator.compare(String(a.getValue(id)), String(b.getValue(id))) };

interface Sortable {
  getValue(id: string): unknown;
}

/** Columns that the ranking sorts by; how they are drawn stands in ranking-row.tsx. Figures sort best first, findings worst first. */
export const columns = helper.columns([
  helper.accessor((row) => row.rank ?? undefined, { id: 'rank', sortDescFirst: false, ...number }),
  helper.accessor((row) => row.name, { id: 'name', sortDescFirst: false, ...text }),
  helper.accessor((row) => row.regionPath.join(' › '), { id: 'region', sortDescFirst: false, ...text }),
  helper.accessor((row) => row.score ?? undefined, { id: 'score', sortDescFirst: true, ...number }),
  helper.accessor((row) => row.coverage ?? undefined, { id: 'coverage', sortDescFirst: true, ...number }),
  helper.accessor((row) => row.weakest?.score ?? undefined, { id: 'weakest', sortDescFirst: false, ...number }),
  helper.accessor((row) => row.sentiment.value ?? undefined, { id: 'sentiment', sortDescFirst: true, ...number }),
  helper.accessor((row) => row.openFindings, { id: 'findings', sortDescFirst: true, ...number }),
]);

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
