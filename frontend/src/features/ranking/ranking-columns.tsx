import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { PeerKind } from './ranking-view.ts';
import type { RankingRow } from './use-ranking.ts';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof features, RankingRow>();
/** After every place that a group can have. */
const UNRANKED = 1e9;
const collator = new Intl.Collator(['fr', 'en'], { numeric: true, sensitivity: 'base' });

// A null is undefined to the table, which keeps it last in both directions: nothing seen is neither best nor worst.
const last = { sortUndefined: 'last' } as const;
const number = { ...last, sortFn: (a: Sortable, b: Sortable, id: string) => toNumber(a.getValue(id)) - toNumber(b.getValue(id)) };
const text = { ...last, sortFn: (a: Sortable, b: Sortable, id: string) => collator.compare(String(a.getValue(id)), String(b.getValue(id))) };

interface Sortable {
  getValue(id: string): unknown;
}

/** Columns that the ranking sorts by, by the kind of peers that one of them compares with; how they are drawn stands in ranking-row.tsx. Figures sort best first, findings worst first. */
export const columnsBy = { region: columnsFor('region'), format: columnsFor('format'), language: columnsFor('language') };

function columnsFor(kind: PeerKind) {
  return helper.columns([
    helper.accessor((row) => row.rank ?? undefined, { id: 'rank', sortDescFirst: false, ...number }),
    helper.accessor((row) => row.name, { id: 'name', sortDescFirst: false, ...text }),
    // Group by group, and in each the best first.
    helper.accessor((row) => placeOf(row, kind), { id: 'region', sortDescFirst: false, ...text }),
    helper.accessor((row) => row.score ?? undefined, { id: 'score', sortDescFirst: true, ...number }),
    helper.accessor((row) => row.coverage ?? undefined, { id: 'coverage', sortDescFirst: true, ...number }),
    helper.accessor((row) => row.weakest?.score ?? undefined, { id: 'weakest', sortDescFirst: false, ...number }),
    helper.accessor((row) => row.sentiment.value ?? undefined, { id: 'sentiment', sortDescFirst: true, ...number }),
    helper.accessor((row) => row.openFindings, { id: 'findings', sortDescFirst: true, ...number }),
  ]);
}

function placeOf(row: RankingRow, kind: PeerKind): string {
  const peer = row.peers.find((one) => one.kind === kind);
  return `${peer?.group ?? row.regionPath.join(' › ')} ${peer?.rank ?? UNRANKED}`;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
