import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { locationScope } from './scope.ts';

/** Somebody was named in a note of a location or of a finding. */
export interface Mention {
  userId: string;
  authorId: string | null;
  /** UTC. */
  at: string;
  locationId: string;
  noteId: string | null;
  findingId: string | null;
}

/** Keeps who was named; in one note each person once, however often it is edited. */
export async function saveMentions(mentions: readonly Mention[], tx: Prisma.TransactionClient = db()): Promise<void> {
  if (mentions.length === 0) return;
  await tx.mention.createMany({ skipDuplicates: true, data: mentions.map((one) => ({ id: idOf('mention', one.userId, one.noteId, one.findingId, one.noteId === null ? one.at : null), ...one })) });
}

/** Who was named since a moment (UTC), oldest first, as far as the viewer sees the places. */
export async function mentionsSince(viewer: Viewer, since: string): Promise<Mention[]> {
  const rows = await db().mention.findMany({ where: { at: { gt: new Date(since) }, location: locationScope(viewer) }, orderBy: [{ at: 'asc' }, { id: 'asc' }], omit: { id: true } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Of these people, those named in a note before. */
export async function namedBefore(noteId: string): Promise<Set<string>> {
  return new Set((await db().mention.findMany({ where: { noteId }, select: { userId: true } })).map((one) => one.userId));
}
