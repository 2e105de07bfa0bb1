import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compareValues } from '#backend/compare-values.ts';
import { CHECKS } from './checks/gathered.ts';

/** What users of listings tools ask for and hardly find: `want N:` in a test's name says which of them it proves. */
const WANTS = Array.from({ length: 19 }, (_, index) => index + 1);
const TESTS = new URL('..', import.meta.url);

it('every want from 1 to 19 is named by a test beside the code that meets it', async () => {
  const named = new Set<number>();
  for (const file of await readdir(TESTS, { recursive: true })) {
    if (!file.endsWith('.test.ts') || file.endsWith('wants.test.ts')) continue;
    for (const [, numbers = ''] of (await readFile(new URL(file, TESTS), 'utf8')).matchAll(/\bwant (\d+(?: and \d+)*):/gi)) for (const one of numbers.split(' and ')) named.add(Number(one));
  }
  expect(WANTS.filter((want) => !named.has(want))).toEqual([]);
});

const said = (expected: string, observed: string, lang: string) => compareValues(CHECKS, { field: 'address', expected, observed, language: lang, country: observed.includes('Paris') ? 'FR' : 'CA' }).outcome;

describe('want 7: the formatting that others report as errors', () => {
  const MASTER = '100 King Street West, Suite 101, Toronto, ON M5X 1A9';
  it.each([
    '100 King Street West, STE 101, Toronto, ON M5X 1A9', '100 King St. W., Ste. 101, Toronto, ON M5X 1A9', '100 King St W #101, Toronto, Ontario M5X1A9', '101-100 King Street West, Toronto ON  M5X 1A9', '100 KING STREET WEST, SUITE 101, TORONTO, ON, M5X 1A9, CANADA',
    '100 King Street West Unit 101 Toronto ON M5X 1A9', 'Suite 101, 100 King Street W, Toronto, ON M5X 1A9',
  ])('%s', (observed) => expect(said(MASTER, observed, 'en')).toBe('pass'));
});

describe('want 8: the same in French', () => {
  const MASTER = '2450, boulevard Sainte-Anne Ouest, bureau 101, 1er étage, Québec (Québec) G1V 2L1';
  it.each([
    ['boul.', MASTER, MASTER.replace('boulevard', 'boul.')], ['O.', MASTER, MASTER.replace('Ouest', 'O.')], ['bur.', MASTER, MASTER.replace('bureau', 'bur.')], ['Ste-', MASTER, MASTER.replace('Sainte-', 'Ste-')], ['1er étage', MASTER, MASTER.replace('1er étage', '1st floor')],
    ['an elision', '12, rue d’Amboise, Laval (Québec) H7N 1A1', '12 rue D Amboise, Laval QC H7N 1A1'], ['CEDEX', '10 rue Pasteur, 75008 Paris', '10 rue Pasteur, CS 12345, 75383 Paris Cedex 08'],
  ])('%s', (_case, expected, observed) => expect(said(expected, observed, 'fr')).toBe('pass'));
  it('Est is not Ouest', () => expect(said(MASTER, MASTER.replace('Ouest', 'Est'), 'fr')).toBe('fail'));
});
