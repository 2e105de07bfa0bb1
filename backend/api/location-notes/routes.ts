import { NotAllowedError } from '#backend/errors.ts';
import { deleteNote, editNote, listColleagues, listNotes, restoreNote, writeNote, type NoteView } from '#contract/location-notes.ts';
import type { LocationNote } from '#domain/location-note.ts';
import { mentionedIn } from '#domain/mention.ts';
import type { Role, Viewer } from '#domain/viewer.ts';
import { readRow } from '#records/audit-states.ts';
import { deleteLocationNote, editLocationNote, listLocationNotes, locationOfNote, restoreLocationNote, writeLocationNote } from '#records/location-notes.ts';
import { rolesAt } from '#records/roles.ts';
import { requireLocation } from '#records/scope.ts';
import { namesOfPeople } from '#records/users.ts';
import { keepMentions, peopleAtLocation, requireMentions } from '../mentions.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentNote } from './presenter.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listNotes, async ({ viewer, params: { locationId } }) => {
    const roles = await rolesAt(viewer, locationId);
    return { notes: await present(viewer, roles, await listLocationNotes(viewer, locationId)), mayWrite: mayWrite(viewer, roles) };
  });

  mountRoute(router, writeNote, async ({ viewer, params: { locationId }, body }) => {
    await requireLocation(viewer, locationId);
    return change(viewer, locationId, (at) => named(viewer, body.text, locationId, () => writeLocationNote(viewer, locationId, body.text, at)));
  }, { noun: 'location-notes', act: 'create', read: (_asked, answer) => (answer === null ? null : noteState(answer.id)) });

  mountRoute(router, editNote, async ({ viewer, params: { noteId }, body }) => {
    const locationId = await locationOfNote(viewer, noteId);
    return change(viewer, locationId, (at) => named(viewer, body.text, locationId, () => editLocationNote(viewer, noteId, body.text, at)));
  }, { noun: 'location-notes', act: 'change', read: ({ params: { noteId } }) => noteState(noteId) });

  mountRoute(router, deleteNote, async ({ viewer, params: { noteId } }) => change(viewer, await locationOfNote(viewer, noteId), (at) => deleteLocationNote(viewer, noteId, at)), {
    noun: 'location-notes', act: 'delete', read: ({ params: { noteId } }) => noteState(noteId),
  });
  mountRoute(router, restoreNote, async ({ viewer, params: { noteId } }) => change(viewer, await locationOfNote(viewer, noteId), (at) => restoreLocationNote(viewer, noteId, at)), {
    noun: 'location-notes', act: 'restore', read: ({ params: { noteId } }) => noteState(noteId),
  });

  mountRoute(router, listColleagues, async ({ viewer, params: { locationId } }) => {
    await requireLocation(viewer, locationId);
    return { people: await peopleAtLocation(viewer, locationId) };
  });
};
export default mount;

const noteState = (noteId: string) => readRow('LocationNote', { id: noteId }, { members: ['text', 'deletedAt'] });

/** Writes a note, and tells whom it names; nobody may be named who does not see the place. */
async function named(viewer: Viewer, text: string, locationId: string, write: () => Promise<LocationNote>): Promise<LocationNote> {
  await requireMentions(viewer, text, [locationId]);
  const note = await write();
  await keepMentions(viewer, { text: note.text, noteId: note.id, subjects: [{ locationId, findingId: null }], at: note.changedAt ?? note.createdAt });
  return note;
}

/** Whoever works for a store notes; an executive reads. */
function mayWrite({ userId }: Viewer, roles: readonly Role[]): boolean {
  return userId !== null && roles.some((role) => role !== 'executive');
}

async function change(viewer: Viewer, locationId: string, act: (at: Date) => Promise<LocationNote>): Promise<NoteView> {
  const roles = await rolesAt(viewer, locationId);
  if (!mayWrite(viewer, roles)) throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' });
  const [shown] = await present(viewer, roles, [await act(new Date())]);
  if (shown === undefined) throw new Error('A note was written and not shown.');
  return shown;
}

async function present(viewer: Viewer, roles: readonly Role[], notes: readonly LocationNote[]): Promise<NoteView[]> {
  const names = await namesOfPeople(notes.flatMap((one) => [one.authorId, ...one.events.map((event) => event.actorId), ...mentionedIn(`${one.text} ${one.events.map((event) => event.before ?? '').join(' ')}`)]));
  const now = new Date();
  return notes.map((note) => presentNote(note, { viewer, roles, mayWrite: mayWrite(viewer, roles), names, now }));
}
