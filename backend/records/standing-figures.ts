import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { NO_CRAWLS } from './runs.ts';
import { brandScope } from './scope.ts';

/** Hosts named one by one; a crawl of a thousand hosts must not fill the operator's store of figures. */
const HOSTS_NAMED_MAX = 20;

/** Pages that are left alone until they change, because reading them cost its thread each time. */
export async function countQuarantined(_viewer: Viewer): Promise<{ publisherId: string; pages: number }[]> {
  return db().$queryRaw<{ publisherId: string; pages: number }[]>`SELECT "publisherId", count(*)::int AS pages FROM "PageMemory" WHERE "isQuarantined" GROUP BY 1 ORDER BY 1`;
}

/** What is owed to hosts just now. */
export interface HostFigures {
  /** Hosts that asked to be left alone and are, and for how many seconds yet, the longest first: the first of them by name. */
  paused: number;
  longest: { host: string; seconds: number }[];
  /** Hosts whose requests of today (UTC) have reached the budget. */
  spent: number;
  /** Requests of today to the hosts that were asked most. */
  busiest: { host: string; requests: number }[];
}

/** Pauses and the day's budget of hosts, by the database's clock, over all workers. */
export async function hostFigures(_viewer: Viewer, dailyBudget: number): Promise<HostFigures> {
  const [[counts], longest, busiest] = await Promise.all([
    db().$queryRaw<{ paused: number; spent: number }[]>`
      SELECT count(*) FILTER (WHERE "pausedUntil" > clock_timestamp())::int AS paused,
        count(*) FILTER (WHERE spent >= ${dailyBudget}::int AND day = (clock_timestamp() AT TIME ZONE 'UTC')::date)::int AS spent FROM "HostPace"`,
    db().$queryRaw<{ host: string; seconds: number }[]>`
      SELECT host, EXTRACT(EPOCH FROM "pausedUntil" - clock_timestamp())::float8 AS seconds FROM "HostPace" WHERE "pausedUntil" > clock_timestamp() ORDER BY 2 DESC, 1 LIMIT ${HOSTS_NAMED_MAX}`,
    db().$queryRaw<{ host: string; requests: number }[]>`
      SELECT host, spent AS requests FROM "HostPace" WHERE day = (clock_timestamp() AT TIME ZONE 'UTC')::date ORDER BY 2 DESC, 1 LIMIT ${HOSTS_NAMED_MAX}`,
  ]);
  if (!counts) throw new Error('The database counted nothing.');
  return { ...counts, longest, busiest };
}

/** When a brand was last crawled. */
export interface CrawlAge {
  brandId: string;
  /** Since its last whole crawl ended; before the first, since somebody agreed to it. */
  seconds: number;
  /** The clock crawls it: false is by hand only, and no age of it is late. */
  isScheduled: boolean;
}

/** Of every brand whose first crawl somebody has agreed to. Checks of single locations, readings of what is stored and cancelled crawls are no crawl. */
export async function crawlAges(viewer: Viewer, now: Date): Promise<CrawlAge[]> {
  const brands = await db().brand.findMany({
    where: { AND: [brandScope(viewer), { crawlConfirmedAt: { not: null } }] }, orderBy: { id: 'asc' },
    select: { id: true, crawlSchedule: true, crawlConfirmedAt: true, runs: { where: { state: 'done', trigger: { notIn: NO_CRAWLS } }, orderBy: { finishedAt: 'desc' }, take: 1, select: { finishedAt: true } } },
  });
  return brands.flatMap(({ id, crawlSchedule, crawlConfirmedAt, runs }) => {
    const since = runs[0]?.finishedAt ?? crawlConfirmedAt;
    return since === null ? [] : [{ brandId: id, isScheduled: crawlSchedule !== null, seconds: Math.max(0, (now.getTime() - since.getTime()) / 1000) }];
  });
}

/** For how long the location that has waited longest waits, by brand; paused runs wait by somebody's will and are left out. */
export async function longestWaits(viewer: Viewer, now: Date): Promise<{ brandId: string; seconds: number }[]> {
  const runs = await db().auditRun.findMany({
    where: { brand: brandScope(viewer), state: 'running', pausedAt: null, locations: { some: { state: 'waiting' } } },
    select: { brandId: true, startedAt: true, resumedAt: true }, orderBy: { startedAt: 'asc' },
  });
  return runs.map(({ brandId, startedAt, resumedAt }) => ({ brandId, seconds: Math.max(0, (now.getTime() - Math.max(startedAt.getTime(), resumedAt?.getTime() ?? 0)) / 1000) }));
}
