import type { RankingRow } from './use-ranking.ts';

export interface SortKey {
  id: string;
  desc: boolean;
}

/** What the address says of the table: which rows, in which order. */
export interface RankingView {
  sort: SortKey[];
  region: string;
  search: string;
  /** With which of its like each location is compared. */
  peers: PeerKind;
}

export const PEER_KINDS = ['region', 'format', 'language'] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

export const SORTABLE = ['rank', 'name', 'region', 'score', 'coverage', 'weakest', 'sentiment', 'findings'] as const;
export type SortableId = (typeof SORTABLE)[number];
export const DEFAULT_SORT: SortKey[] = [{ id: 'rank', desc: false }];

/** Reads the view from the address; what it does not know, it leaves out. */
export function readView(search: URLSearchParams): RankingView {
  const sort = (search.get('sort') ?? '').split(',').flatMap((part): SortKey[] => {
    const id = part.replace(/^-/, '');
    return SORTABLE.some((one) => one === id) ? [{ id, desc: part.startsWith('-') }] : [];
  });
  const peers = PEER_KINDS.find((kind) => kind === search.get('peers')) ?? 'region';
  return { sort: sort.length > 0 ? sort : DEFAULT_SORT, region: search.get('region') ?? '', search: search.get('q') ?? '', peers };
}

/** The address of a view: `?sort=-findings,name&region=…&q=…&peers=format`; what is usual is left out. */
export function writeView(view: RankingView): URLSearchParams {
  const search = new URLSearchParams();
  const sort = view.sort.map((one) => `${one.desc ? '-' : ''}${one.id}`).join(',');
  if (sort !== 'rank' && sort !== '') search.set('sort', sort);
  if (view.region !== '') search.set('region', view.region);
  if (view.search !== '') search.set('q', view.search);
  if (view.peers !== 'region') search.set('peers', view.peers);
  return search;
}

/** Rows of a region (with all that lies below it) whose name, code or town holds every word searched for. */
export function filterRows(rows: readonly RankingRow[], view: Pick<RankingView, 'search'>, regionPath: readonly string[] | undefined): RankingRow[] {
  const words = fold(view.search).split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    if (regionPath && !regionPath.every((name, at) => row.regionPath[at] === name)) return false;
    if (words.length === 0) return true;
    const text = fold(`${row.name} ${row.storeCode} ${row.locality ?? ''} ${row.regionPath.join(' ')}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
