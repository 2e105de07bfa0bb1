import { z } from 'zod';
import { NoteEventKind, NoteText } from '#domain/location-note.ts';
import { defineRoute } from './define-route.ts';
import { Colleague } from './findings.ts';
import { NoBody, Nothing } from './shared.ts';

const LocationParams = z.object({ locationId: z.string().min(1) });
const NoteParams = z.object({ noteId: z.string().min(1) });
/** The name is null when the person is no longer known. */
const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** A note on a location; of a deleted one there are no words. */
export const NoteView = z.object({
  id: z.string(),
  /** People are named as `@{id}`; `mentions` tells who they are. */
  text: z.string(),
  mentions: z.array(Person),
  author: Person.nullable(),
  createdAt: z.string(),
  changedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  /** What the viewer may do with it now. */
  may: z.array(z.enum(['edit', 'delete', 'restore'])),
  /** Oldest first; `before`: the text that an edit replaced. */
  events: z.array(z.object({ kind: NoteEventKind, at: z.string(), actor: Person.nullable(), before: z.string().nullable() })),
});
export type NoteView = z.infer<typeof NoteView>;

export const listNotes = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/locations/:locationId/notes', summary: 'What people noted about a location, newest first, with what became of each note.',
  params: LocationParams, query: Nothing, body: NoBody, response: z.object({ notes: z.array(NoteView), mayWrite: z.boolean() }),
});

export const writeNote = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/locations/:locationId/notes', summary: 'Notes something about a location, in one’s own name.',
  params: LocationParams, query: Nothing, body: z.strictObject({ text: NoteText }), response: NoteView,
});

export const editNote = defineRoute({
  keyScope: 'write:findings', method: 'PUT', path: '/api/location-notes/:noteId', summary: 'Changes one’s own note; what it said before stays readable.',
  params: NoteParams, query: Nothing, body: z.strictObject({ text: NoteText }), response: NoteView,
});

export const deleteNote = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/location-notes/:noteId/deletion', summary: 'Deletes one’s own note (an administrator: anybody’s); it can be restored for a day.',
  params: NoteParams, query: Nothing, body: z.strictObject({}), response: NoteView,
});

export const restoreNote = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/location-notes/:noteId/restoration', summary: 'Takes back one’s own deletion of a note, within a day.',
  params: NoteParams, query: Nothing, body: z.strictObject({}), response: NoteView,
});

export const listColleagues = defineRoute({
  method: 'GET', path: '/api/locations/:locationId/people', summary: 'Who sees a location, by name: whom a note there may name.',
  params: LocationParams, query: Nothing, body: NoBody, response: z.object({ people: z.array(Colleague) }),
});
