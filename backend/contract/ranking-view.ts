import type { PeerKind } from '#domain/score.ts';

export type { PeerKind } from '#domain/score.ts';

/** What the ranking is drawn as. */
export const SHOWN_AS = ['table', 'scatter', 'map', 'matrix'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** By what the list is narrowed down; each takes several values. */
export const FACETS = ['region', 'format', 'language', 'franchisee', 'publisher', 'reason', 'band', 'status'] as const;
export type FacetId = (typeof FACETS)[number];
export type Facets = Readonly<Record<FacetId, readonly string[]>>;

/** The value of a location that has none: no format, no franchisee, no score and so no band. */
export const NONE = '-';

/** Columns in the order in which they are drawn. The location's name is always there. */
export const COLUMNS = ['rank', 'name', 'peers', 'status', 'format', 'language', 'franchisee', 'score', 'coverage', 'presence', 'accuracy', 'weakest', 'sentiment', 'rating', 'findings', 'trend'] as const;
export type ColumnId = (typeof COLUMNS)[number];
export const USUAL_COLUMNS: readonly ColumnId[] = ['rank', 'name', 'peers', 'score', 'coverage', 'weakest', 'sentiment', 'findings', 'trend'];

export interface SortKey {
  id: ColumnId;
  desc: boolean;
}

/** What the address says of the ranking, and a saved view, an export and the server with it: which rows, in which order, drawn how. */
export interface RankingView {
  show: ShownAs;
  /** First the key that decides, then those that break its ties. */
  sort: readonly SortKey[];
  search: string;
  facets: Facets;
  /** With which of its like each location is compared. */
  peers: PeerKind;
  columns: readonly ColumnId[];
}

export const DEFAULT_SORT: readonly SortKey[] = [{ id: 'rank', desc: false }];
export const PEERS: readonly PeerKind[] = ['region', 'format', 'language'];
const NO_FACETS: Facets = { region: [], format: [], language: [], franchisee: [], publisher: [], reason: [], band: [], status: [] };

/** Reads a view from an address; what it does not know, it leaves out. */
export function readView(search: URLSearchParams): RankingView {
  const sort = (search.get('sort') ?? '').split(',').flatMap((part): SortKey[] => {
    const id = columnOf(part.replace(/^-/, ''));
    return id === undefined ? [] : [{ id, desc: part.startsWith('-') }];
  });
  const columns = (search.get('columns') ?? '').split(',').flatMap((part) => columnOf(part) ?? []);
  return {
    show: SHOWN_AS.find((one) => one === search.get('show')) ?? 'table',
    sort: sort.length > 0 ? sort.filter((one, at) => sort.findIndex((other) => other.id === one.id) === at) : DEFAULT_SORT,
    search: search.get('q') ?? '',
    facets: Object.fromEntries(FACETS.map((id) => [id, [...new Set(search.getAll(id))].filter((value) => value !== '')])) as unknown as Facets,
    peers: PEERS.find((kind) => kind === search.get('peers')) ?? 'region',
    columns: columns.length > 0 ? COLUMNS.filter((one) => one === 'name' || columns.includes(one)) : USUAL_COLUMNS,
  };
}

/** The address of a view: `?sort=-findings,name&region=…&format=mall&format=boutique&q=…`; what is usual is left out, and equal views have equal addresses. */
export function writeView(view: RankingView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.show !== 'table') search.set('show', view.show);
  const sort = view.sort.map((one) => `${one.desc ? '-' : ''}${one.id}`).join(',');
  if (sort !== 'rank' && sort !== '') search.set('sort', sort);
  for (const id of FACETS) for (const value of view.facets[id].toSorted()) search.append(id, value);
  if (view.search !== '') search.set('q', view.search);
  if (view.peers !== 'region') search.set('peers', view.peers);
  const columns = COLUMNS.filter((one) => view.columns.includes(one));
  if (columns.join() !== USUAL_COLUMNS.join()) search.set('columns', columns.join(','));
  return search;
}

/** The same view without any narrowing down. */
export function withoutFilters(view: RankingView): RankingView {
  return { ...view, search: '', facets: NO_FACETS };
}

/** How many values narrow the list down, the search apart. */
export function countFilters(facets: Facets): number {
  return FACETS.reduce((sum, id) => sum + facets[id].length, 0);
}

function columnOf(id: string): ColumnId | undefined {
  // Views kept before columns could be chosen name the peers' column "region".
  return id === 'region' ? 'peers' : COLUMNS.find((one) => one === id);
}
