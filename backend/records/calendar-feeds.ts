import { hash, randomBytes } from 'node:crypto';
import { LIVING_STATES, type AcceptedVariant } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { findingScope } from './findings.ts';

const TOKEN_BYTES = 32;
/** More dates of one kind than a calendar shows in a useful way; the oldest are kept. */
const DATES_MAX = 300;

/** A person's feed: since when, and when a calendar last asked for it. */
export interface CalendarFeed {
  createdAt: string;
  readAt: string | null;
}

/** Null: it is off. */
export async function getFeed(userId: string): Promise<CalendarFeed | null> {
  const row = await db().calendarFeed.findUnique({ where: { userId } });
  return row && { createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}

/** Makes a new token in place of the old one. It is answered this once; only its hash is kept. */
export async function startFeed(userId: string, at: Date): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const fresh = { tokenHash: hash('sha256', token), createdAt: at, readAt: null };
  await db().calendarFeed.upsert({ where: { userId }, create: { userId, ...fresh }, update: fresh });
  return token;
}

export async function stopFeed(userId: string): Promise<void> {
  await db().calendarFeed.deleteMany({ where: { userId } });
}

/** Whose feed a token opens; null: nobody's. Notes that it was read. */
export async function readFeed(token: string, at: Date): Promise<string | null> {
  const tokenHash = hash('sha256', token);
  const row = await db().calendarFeed.findUnique({ where: { tokenHash }, select: { userId: true } });
  if (row) await db().calendarFeed.updateMany({ where: { tokenHash }, data: { readAt: at } });
  return row?.userId ?? null;
}

/** A finding as a date in a calendar. */
export interface DatedFinding {
  id: string;
  locationId: string;
  checkId: string;
  storeCode: string;
  name: string;
  accepted: AcceptedVariant | null;
}

/** Ids of the living findings that are the viewer's own to mend, as far as they see them. */
export async function listOwnFindings(viewer: Viewer, brandId: string): Promise<string[]> {
  if (viewer.userId === null) return [];
  const rows = await db().finding.findMany({ where: { AND: [findingScope(viewer, { brandId }), { assigneeId: viewer.userId, state: { in: [...LIVING_STATES] } }] }, orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }], take: DATES_MAX, select: { id: true } });
  return rows.map((row) => row.id);
}

/** Accepted values with a last day that is not over (YYYY-MM-DD), as far as the viewer sees them. */
export async function listEndingAcceptances(viewer: Viewer, brandId: string, today: string): Promise<DatedFinding[]> {
  const rows = await db().finding.findMany({
    where: { AND: [findingScope(viewer, { brandId }), { state: 'accepted', accepted: { path: ['until'], gte: today } }] }, orderBy: [{ closedAt: 'asc' }, { id: 'asc' }], take: DATES_MAX,
    select: { id: true, locationId: true, checkId: true, accepted: true, location: { select: { storeCode: true, businessName: true, record: true } } },
  });
  return rows.map(({ location, accepted, ...row }) => ({ ...row, accepted: accepted as AcceptedVariant | null, storeCode: location.storeCode, name: (location.record as { branch?: string }).branch ?? location.businessName }));
}
