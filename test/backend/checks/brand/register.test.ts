import { expect, it } from 'vitest';
import { brief, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

type Register = 'vous' | 'tu' | 'mixed' | null;
const speaks = (register: Register, language = 'fr') => page([seen('pageLanguage', { declared: language, detected: language, confidence: 0.9, ...(register === null ? {} : { register }) }, { method: 'meta' })], { language, url: `https://boreale.example/${language}/sainte-foy` });
const formal = standard({ register: [{ form: 'vous' }] });
const said = (pages: ReturnType<typeof page>[], rules = formal) => judge({ standard: rules, publishers: [publisher(['pageLanguage'])], listings: [listing(pages)], only: ['register'] }).map((one) => `${one.subject} ${brief(one)}`);

it.each<[string, ReturnType<typeof page>[], ReturnType<typeof standard>, string[]]>([
  ['vous where the brand says vous', [speaks('vous')], formal, ['fr pass ok']],
  ['tu where the brand says vous', [speaks('tu')], formal, ['fr fail wrong-form']],
  ['both', [speaks('mixed')], formal, ['fr fail mixed']],
  ['tu where the brand says tu', [speaks('tu')], standard({ register: [{ form: 'tu' }] }), ['fr pass ok']],
  ['a text that addresses nobody', [speaks(null)], formal, ['fr not-applicable absent']],
  ['an English page', [speaks(null, 'en')], formal, []],
  ['another format’s rule', [speaks('tu')], standard({ register: [{ form: 'vous', formats: ['mall'] }] }), []],
  ['a page that could not be read', [page([], { trouble: 'captcha', url: 'https://boreale.example/fr/x' })], formal, ['fr cannot-tell captcha']],
  ['a version that is gone', [page([], { trouble: 'not-found', url: 'https://boreale.example/fr/x' })], formal, []],
  ['somebody else’s site', [page([], { url: 'https://annuaire.example/1' })], formal, []],
])('%s', (_case, pages, rules, expected) => expect(said(pages, rules)).toEqual(expected));

it.each([['Opticien', ['fr pass ok']], ['Optician', ['fr pass ok']], ['Magasin de vêtements', ['fr fail wrong-form']], ['Pharmacie', []]] as const)('by sector: vous at the optician’s, tu in the clothes shop; here %s', (category, expected) => {
  const bySector = standard({ register: [{ form: 'vous', sectors: ['Opticien'] }, { form: 'tu', sectors: ['Magasin de vêtements'] }] });
  const found = judge({ standard: bySector, location: place({ categories: [category] }), publishers: [publisher(['pageLanguage'])], listings: [listing([speaks('vous')])], only: ['register'] });
  expect(found.map((one) => `${one.subject} ${brief(one)}`)).toEqual(expected);
});

it('a location without categories is of the brand’s sector', () => {
  const rules = standard({ categories: ['Opticien'], register: [{ form: 'vous', sectors: ['Optician'] }] });
  expect(judge({ standard: rules, location: place({ categories: [] }), publishers: [publisher(['pageLanguage'])], listings: [listing([speaks('tu')])], only: ['register'] }).map(brief)).toEqual(['fail wrong-form']);
});
