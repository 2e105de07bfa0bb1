import { NotFoundError } from '#backend/errors.ts';
import type { Finding, FindingEvent, FindingEventKind, StoredFinding } from '#domain/finding.ts';
import { mentionedIn } from '#domain/mention.ts';
import { UndoNote } from '#domain/finding-action.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { LIFE_EVENTS, readEvent, zonesIn } from './finding-queue.ts';
import { findingScope } from './findings.ts';
import { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { readFinding } from './judgement-rows.ts';
import { personalColumns } from './save-judgements.ts';
import { locationScope } from './scope.ts';
import { storable } from './storable.ts';

/** As many findings as one may act upon at once, on a slow disk. */
const BATCH_MS = 60_000;

/** What a person's action changes; `assigneeId` only where it names somebody, or nobody any longer. */
interface PersonalChange {
  next: Finding;
  changed: readonly (keyof Finding)[];
  event: FindingEvent;
  assigneeId?: string | null;
  undo: UndoNote | null;
}

/** What a person's action is decided by, beside the finding itself. */
export interface ActedOn {
  assigneeId: string | null;
  /** Those of its life, oldest first: LIFE_EVENTS. */
  events: FindingEvent[];
  /** Ids of its location's region and all above it; null: it has none. */
  regionPath: string | null;
  locationId: string;
}

/** Why a finding was left as it is: it is not there for this viewer, their role is not enough at its location, or its state forbids it. */
export type LeftBecause = 'not-found' | 'role' | 'state';

/** What was done to several findings at once. `batchId`: by which it can be taken back; null where nothing can. */
export interface Batch {
  changed: { findingId: string; locationId: string }[];
  left: { findingId: string; because: LeftBecause }[];
  batchId: string | null;
}

/**
 * Changes findings as a person asks, all in one transaction, and writes an event for each with who asked. `act` answers
 * why one is left as it is. What the viewer does not see counts as not found. Two who act at once do so one after the other.
 */
export async function changeFindings(viewer: Viewer, wanted: { findingIds: readonly string[]; brandId?: string }, act: (finding: StoredFinding, about: ActedOn) => PersonalChange | LeftBecause): Promise<Batch> {
  const ids = [...new Set(wanted.findingIds)];
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Finding" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const rows = await tx.finding.findMany({ where: { id: { in: ids }, ...findingScope(viewer, wanted.brandId === undefined ? {} : { brandId: wanted.brandId }) }, include: { location: { select: { region: { select: { path: true } } } } } });
    const events = await tx.findingEvent.findMany({ where: { findingId: { in: rows.map((row) => row.id) }, kind: { in: LIFE_EVENTS } }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { findingId: true, kind: true, at: true, details: true } });
    const stories = Map.groupBy(events, (one) => one.findingId);
    const batchId = newId();
    const left: Batch['left'] = ids.filter((id) => !rows.some((row) => row.id === id)).map((findingId) => ({ findingId, because: 'not-found' }));
    const done = rows.flatMap(({ location, ...row }) => {
      const change = act(readFinding(row, (id) => id), { assigneeId: row.assigneeId, events: (stories.get(row.id) ?? []).map(readEvent), regionPath: location.region?.path ?? null, locationId: row.locationId });
      if (typeof change !== 'string') return [{ findingId: row.id, locationId: row.locationId, change: storable(change) }];
      left.push({ findingId: row.id, because: change });
      return [];
    });
    for (const { findingId, change: { next, changed, assigneeId } } of done) {
      if (changed.length > 0 || assigneeId !== undefined) await tx.finding.update({ where: { id: findingId }, data: { ...personalColumns(next, changed), ...(assigneeId === undefined ? {} : { assigneeId }) } });
    }
    await tx.findingEvent.createMany({ data: done.map(({ findingId, change: { event, undo } }) => ({ id: newId(), findingId, kind: event.kind, at: event.at, actorId: viewer.userId, details: event.details, batchId, ...(undo === null ? {} : { before: undo }) })) });
    return { changed: done.map(({ findingId, locationId }) => ({ findingId, locationId })), left, batchId: done.some((one) => one.change.undo !== null) ? batchId : null };
  }, { timeout: BATCH_MS });
}

/** The zones of findings' locations, each once, as far as the viewer sees them; a place without one has its brand's. */
export async function zonesOfFindings(viewer: Viewer, brandId: string, findingIds: readonly string[]): Promise<string[]> {
  const rows = await db().location.findMany({ where: { AND: [{ brandId, findings: { some: { id: { in: [...findingIds] } } } }, locationScope(viewer)] }, select: { record: true } });
  const zoneOf = await zonesIn(brandId);
  return [...new Set(rows.map((row) => zoneOf(row.record)))];
}

/** The locations of findings, as far as the viewer sees them. */
export async function locationsOfFindings(viewer: Viewer, findingIds: readonly string[]): Promise<string[]> {
  const rows = await db().finding.findMany({ where: { id: { in: [...findingIds] }, location: locationScope(viewer) }, select: { locationId: true }, distinct: ['locationId'] });
  return rows.map((row) => row.locationId);
}

/** What one person did at once and can take back: kind and note by finding id, and the brand. Throws NotFoundError unless it was this viewer. */
export async function getBatch(viewer: Viewer, batchId: string): Promise<{ brandId: string; acts: Map<string, { kind: FindingEventKind; note: UndoNote }> }> {
  const rows = await db().findingEvent.findMany({ where: { batchId, actorId: viewer.userId, before: { not: Prisma.DbNull }, finding: findingScope(viewer, {}) }, select: { findingId: true, kind: true, before: true, finding: { select: { location: { select: { brandId: true } } } } } });
  const brandId = rows[0]?.finding.location.brandId;
  if (brandId === undefined) throw new NotFoundError({ fr: 'Il n’y a rien à annuler.', en: 'There is nothing to undo.' });
  return { brandId, acts: new Map(rows.map((row) => [row.findingId, { kind: row.kind as FindingEventKind, note: UndoNote.parse(row.before) }])) };
}

/** What the page of a finding needs beside the finding: who mends it, all that happened, and how fresh it is. */
export interface FindingFile {
  assigneeId: string | null;
  /** Oldest first; `actorId` null: a reading did it. */
  events: (FindingEvent & { actorId: string | null })[];
  /** Everybody whom these name and who is still known. */
  people: { id: string; name: string }[];
  /** When an audit of its location last ended, UTC; null before the first. */
  lastAuditedAt: string | null;
}

/** Throws NotFoundError outside the viewer's scope. */
export async function getFindingFile(viewer: Viewer, findingId: string): Promise<FindingFile> {
  const row = await db().finding.findFirst({
    where: { id: findingId, location: locationScope(viewer) },
    select: { assigneeId: true, accepted: true, locationId: true, events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });
  if (!row) throw new NotFoundError({ fr: 'Ce constat n’existe pas.', en: 'There is no such finding.' });
  const events = row.events.map((one) => ({ ...readEvent(one), actorId: one.actorId }));
  const authorId = (row.accepted as StoredFinding['accepted'])?.authorId;
  const ids = [row.assigneeId, authorId, ...events.flatMap((one) => [one.actorId, one.details['assigneeId'], ...mentionedIn(String(one.details['text'] ?? ''))])].filter((id) => typeof id === 'string');
  const [people, audited] = await Promise.all([
    db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } }),
    db().auditRunLocation.findFirst({ where: { locationId: row.locationId, finishedAt: { not: null } }, orderBy: { finishedAt: 'desc' }, select: { finishedAt: true } }),
  ]);
  return { assigneeId: row.assigneeId, events, people, lastAuditedAt: audited?.finishedAt?.toISOString() ?? null };
}

/** Where each of these findings was read: publisher, host and spot; one without proof is missing. */
export async function findSpots(viewer: Viewer, findingIds: readonly string[]): Promise<Map<string, { publisherId: string; host: string; locator: string }>> {
  const rows = await db().finding.findMany({ where: { id: { in: [...findingIds] }, location: locationScope(viewer) }, select: { id: true, publisherId: true, evidence: true } });
  return new Map(rows.flatMap(({ id, publisherId, evidence }) => {
    const { url, locator } = (evidence ?? {}) as { url?: string; locator?: string };
    const host = url && URL.canParse(url) ? new URL(url).host : null;
    return host === null || locator === undefined ? [] : [[id, { publisherId, host, locator }] as const];
  }));
}

/** The findings of a cluster that the viewer may see, with the names of their locations, by store code. */
export async function listClusterMembers(viewer: Viewer, findingIds: readonly string[]): Promise<{ findingId: string; locationId: string; storeCode: string; name: string; publisherId: string; subject: string }[]> {
  const rows = await db().finding.findMany({
    where: { id: { in: [...findingIds] }, location: locationScope(viewer) }, orderBy: [{ location: { storeCode: 'asc' } }, { publisherId: 'asc' }, { id: 'asc' }],
    select: { id: true, publisherId: true, subject: true, location: { select: { id: true, storeCode: true, businessName: true, record: true } } },
  });
  return rows.map(({ id, publisherId, subject, location }) => ({ findingId: id, publisherId, subject, locationId: location.id, storeCode: location.storeCode, name: (location.record as { branch?: string }).branch ?? location.businessName }));
}
