import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen, standard, workWeek } from '../gathered.ts';

const both = { languages: [{ areas: ['CA-QC'], required: ['fr', 'en'] }] };
const hours = seen('regularHours', { week: workWeek([540, 1020]) });
const phone = seen('phone', { e164: '+14185550142', role: 'main' });
const offers = (kind: 'booking' | 'directions') => seen('touchpoint', { kind, target: '/x', label: 'x' });
const url = (language: string) => `https://boreale.example/${language}/sainte-foy`;
const version = (language: string, observations: Observation[], trouble?: 'captcha') => page(observations, { language, url: url(language), ...(trouble ? { trouble } : {}) });
const said = (pages: ReturnType<typeof version>[], only: string, over: Record<string, unknown> = both) =>
  judge({ standard: standard(over), publishers: [publisher(['pageLanguage'], ['alternateUrl'])], listings: [listing(pages)], only: [only] }).map((one) => `${one.subject} ${brief(one)}`);

describe('language-parity', () => {
  it.each<[string, ReturnType<typeof version>[], string[]]>([
    ['want 3: the French page lacks the hours that the English one has', [version('fr', [phone]), version('en', [phone, hours])], ['fr fail lacks-block', 'en pass ok']],
    ['both give the same', [version('fr', [hours, phone]), version('en', [phone, hours])], ['fr pass ok', 'en pass ok']],
    ['a touchpoint of the other only', [version('fr', [offers('booking')]), version('en', [offers('directions')])], ['fr fail lacks-block', 'en fail lacks-block']],
    ['one version could not be read', [version('fr', [hours]), version('en', [], 'captcha')], ['fr cannot-tell captcha', 'en cannot-tell captcha']],
    ['one version only', [version('fr', [hours])], []],
  ])('%s', (_case, pages, expected) => expect(said(pages, 'language-parity')).toEqual(expected));

  it('names what is lacking, in both languages', () => {
    const [french] = judge({ standard: standard(both), publishers: [publisher(['pageLanguage'])], listings: [listing([version('fr', []), version('en', [hours, offers('booking')])])], only: ['language-parity'] });
    expect(french?.params).toEqual({ blocksFr: 'heures, points de contact (booking)', blocksEn: 'hours, touchpoints (booking)' });
  });
  it('is not asked where the standard does not want it', () => {
    expect(said([version('fr', []), version('en', [hours])], 'language-parity', { languages: [{ required: ['fr', 'en'], parity: false }] })).toEqual([]);
  });
});

describe('hreflang', () => {
  const alternate = (code: string, language: string, rank = 0) => seen('alternateUrl', { language: code, url: url(language) }, { rank, method: 'link' });
  it.each<[string, Observation[], Observation[], string[]]>([
    ['each names the other', [alternate('en', 'en')], [alternate('fr', 'fr')], ['fr pass ok', 'en pass ok']],
    ['with countries and a default', [alternate('fr-CA', 'fr'), alternate('en-CA', 'en', 1), alternate('x-default', 'en', 2)], [alternate('fr-ca', 'fr')], ['fr pass ok', 'en pass ok']],
    ['neither names the other', [], [], ['fr fail missing', 'en fail missing']],
    ['only one names the other', [alternate('en', 'en')], [], ['fr pass ok', 'en fail not-reciprocal']],
    ['a province for a country', [alternate('fr-QC', 'fr'), alternate('en', 'en', 1)], [alternate('fr', 'fr')], ['fr fail wrong-code', 'en pass ok']],
    ['the address of another page', [seen('alternateUrl', { language: 'en', url: 'https://boreale.example/en/' })], [alternate('fr', 'fr')], ['fr fail not-reciprocal', 'en pass ok']],
  ])('%s', (_case, french, english, expected) => expect(said([version('fr', french), version('en', english)], 'hreflang')).toEqual(expected));

  it('is not asked of a listing in one language, and not told of a page that could not be read', () => {
    expect(said([version('fr', [])], 'hreflang')).toEqual([]);
    expect(said([version('fr', [], 'captcha'), version('en', [alternate('fr', 'fr')])], 'hreflang')).toEqual(['fr cannot-tell captcha', 'en pass ok']);
  });
});
