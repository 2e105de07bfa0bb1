import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { NO_CRAWLS } from './runs.ts';
import { brandScope } from './scope.ts';

/** A moment seen to that lies this far ahead was written by a clock that ran wrong. */
const WRONG_CLOCK_MS = 36 * 3_600_000;

/** A brand that the clock crawls. */
export interface CrawlClock {
  brandId: string;
  /** cron, local to `timeZone`. */
  cron: string;
  timeZone: string;
  /** What was due until then is seen to: the first crawl was agreed to then, or a crawl has begun since. */
  seenTo: string;
}

/** The brands that are crawled by the clock; those whose first crawl nobody has agreed to are none. */
export async function listCrawlClocks(viewer: Viewer): Promise<CrawlClock[]> {
  const brands = await db().brand.findMany({
    where: { AND: [brandScope(viewer), { crawlSchedule: { not: null }, crawlConfirmedAt: { not: null } }] },
    select: { id: true, crawlSchedule: true, timeZone: true, crawlConfirmedAt: true, runs: { where: { trigger: { notIn: NO_CRAWLS } }, orderBy: { startedAt: 'desc' }, take: 1, select: { startedAt: true } } },
    orderBy: { id: 'asc' },
  });
  return brands.flatMap(({ id, crawlSchedule: cron, timeZone, crawlConfirmedAt, runs }) => {
    if (cron === null || crawlConfirmedAt === null) return [];
    const seenTo = Math.max(crawlConfirmedAt.getTime(), runs[0]?.startedAt.getTime() ?? 0);
    return [{ brandId: id, cron, timeZone, seenTo: new Date(seenTo).toISOString() }];
  });
}

/** What the clock starts, at the moment that it is due. `seenTo`: what was due until then needs no start; null begins with the next moment. */
export interface Due {
  id: string;
  due: Date;
  now: Date;
  seenTo: Date | null;
}

/**
 * Takes a due moment, in the caller's transaction: true for one process alone, however many ask and whenever. What was
 * missed by several due moments is taken once.
 */
export async function takeDue(tx: Prisma.TransactionClient, { id, due, now, seenTo }: Due): Promise<boolean> {
  await tx.$executeRaw`INSERT INTO "ClockTask" (id, "doneUntil") VALUES (${id}, ${seenTo ?? due}::timestamptz) ON CONFLICT (id) DO NOTHING`;
  const rows = await tx.$queryRaw<{ doneUntil: Date }[]>`SELECT "doneUntil" FROM "ClockTask" WHERE id = ${id} FOR UPDATE`;
  const doneUntil = rows[0]?.doneUntil ?? due;
  const isFromWrongClock = doneUntil.getTime() - now.getTime() > WRONG_CLOCK_MS;
  if (!isFromWrongClock && doneUntil >= due) return false;
  await tx.$executeRaw`UPDATE "ClockTask" SET "doneUntil" = ${due}::timestamptz WHERE id = ${id}`;
  return !isFromWrongClock && (seenTo === null || seenTo < due);
}

/** What was due until now needs no start: the schedule was only just set. */
export async function beginClock(_viewer: Viewer, id: string, now: Date): Promise<void> {
  await db().clockTask.upsert({ where: { id }, create: { id, doneUntil: now }, update: { doneUntil: now } });
}

/** The clock's name for the crawl of a brand. */
export function crawlClockId(brandId: string): string {
  return `crawl-brand ${brandId}`;
}
