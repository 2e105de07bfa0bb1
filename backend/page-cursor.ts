import type { z } from 'zod';
import { InvalidInputError } from './errors.ts';

/**
 * A place in a list, as text: the sort keys of the last row that was seen. The next page holds what comes after them, so
 * that rows that are added meanwhile neither repeat nor hide one. It carries no right: what it leads to is asked within
 * the viewer's scope like everything else, and it is read by a shape like any other input.
 */
export function writeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor; null without one. Throws InvalidInputError for a cursor that no page has given. */
export function readCursor<S extends z.ZodType>(shape: S, cursor: string | undefined): z.infer<S> | null {
  if (cursor === undefined) return null;
  const keys = shape.safeParse(parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  return keys.success ? keys.data : refuseCursor();
}

/** Throws InvalidInputError: the cursor is of no page of this list. */
export function refuseCursor(): never {
  throw new InvalidInputError({ fr: 'Les valeurs envoyées ne conviennent pas.', en: 'The values sent do not fit.' }, [{ path: 'query.cursor', code: 'bad-cursor', message: { fr: 'Ce curseur ne vient d’aucune page de cette liste : recommencez sans curseur.', en: 'This cursor is of no page of this list: begin again without one.' } }]);
}

/** One page out of rows of which one more was asked for than the page holds. */
export function pageOf<T>(rows: readonly T[], limit: number, keysOf: (row: T) => readonly (string | number | null)[]): { rows: T[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? writeCursor(keysOf(last)) : null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
