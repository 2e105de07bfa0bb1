import { NotAllowedError } from '#backend/errors.ts';
import { deleteNote, editNote, listColleagues, listNotes, restoreNote, writeNote, type NoteView } from '#contract/location-notes.ts';
import type { LocationNote } from '#domain/location-note.ts';
import { mentionedIn } from '#domain/mention.ts';
import type { Viewer } from '#domain/viewer.ts';
import { deleteLocationNote, editLocationNote, listLocationNotes, locationOfNote, restoreLocationNote, writeLocationNote } from '#records/location-notes.ts';
import { requireLocation } from '#records/scope.ts';
import { namesOfPeople } from '#records/users.ts';
import { keepMentions, peopleAtLocation, requireMentions } from '../mentions.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentNote } from './presenter.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listNotes, async ({ viewer, params: { locationId } }) => ({ notes: await present(viewer, await listLocationNotes(viewer, locationId)), mayWrite: mayWrite(viewer) }));
  mountRoute(router, writeNote, ({ viewer, params: { locationId }, body }) => change(viewer, async (at) => named(viewer, body.text, locationId, () => writeLocationNote(viewer, locationId, body.text, at))));
  mountRoute(router, editNote, ({ viewer, params: { noteId }, body }) => change(viewer, async (at) => named(viewer, body.text, await locationOfNote(viewer, noteId), () => editLocationNote(viewer, noteId, body.text, at))));
  mountRoute(router, deleteNote, ({ viewer, params: { noteId } }) => change(viewer, (at) => deleteLocationNote(viewer, noteId, at)));
  mountRoute(router, restoreNote, ({ viewer, params: { noteId } }) => change(viewer, (at) => restoreLocationNote(viewer, noteId, at)));
  mountRoute(router, listColleagues, async ({ viewer, params: { locationId } }) => {
    await requireLocation(viewer, locationId);
    return { people: await peopleAtLocation(viewer, locationId) };
  });
};
export default mount;

/** Writes a note, and tells whom it names; nobody may be named who does not see the place. */
async function named(viewer: Viewer, text: string, locationId: string, write: () => Promise<LocationNote>): Promise<LocationNote> {
  await requireMentions(viewer, text, [locationId]);
  const note = await write();
  await keepMentions(viewer, { text: note.text, noteId: note.id, subjects: [{ locationId, findingId: null }], at: note.changedAt ?? note.createdAt });
  return note;
}

/** Whoever works for a store notes; an executive reads, and a key is no person. */
function mayWrite({ role, userId }: Viewer): boolean {
  return role !== 'executive' && userId !== null;
}

async function change(viewer: Viewer, act: (at: Date) => Promise<LocationNote>): Promise<NoteView> {
  if (viewer.role === 'executive') throw new NotAllowedError('Your role may look at this, and not do that.');
  const note = await act(new Date());
  const [shown] = await present(viewer, [note]);
  if (shown === undefined) throw new Error('A note was written and not shown.');
  return shown;
}

async function present(viewer: Viewer, notes: readonly LocationNote[]): Promise<NoteView[]> {
  const names = await namesOfPeople(notes.flatMap((one) => [one.authorId, ...one.events.map((event) => event.actorId), ...mentionedIn(`${one.text} ${one.events.map((event) => event.before ?? '').join(' ')}`)]));
  const now = new Date();
  return notes.map((note) => presentNote(note, { viewer, mayWrite: mayWrite(viewer), names, now }));
}
