/** A slip of the finger is at most this many letters; more is another word. */
const SLIPS_MAX = 2;

/** The word that was most likely meant; null where none is near. Of equally near ones the first. */
export function nearestOf(typed: string, words: readonly string[]): string | null {
  const near = words.map((word) => ({ word, slips: isBeginOf(typed, word) ? 1 : slipsBetween(typed, word) })).filter((one) => one.slips <= Math.min(SLIPS_MAX, Math.floor(typed.length / 2)));
  return near.toSorted((a, b) => a.slips - b.slips)[0]?.word ?? null;
}

/** "--lang" for "--language". */
function isBeginOf(typed: string, word: string): boolean {
  return typed.length >= 2 && word.startsWith(typed);
}

/** Letters to put in, take out or change to get from one word to the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, letter] of Array.from(a).entries()) {
    const next = [line + 1];
    for (const [at, other] of Array.from(b).entries()) next.push(Math.min((row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
