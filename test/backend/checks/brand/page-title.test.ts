import { expect, it } from 'vitest';
import { brief, judge, listing, page, publisher, seen, standard } from '../gathered.ts';

const titles = (...patterns: Record<string, unknown>[]) => standard({ pageTitles: patterns });
function judgeTitle(title: string, rules: ReturnType<typeof titles>, over: { language?: string; url?: string } = {}): string[] {
  const own = page([seen('pageTitle', title)], { language: over.language ?? 'fr', url: over.url ?? 'https://boreale.example/fr/sainte-foy' });
  return judge({ standard: rules, publishers: [publisher([], ['pageTitle'])], listings: [listing([own])], only: ['page-title'] }).map(brief);
}

const NAME_AND_TOWN = { pattern: '{name} {locality} | *' };
it.each<[string, string, Record<string, unknown>[], string[]]>([
  ['by the pattern', 'Lunetterie Boréale Québec | Opticiens', [NAME_AND_TOWN], ['pass ok']],
  ['with another dash, capitals and no accents', 'LUNETTERIE BOREALE – QUEBEC - Opticiens', [NAME_AND_TOWN], ['pass ok']],
  ['another town', 'Lunetterie Boréale Laval | Opticiens', [NAME_AND_TOWN], ['fail mismatch']],
  ['the old name', 'Optique du Nord Québec | Opticiens', [NAME_AND_TOWN], ['fail mismatch']],
  ['one of two patterns', 'Boréale – Sainte-Foy', [NAME_AND_TOWN, { pattern: 'Boréale {branch}' }], ['pass ok']],
  ['a pattern of another language only', 'Lunetterie Boréale', [{ ...NAME_AND_TOWN, language: 'en' }], ['not-applicable nothing-expected']],
  ['signs that mean something in a pattern', 'Boréale (Québec) [1+1]', [{ pattern: 'Boréale ({locality}) [1+1]' }], ['pass ok']],
])('%s', (_case, title, rules, expected) => expect(judgeTitle(title, titles(...rules))).toEqual(expected));

it('does not take a name of another area for the one of this', () => {
  const rules = standard({ pageTitles: [NAME_AND_TOWN], names: [{ name: 'Lunetterie Boréale' }, { name: 'Boreal Eyewear', areas: ['CA-ON'] }] });
  expect(judgeTitle('Boreal Eyewear Québec | Opticiens', rules)).toEqual(['fail mismatch']);
});

it('asks nothing of somebody else’s site', () => expect(judgeTitle('Pages Machin', titles(NAME_AND_TOWN), { url: 'https://annuaire.example/1' })).toEqual(['not-applicable nothing-expected']));
