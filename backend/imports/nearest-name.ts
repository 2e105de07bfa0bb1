import { foldHeader } from './column-names.ts';

/** The known name that was probably meant: at most a third of its letters differ. Null when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = foldHeader(name);
  const near = known.map((one) => ({ one, distance: countEdits(wanted, foldHeader(one)), length: foldHeader(one).length })).filter(({ distance, length }) => distance <= Math.floor(length / 3));
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.one ?? null;
}

/** Letters to add, drop or replace to make one of the other (Levenshtein). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (const [at, other] of Array.from(b).entries()) next.push(Math.min((row[at + 1] ?? Infinity) + 1, (next[at] ?? Infinity) + 1, (row[at] ?? Infinity) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? Infinity;
}
