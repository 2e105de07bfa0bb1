import { z } from 'zod';

export const NOTE_EVENTS = ['written', 'edited', 'deleted', 'restored'] as const;
/** What happened to a note. */
export const NoteEventKind = z.enum(NOTE_EVENTS);
export type NoteEventKind = z.infer<typeof NoteEventKind>;

/** A note's text: at least one letter, at most 2,000 characters. */
export const NoteText = z.string().trim().min(1).max(2000);

/** For so many hours whoever deleted a note can take that back; then its words are gone. */
export const UNDO_HOURS = 24;

/** What people tell each other about a place. */
export interface LocationNote {
  id: string;
  locationId: string;
  text: string;
  authorId: string | null;
  /** UTC, ISO 8601, as all moments here. */
  createdAt: string;
  changedAt: string | null;
  deletedAt: string | null;
  /** Oldest first. */
  events: { kind: NoteEventKind; at: string; actorId: string | null; /** The text that an edit replaced. */ before: string | null }[];
}
