import { ConflictError, InvalidInputError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { UNDO_HOURS, type LocationNote, type NoteEventKind } from '#domain/location-note.ts';
import { rolesAtPlace, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { locationScope, requireLocation } from './scope.ts';
import { storable } from './storable.ts';

const WITH_EVENTS = { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } } as const satisfies Prisma.LocationNoteInclude;
type NoteRow = Prisma.LocationNoteGetPayload<{ include: typeof WITH_EVENTS }>;

/** The notes of a location, newest first, deleted ones among them. Throws NotFoundError outside the viewer's scope. */
export async function listLocationNotes(viewer: Viewer, locationId: string): Promise<LocationNote[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().locationNote.findMany({ where: { locationId }, include: WITH_EVENTS, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return rows.map(readNote);
}

/** The location of a note; throws NotFoundError outside the viewer's scope. */
export async function locationOfNote(viewer: Viewer, noteId: string): Promise<string> {
  const row = await db().locationNote.findFirst({ where: { id: noteId, location: locationScope(viewer) }, select: { locationId: true } });
  if (!row) throw new NotFoundError({ fr: 'Cette note n’existe pas.', en: 'There is no such note.' });
  return row.locationId;
}

/** Writes a note in the viewer's name. Throws InvalidInputError for an operator's key, which is no person. */
export async function writeLocationNote(viewer: Viewer, locationId: string, text: string, at: Date): Promise<LocationNote> {
  await requireLocation(viewer, locationId);
  const { userId } = viewer;
  if (userId === null) throw new InvalidInputError({ fr: 'Une clé n’écrit pas de notes : ouvrez une session.', en: 'A key writes no notes: sign in.' });
  const row = await db().locationNote.create({
    data: { id: newId(), locationId, text: storable(text), authorId: userId, createdAt: at, events: { create: { id: newId(), kind: 'written', at, actorId: userId } } }, include: WITH_EVENTS,
  });
  return readNote(row);
}

/** Changes the text of one's own note; the text before stays with its event. */
export async function editLocationNote(viewer: Viewer, noteId: string, text: string, at: Date): Promise<LocationNote> {
  return changeNote(viewer, noteId, at, (note) => {
    if (note.authorId !== viewer.userId) throw new NotAllowedError({ fr: 'Seule la personne qui a écrit une note peut la modifier.', en: 'Only its author may change a note.' });
    if (note.deletedAt !== null) throw new ConflictError({ fr: 'Cette note a été supprimée.', en: 'This note was deleted.' });
    const said = storable(text);
    return said === note.text ? null : { kind: 'edited', data: { text: said, changedAt: at }, before: note.text };
  });
}

/** Takes away one's own note, or as an administrator anybody's. It can be restored for some hours. */
export async function deleteLocationNote(viewer: Viewer, noteId: string, at: Date): Promise<LocationNote> {
  return changeNote(viewer, noteId, at, (note, isAdministrator) => {
    if (note.authorId !== viewer.userId && !isAdministrator) throw new NotAllowedError({ fr: 'Seule la personne qui a écrit une note, ou qui administre, peut la supprimer.', en: 'Only its author or an administrator may delete a note.' });
    return note.deletedAt === null ? { kind: 'deleted', data: { deletedAt: at }, before: null } : null;
  });
}

/** Takes a deletion back, by whoever deleted. Throws ConflictError when it is too late. */
export async function restoreLocationNote(viewer: Viewer, noteId: string, at: Date): Promise<LocationNote> {
  return changeNote(viewer, noteId, at, (note) => {
    if (note.deletedAt === null) return null;
    if (note.events.findLast((one) => one.kind === 'deleted')?.actorId !== viewer.userId) throw new NotAllowedError({ fr: 'Seule la personne qui a supprimé une note peut la rétablir.', en: 'Only who deleted a note may restore it.' });
    if (Date.parse(note.deletedAt) < at.getTime() - UNDO_HOURS * 3_600_000) throw new ConflictError({ fr: 'Il est trop tard pour rétablir cette note.', en: 'It is too late to restore this note.' });
    return { kind: 'restored', data: { deletedAt: null }, before: null };
  });
}

/** The words of notes that were deleted too long ago to be restored go; that there was a note, and whose, stays. Answers how many went. */
export async function purgeNotes(_viewer: Viewer, now: Date): Promise<number> {
  const gone = { deletedAt: { lt: new Date(now.getTime() - UNDO_HOURS * 3_600_000) } };
  const [, notes] = await db().$transaction([
    db().locationNoteEvent.updateMany({ where: { note: gone, before: { not: null } }, data: { before: null } }),
    db().locationNote.updateMany({ where: { ...gone, text: { not: '' } }, data: { text: '' } }),
  ]);
  return notes.count;
}

/** Null: it is as it was wanted already. */
type NoteChange = { kind: NoteEventKind; data: Prisma.LocationNoteUpdateInput; before: string | null } | null;

async function changeNote(viewer: Viewer, noteId: string, at: Date, change: (note: LocationNote, isAdministrator: boolean) => NoteChange): Promise<LocationNote> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "LocationNote" WHERE id = ${noteId} FOR UPDATE`;
    const row = await tx.locationNote.findFirst({ where: { id: noteId, location: locationScope(viewer) }, include: { ...WITH_EVENTS, location: { select: { brandId: true, region: { select: { path: true } } } } } });
    if (!row) throw new NotFoundError({ fr: 'Cette note n’existe pas.', en: 'There is no such note.' });
    const place = { brandId: row.location.brandId, regionPath: row.location.region?.path ?? null, locationId: row.locationId };
    const wanted = change(readNote(row), rolesAtPlace(viewer, place).includes('administrator'));
    if (wanted === null) return readNote(row);
    const { kind, data, before } = wanted;
    return readNote(await tx.locationNote.update({ where: { id: noteId }, data: { ...data, events: { create: { id: newId(), kind, at, actorId: viewer.userId, before } } }, include: WITH_EVENTS }));
  });
}

function readNote({ id, locationId, text, authorId, createdAt, changedAt, deletedAt, events }: NoteRow): LocationNote {
  return {
    id, locationId, text, authorId, createdAt: createdAt.toISOString(), changedAt: changedAt?.toISOString() ?? null, deletedAt: deletedAt?.toISOString() ?? null,
    events: events.map((one) => ({ kind: one.kind as NoteEventKind, at: one.at.toISOString(), actorId: one.actorId, before: one.before })),
  };
}
