import { describe, expect, it } from 'vitest';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import { brief, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

function read(declared: string | null, detected: string | null, confidence: number, language: string | null): ReadPage {
  return page([seen('pageLanguage', { declared, detected, confidence })], { language });
}

function judged(pages: ReadPage[], over: Parameters<typeof judge>[0] = {}, gathered: Partial<GatheredListing> = {}): string[] {
  return judge({ publishers: [publisher(['pageLanguage'])], listings: [listing(pages, gathered)], ...over, only: ['page-language'] }).map((one) => `${one.subject} ${brief(one)}`);
}

const FR = read('fr', 'fr', 0.9, 'fr');
const EN = read('en', 'en', 0.9, 'en');
const inOntario = { location: place({ address: { ...place().address, region: 'ON' } }) };

describe('the page’s text', () => {
  it.each<[string, ReadPage, string]>([
    ['as announced', FR, 'fr pass ok'],
    ['announced with its country', read('fr-CA', 'fr', 0.9, 'fr'), 'fr pass ok'],
    ['announced by the listing alone', read(null, 'fr', 0.9, 'fr'), 'fr pass ok'],
    ['announced French, written in English', read('fr', 'en', 0.9, 'fr'), 'fr fail wrong-language'],
    ['written in French, its tag says English', read('en', 'fr', 0.9, 'fr'), 'fr fail wrong-language'],
    ['too uncertain to contradict', read('fr', 'en', 0.55, 'fr'), 'fr pass ok'],
    ['too short to tell, its tag contradicts the listing', read('en', null, 0, 'fr'), 'fr fail wrong-language'],
    ['too short to tell, and nothing else announced', read(null, null, 0, 'fr'), 'fr pass ok'],
    ['not read', page([], { language: 'fr', trouble: 'captcha' }), 'fr cannot-tell captcha'],
    ['read without any sign of its language', page([], { language: 'fr' }), 'fr cannot-tell unreadable'],
  ])('%s', (_case, one, expected) => expect(judged([one])).toEqual([expected]));

  it('of an unknown page, with a tag that agrees', () => expect(judged([read('fr', 'fr', 0.9, null)])).toContain('* pass ok'));
  it('says which languages', () => {
    const found = judge({ publishers: [publisher(['pageLanguage'])], listings: [listing([read('fr', 'en', 0.9, 'fr')])], only: ['page-language'] });
    expect(found).toMatchObject([{ expected: 'français', observed: 'anglais', evidence: { locator: 'json-ld.pageLanguage' } }]);
  });
});

describe('want 3: a page in each required language', () => {
  it.each<[string, ReadPage[], Parameters<typeof judge>[0], string[]]>([
    ['Québec asks for French', [FR], {}, ['fr pass ok']],
    ['English alone in Québec', [EN], {}, ['en pass ok', 'fr fail missing-language-version']],
    ['Ontario asks for both here', [EN], inOntario, ['en pass ok', 'fr fail missing-language-version']],
    ['both in Ontario', [FR, EN], inOntario, ['fr pass ok', 'en pass ok']],
    ['a page that we can’t read may be the missing one', [EN, page([], { language: null, trouble: 'timeout' })], {}, ['en pass ok', '* cannot-tell timeout', 'fr cannot-tell timeout']],
    ['the French page is known and can’t be read', [EN, page([], { language: 'fr', trouble: 'timeout' })], {}, ['en pass ok', 'fr cannot-tell timeout']],
    ['nothing of it could be read', [page([], { language: 'en', trouble: 'network-error' })], {}, ['en cannot-tell network-error', 'fr cannot-tell network-error']],
    ['the French page is gone', [EN, page([], { language: 'fr', trouble: 'not-found' })], {}, ['en pass ok', 'fr fail missing-language-version']],
    ['a directory that may speak one language owes no other', [EN], { publishers: [publisher([], ['pageLanguage'])] }, ['en pass ok']],
    ['a standard without a rule', [EN], { standard: standard({ languages: [] }) }, ['en pass ok']],
    ['a publisher without pages', [EN], { publishers: [publisher(['phone'])] }, []],
  ])('%s', (_case, pages, over, expected) => expect(judged(pages, over)).toEqual(expected));
});

it('a missing listing has no language', () => expect(judge({ publishers: [publisher(['pageLanguage'])], only: ['page-language'] })).toEqual([]));
