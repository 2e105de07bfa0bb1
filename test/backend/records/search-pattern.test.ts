import { expect, test } from 'vitest';
import { searchPatterns } from '#records/search-pattern.ts';

/** As PostgreSQL matches with `~*`. */
const finds = (typed: string, text: string): boolean => searchPatterns(typed).every((pattern) => new RegExp(pattern, 'iu').test(text));

test.each([
  ['cafe', 'Un Café serré', true], ['café', 'un cafe', true], ['cafe', 'un café', true], ['oeil', 'Coup d’Œil', true], ['œil', 'un oeil', true], ["d'accueil", 'la salle d’accueil', true],
  ['Çà', 'ça va', true], ['service lent', 'lent, ce service', true], ['service lent', 'service rapide', false], ['3.5', '3x5', false], ['(', 'rien', false], ['a+', 'A+ pour tout', true], ['', 'anything', true],
] as const)('"%s" in "%s": %s', (typed, text, found) => {
  expect(finds(typed, text)).toBe(found);
});
