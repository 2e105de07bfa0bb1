import { NotFoundError } from '#backend/errors.ts';
import type { Finding, FindingEvent, FindingEventKind, StoredFinding } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { readFinding } from './judgement-rows.ts';
import { personalColumns } from './save-judgements.ts';
import { locationScope } from './scope.ts';
import { storable } from './storable.ts';

/** What a person's action changes; `assigneeId` only where it names somebody, or nobody any longer. */
interface PersonalChange {
  next: Finding;
  changed: readonly (keyof Finding)[];
  event: FindingEvent;
  assigneeId?: string | null;
}

/**
 * Changes one finding as a person asks, and writes the event with who asked. False when `act` answers null: its state
 * forbids it. Two who act at once do so one after the other. Throws NotFoundError outside the viewer's scope.
 */
export async function changeFinding(viewer: Viewer, findingId: string, act: (finding: StoredFinding) => PersonalChange | null): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Finding" WHERE id = ${findingId} FOR UPDATE`;
    const row = await tx.finding.findFirst({ where: { id: findingId, location: locationScope(viewer) } });
    if (!row) throw new NotFoundError('There is no such finding.');
    const change = act(readFinding(row, (id) => id));
    if (change === null) return false;
    const { next, changed, event, assigneeId } = storable(change);
    await tx.finding.update({ where: { id: findingId }, data: { ...personalColumns(next, changed), ...(assigneeId === undefined ? {} : { assigneeId }) } });
    await tx.findingEvent.create({ data: { id: newId(), findingId, kind: event.kind, at: event.at, actorId: viewer.userId, details: event.details } });
    return true;
  });
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
  if (!row) throw new NotFoundError('There is no such finding.');
  const events = row.events.map((one) => ({ kind: one.kind as FindingEventKind, at: one.at.toISOString(), details: one.details as FindingEvent['details'], actorId: one.actorId }));
  const authorId = (row.accepted as StoredFinding['accepted'])?.authorId;
  const ids = [row.assigneeId, authorId, ...events.flatMap((one) => [one.actorId, one.details['assigneeId']])].filter((id) => typeof id === 'string');
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
