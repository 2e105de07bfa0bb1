import type { QueueRow } from './finding-queue.ts';

/** What the address says of the queue: which findings it holds. */
export interface QueueView {
  part: QueuePart;
  only: QueueOnly;
  region: string;
  impact: string;
  check: string;
  publisher: string;
  cause: string;
  team: string;
  state: string;
  sort: QueueSort;
  search: string;
}

export const QUEUE_PARTS = ['living', 'accepted', 'closed'] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];
export const QUEUE_ONLY = ['all', 'mine', 'my-team', 'late', 'due-soon', 'unassigned', 'escalated', 'came-back', 'no-cause'] as const;
export type QueueOnly = (typeof QUEUE_ONLY)[number];
/** `jobs`: clusters first, then by impact and age. */
export const QUEUE_SORTS = ['jobs', 'due', 'oldest', 'impact'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];
/** Of the days of a week: what is due within them is soon. */
const SOON_DAYS = 7;
const DAY_MS = 86_400_000;

/** Reads the view from the address; what it does not know, it leaves out. */
export function readQueueView(address: URLSearchParams): QueueView {
  const text = (key: string): string => address.get(key) ?? '';
  return {
    part: QUEUE_PARTS.find((one) => one === text('part')) ?? 'living', only: QUEUE_ONLY.find((one) => one === text('only')) ?? 'all',
    region: text('region'), impact: text('impact'), check: text('check'), publisher: text('publisher'), cause: text('cause'), team: text('team'), state: text('state'),
    sort: QUEUE_SORTS.find((one) => one === text('sort')) ?? 'jobs', search: text('q'),
  };
}

/** The address of a view: `?only=late&region=…&q=…`; what is usual is left out. */
export function writeQueueView({ part, only, sort, search, ...rest }: QueueView): URLSearchParams {
  const written = { part: part === 'living' ? '' : part, only: only === 'all' ? '' : only, ...rest, sort: sort === 'jobs' ? '' : sort, q: search };
  return new URLSearchParams(Object.entries(written).filter(([, value]) => value !== ''));
}

/** Who looks, and which regions lie within the one chosen; undefined: all. */
export interface QueueReader {
  viewerId: string | null;
  /** Names of the teams that they are in. */
  teams?: readonly string[];
  regionIds: ReadonlySet<string> | undefined;
  /** UTC. */
  now: string;
}

/** The rows of a view, in the order of the queue. */
export function filterQueue(rows: readonly QueueRow[], view: QueueView, reader: QueueReader): QueueRow[] {
  const { regionIds } = reader;
  const words = fold(view.search).split(/\s+/).filter((word) => word !== '');
  const isWanted = (chosen: string, value: string | null): boolean => chosen === '' || chosen === value;
  return rows.filter((row) => {
    if (!isWanted(view.impact, row.impact) || !isWanted(view.check, row.checkId) || !isWanted(view.publisher, row.publisherId) || !isWanted(view.cause, row.cause)) return false;
    if (!isWanted(view.team, row.team) || !isWanted(view.state, row.state)) return false;
    if (regionIds && !(row.regionId !== null && regionIds.has(row.regionId))) return false;
    if (!isOnly(view.only, row, reader)) return false;
    const text = fold(`${row.name} ${row.storeCode} ${row.observed ?? ''} ${row.expected ?? ''} ${row.team ?? ''} ${row.assignee?.name ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** How many rows each choice of `only` would leave, all else being as it is. */
export function countOnly(rows: readonly QueueRow[], view: QueueView, reader: QueueReader): Record<QueueOnly, number> {
  const others = filterQueue(rows, { ...view, only: 'all' }, reader);
  return Object.fromEntries(QUEUE_ONLY.map((only) => [only, others.filter((row) => isOnly(only, row, reader)).length])) as Record<QueueOnly, number>;
}

function isOnly(only: QueueOnly, row: QueueRow, { viewerId, teams = [], now }: Pick<QueueReader, 'viewerId' | 'teams' | 'now'>): boolean {
  switch (only) {
    case 'all': return true;
    case 'mine': return row.assignee !== null && row.assignee.id === viewerId;
    case 'my-team': return row.team !== null && teams.includes(row.team);
    case 'unassigned': return row.assignee === null;
    case 'late': return row.isLate;
    case 'due-soon': return row.dueOn !== null && !row.isLate && row.dueOn <= new Date(Date.parse(now) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
    case 'escalated': return row.escalated !== null;
    case 'came-back': return row.reopenedCount > 0;
    case 'no-cause': return row.cause === null;
  }
}

/** The finding before and after one in the queue, and its place; null where the queue does not hold it. */
export function findNeighbours(rows: readonly QueueRow[], findingId: string): { place: number; of: number; previous: string | null; next: string | null } | null {
  const at = rows.findIndex((one) => one.id === findingId);
  return at < 0 ? null : { place: at + 1, of: rows.length, previous: rows[at - 1]?.id ?? null, next: rows[at + 1]?.id ?? null };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
