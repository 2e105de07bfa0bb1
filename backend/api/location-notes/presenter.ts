import type { NoteView } from '#contract/location-notes.ts';
import { UNDO_HOURS, type LocationNote } from '#domain/location-note.ts';
import { mentionedIn } from '#domain/mention.ts';
import type { Role, Viewer } from '#domain/viewer.ts';

/** A note as this viewer sees it. Of a deleted one the words are shown to nobody, and kept only until it is too late to restore it. */
export function presentNote(note: LocationNote, { viewer, roles, mayWrite, names, now }: { viewer: Viewer; roles: readonly Role[]; mayWrite: boolean; names: ReadonlyMap<string, string>; now: Date }): NoteView {
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null });
  const isDeleted = note.deletedAt !== null;
  return {
    id: note.id, text: isDeleted ? '' : note.text, author: person(note.authorId), createdAt: note.createdAt, changedAt: note.changedAt, deletedAt: note.deletedAt,
    mentions: isDeleted ? [] : mentionedIn(`${note.text} ${note.events.map((one) => one.before ?? '').join(' ')}`).map((id) => ({ id, name: names.get(id) ?? null })),
    may: mayWrite ? actionsOn(note, viewer, roles, now) : [],
    events: note.events.map(({ kind, at, actorId, before }) => ({ kind, at, actor: person(actorId), before: isDeleted ? null : before })),
  };
}

function actionsOn({ authorId, deletedAt, events }: LocationNote, { userId }: Viewer, roles: readonly Role[], now: Date): NoteView['may'] {
  if (deletedAt !== null) return events.findLast((one) => one.kind === 'deleted')?.actorId === userId && Date.parse(deletedAt) >= now.getTime() - UNDO_HOURS * 3_600_000 ? ['restore'] : [];
  if (authorId === userId) return ['edit', 'delete'];
  return roles.includes('administrator') ? ['delete'] : [];
}
