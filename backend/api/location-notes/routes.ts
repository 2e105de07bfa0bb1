import { NotAllowedError } from '#backend/errors.ts';
import { deleteNote, editNote, listNotes, restoreNote, writeNote, type NoteView } from '#contract/location-notes.ts';
import type { LocationNote } from '#domain/location-note.ts';
import type { Viewer } from '#domain/viewer.ts';
import { deleteLocationNote, editLocationNote, listLocationNotes, restoreLocationNote, writeLocationNote } from '#records/location-notes.ts';
import { namesOfPeople } from '#records/users.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentNote } from './presenter.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listNotes, async ({ viewer, params: { locationId } }) => ({ notes: await present(viewer, await listLocationNotes(viewer, locationId)), mayWrite: mayWrite(viewer) }));
  mountRoute(router, writeNote, ({ viewer, params: { locationId }, body }) => change(viewer, (at) => writeLocationNote(viewer, locationId, body.text, at)));
  mountRoute(router, editNote, ({ viewer, params: { noteId }, body }) => change(viewer, (at) => editLocationNote(viewer, noteId, body.text, at)));
  mountRoute(router, deleteNote, ({ viewer, params: { noteId } }) => change(viewer, (at) => deleteLocationNote(viewer, noteId, at)));
  mountRoute(router, restoreNote, ({ viewer, params: { noteId } }) => change(viewer, (at) => restoreLocationNote(viewer, noteId, at)));
};
export default mount;

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
  const names = await namesOfPeople(notes.flatMap((one) => [one.authorId, ...one.events.map((event) => event.actorId)]));
  const now = new Date();
  return notes.map((note) => presentNote(note, { viewer, mayWrite: mayWrite(viewer), names, now }));
}
