/** Names shorter than this have neighbours that mean something else ("mari", "mars"). */
const [SHORTEST_NAME, LONG_NAME] = [5, 8];
/** Words of the trade one letter from a day. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['sundae', 'sundaes', 'mandi', 'lundy', 'jeudy']);

/**
 * The name that a misspelt word means: one letter wrong, missing, too many or swapped ("mecredi", "wedenesday"), two in a
 * long name ("wensday"). Null when none is that near, or two are.
 */
export function nearestName(word: string, names: readonly string[]): string | null {
  if (word.length < SHORTEST_NAME - 1 || OTHER_WORDS.has(word)) return null;
  let nearest: string | null = null;
  for (const name of names) {
    const allowed = name.length >= LONG_NAME ? 2 : 1;
    // The first letter is the one that people get right.
    if (name[0] !== word[0] || name.length < SHORTEST_NAME || Math.abs(name.length - word.length) > allowed || !isNear(word, name, allowed)) continue;
    if (nearest !== null && nearest !== name) return null;
    nearest = name;
  }
  return nearest;
}

/** Optimal string alignment distance, given up beyond `most`. */
function isNear(a: string, b: string, most: number): boolean {
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min((previous[column] ?? row) + 1, (current[column - 1] ?? column) + 1, (previous[column - 1] ?? row) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? row) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return false;
    [before, previous] = [previous, current];
  }
  return (previous[b.length] ?? most + 1) <= most;
}
