/** Somebody or something that can be added to a comparison. */
export interface Choice {
  kind: 'location' | 'region';
  id: string;
  name: string;
  /** What tells it from its namesakes: the store's code and town, or the region above. */
  detail: string;
}

const SHOWN = 8;

/** Choices that hold every word that was typed, those that begin with it first; accents and case don't matter. */
export function findSubjects(choices: readonly Choice[], typed: string, taken: ReadonlySet<string>): Choice[] {
  const words = fold(typed).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = choices.filter((one) => {
    const text = fold(`${one.name} ${one.detail}`);
    return !taken.has(one.id) && words.every((word) => text.includes(word));
  });
  const begins = (one: Choice): number => (fold(one.name).startsWith(words[0] ?? '') ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, SHOWN);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
