import * as fc from 'fast-check';

/** How somebody writes: the same words in another hand. Numbers choose among ways of writing. */
export const someHand = fc.record({
  pick: fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }),
  letters: fc.constantFrom<'as is' | 'upper' | 'lower' | 'plain' | 'upper plain'>('as is', 'upper', 'lower', 'plain', 'upper plain'),
  dash: fc.constantFrom('-', ' ', '–', '\u2011'),
  quote: fc.constantFrom("'", '’', '\u02BC'),
  space: fc.constantFrom(' ', '  ', '\u00A0', ' \t'),
});
export type Hand = typeof someHand extends fc.Arbitrary<infer T> ? T : never;

/** One of several ways; each place where a hand chooses has its own number. */
export function choose<T>(hand: Hand, at: number, ways: readonly [T, ...T[]]): T {
  return ways[(hand.pick[at] ?? 0) % ways.length] ?? ways[0];
}

/** Case and accents. */
export function letters(text: string, { letters: way }: Hand): string {
  const bare = way.endsWith('plain') ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return way.startsWith('upper') ? bare.toUpperCase() : way === 'lower' ? bare.toLowerCase() : bare;
}

/** Dashes between letters, apostrophes and spaces; letters as by `letters`. */
export function inHand(text: string, hand: Hand): string {
  return letters(text.replace(/(?<=\p{L})-(?=\p{L})/gu, hand.dash).replace(/['’]/g, hand.quote).replace(/ /g, hand.space), hand);
}
