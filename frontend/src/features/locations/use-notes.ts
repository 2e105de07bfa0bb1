import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteNote, editNote, listNotes, restoreNote, writeNote } from '#contract/location-notes.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Notes = CallAnswer<typeof listNotes>;
export type Note = Notes['notes'][number];
const keyOf = (locationId: string) => ['location-notes', { locationId }];

/** What people noted about a location. */
export function useNotes(locationId: string) {
  return useQuery({ queryKey: keyOf(locationId), queryFn: ({ signal }) => call(listNotes, { params: { locationId } }, signal) });
}

/** Writes, changes, deletes and restores notes; the answer takes its place in the list at once. */
export function useNoteActions(locationId: string) {
  const queries = useQueryClient();
  const onSuccess = (note: Note): void => {
    queries.setQueryData<Notes>(keyOf(locationId), (before) => before && { ...before, notes: before.notes.some((one) => one.id === note.id) ? before.notes.map((one) => (one.id === note.id ? note : one)) : [note, ...before.notes] });
  };
  return {
    write: useMutation({ mutationFn: (text: string) => call(writeNote, { params: { locationId }, body: { text } }), onSuccess }),
    edit: useMutation({ mutationFn: ({ noteId, text }: { noteId: string; text: string }) => call(editNote, { params: { noteId }, body: { text } }), onSuccess }),
    remove: useMutation({ mutationFn: (noteId: string) => call(deleteNote, { params: { noteId }, body: {} }), onSuccess }),
    restore: useMutation({ mutationFn: (noteId: string) => call(restoreNote, { params: { noteId }, body: {} }), onSuccess }),
  };
}
