import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { TROUBLES } from '#domain/trouble.ts';
import { impactOf } from '#domain/verdict.ts';
import { defineFieldCheck, type Check } from '#checks/define-check.ts';
import { SHARED_REASONS, runChecks } from '#checks/run.ts';
import { CHECKS, READ_AT, brief, judge, judgeField, listing, page, place, publisher, seen, standard } from './gathered.ts';

const NAME = seen('businessName', 'Lunetterie Boréale');

const IMPACT_FR = { minor: 'mineure', moderate: 'modérée', serious: 'sérieuse', critical: 'critique' };

describe('the folder', () => {
  it('finds every file of the folder, each once, in every group', () => {
    expect(new Set(CHECKS.map((one) => one.id)).size).toBe(CHECKS.length);
    expect(new Set(CHECKS.map((one) => one.group))).toEqual(new Set(CHECKS.length > 20 ? ['fields', 'brand', 'touchpoints', 'listings'] : ['fields', 'brand', 'listings']));
    expect(CHECKS.map((one) => one.id)).toEqual(expect.arrayContaining(['address', 'business-name', 'phone', 'regular-hours', 'logo', 'page-language', 'listing-present']));
  });
  it.each(CHECKS.map((one) => [one.id, one] as const))('%s: its weight’s band is the one its reason names, and its words agree in both languages', (_id, check) => {
    expect(check.weightReason.en).toContain(impactOf(check.weight));
    expect(check.weightReason.fr).toContain(IMPACT_FR[impactOf(check.weight)]);
    for (const words of [check.words.title, check.words.why, check.words.fix, ...Object.values(check.words.reasons)]) {
      // A parameter that is words itself comes in both languages: {daysFr} in the French sentence, {daysEn} in the English one.
      const parameters = (text: string, own: string) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => (one[1] ?? '').replace(own, '')).toSorted((a, b) => a.localeCompare(b));
      expect(parameters(words.fr, 'Fr')).toEqual(parameters(words.en, 'En'));
      expect(words.fr).not.toBe(words.en === 'Logo' ? '' : words.en);
    }
  });
  it.each([...TROUBLES, 'no-address-known', 'ok', 'missing', 'absent', 'accepted-variant', 'check-failed', 'nothing-expected'])('%s has its sentence in French and English', (reason) => {
    expect(SHARED_REASONS[reason]?.fr).toMatch(/\.$/);
    expect(SHARED_REASONS[reason]?.en).toMatch(/\.$/);
  });
});

describe('absence', () => {
  it.each<[string, Parameters<typeof publisher>, string[]]>([
    ['of what the publisher always carries: missing', [['phone']], ['fail missing']],
    ['of what it may carry: not applicable', [[], ['phone']], ['not-applicable absent']],
    ['of what it never carries: no verdict', [['address']], []],
  ])('%s', (_case, facts, expected) => {
    expect(judge({ publishers: [publisher(...facts)], listings: [listing([page([])])], only: ['phone'] }).map(brief)).toEqual(expected);
  });
  it('the page itself is the proof', () => {
    expect(judgeField('phone', null).evidence).toEqual({ url: 'https://site.example/fr', fetchedAt: READ_AT, bodyHash: 'h1', locator: 'html', excerpt: '' });
  });
  it('of anything expected: not applicable', () => expect(brief(judgeField('regular-hours', seen('regularHours', { week: { mo: [] } }), { location: place({ regularHours: {} }) }))).toBe('not-applicable nothing-expected'));
});

describe('trouble is ours', () => {
  it.each(TROUBLES.filter((one) => one !== 'not-found' && one !== 'gone'))('%s of a page: cannot-tell, never a fail', (trouble) => {
    const found = judge({ publishers: [publisher(['phone', 'businessName', 'businessStatus', 'pageLanguage', 'logo'])], listings: [listing([page([], { trouble })])] });
    expect([...new Set(found.map((one) => `${one.outcome} ${one.reason} ${one.subject}`))]).toEqual(expect.arrayContaining([`cannot-tell ${trouble} *`]));
    expect(found.filter((one) => one.outcome === 'fail')).toEqual([]);
  });
  it('of one of two pages: the other one is judged', () => {
    const pages = [page([NAME], { language: 'fr' }), page([], { language: 'en', trouble: 'timeout' })];
    expect(judge({ publishers: [publisher(['businessName'])], listings: [listing(pages)], only: ['business-name'] }).map((one) => `${one.subject} ${brief(one)}`)).toEqual(['fr pass ok', 'en cannot-tell timeout']);
  });
  it('of a whole publisher: cannot-tell of what it carries, without a listing', () => {
    const found = judge({ publishers: [publisher(['phone', 'businessName'])], troubles: new Map([['site', 'source-failed']]) });
    expect(found.map((one) => `${one.checkId} ${brief(one)} ${one.subject} ${String(one.listingId)}`)).toEqual([
      'business-name cannot-tell source-failed * null', 'completeness cannot-tell source-failed * null', 'listing-present cannot-tell source-failed * null', 'phone cannot-tell source-failed * null',
    ]);
  });
  it('of a publisher that answered for this location nevertheless: the answer counts', () => {
    const found = judge({ publishers: [publisher(['businessName'])], listings: [listing([page([NAME])])], troubles: new Map([['site', 'timeout']]), only: ['business-name'] });
    expect(found.map(brief)).toEqual(['pass ok']);
  });
  it.each(['not-found', 'gone'] as const)('%s is not: the listing is missing', (trouble) => {
    const found = judge({ publishers: [publisher(['businessName'])], listings: [listing([page([], { trouble })])] });
    expect(found).toMatchObject([{ checkId: 'listing-present', outcome: 'fail', reason: 'missing', listingId: null, evidence: { locator: 'html', url: 'https://site.example/1' } }]);
  });
  it('a page that is gone beside one that stands leaves no verdict, and the other keeps its subject', () => {
    const pages = [page([NAME], { language: 'fr' }), page([], { language: 'en', trouble: 'not-found' })];
    expect(judge({ publishers: [publisher(['businessName'])], listings: [listing(pages)], only: ['business-name'] }).map((one) => `${one.subject} ${brief(one)}`)).toEqual(['fr pass ok']);
  });
  it('a check that throws says so, and the others go on', () => {
    const broken = defineFieldCheck<'phone', string>({
      id: 'broken', group: 'fields', field: 'phone', absence: 'missing', weight: 1, weightReason: { fr: 'pour ce test seulement', en: 'for this test only' }, expect: () => { throw new TypeError('no'); }, show: String,
      compare: () => ({ outcome: 'pass', reason: 'ok' }), words: { title: { fr: 'a', en: 'a' }, why: { fr: 'a', en: 'a' }, fix: { fr: 'a', en: 'a' }, reasons: {} },
    }) as Check;
    const found = runChecks({
      checks: [broken, ...CHECKS.filter((one) => one.id === 'business-name')], location: place(), standard: standard(), publishers: [publisher(['phone', 'businessName'])],
      listings: [listing([page([NAME])])], troubles: new Map(), today: '2026-11-15', language: 'fr',
    });
    expect(found.map((one) => `${one.checkId} ${brief(one)}`)).toEqual(['broken cannot-tell check-failed', 'business-name pass ok']);
    expect(found[0]?.params).toEqual({ error: 'TypeError' });
  });
});

describe('which observation decides', () => {
  const other = (method: Parameters<typeof seen>[2]) => seen('businessName', 'Autre Lunetterie', method);
  it.each<[string, ReturnType<typeof seen>[], string]>([
    ['json-ld before visible text', [other({ method: 'visible-text' }), NAME], 'pass ok'],
    ['an API before json-ld', [NAME, other({ method: 'api' })], 'fail mismatch'],
    ['microdata before rdfa', [other({ method: 'rdfa' }), seen('businessName', 'Lunetterie Boréale', { method: 'microdata' })], 'pass ok'],
    ['visible text before meta', [other({ method: 'meta' }), seen('businessName', 'Lunetterie Boréale', { method: 'visible-text' })], 'pass ok'],
    ['the best rank of its method', [seen('businessName', 'Autre Lunetterie', { rank: 1 }), NAME], 'pass ok'],
    ['a less trusted method where the first is unreadable', [seen('businessName', null, { raw: '�' }), other({ method: 'visible-text' })], 'fail mismatch'],
    ['nothing readable', [seen('businessName', null, { raw: '�' })], 'cannot-tell unreadable'],
  ])('%s', (_case, observations, expected) => expect(brief(judgeField('business-name', observations))).toBe(expected));
  it('its raw text is shown and its evidence is the proof', () => {
    expect(judgeField('business-name', [other({ method: 'meta' }), seen('businessName', 'Boreale  LUNETTERIE', { method: 'microdata' })])).toMatchObject({ observed: 'Boreale  LUNETTERIE', evidence: { locator: 'microdata.businessName', bodyHash: 'h1' } });
  });
  it('hours that one method leaves unknown, another may tell', () => {
    const observed = [seen('regularHours', { week: {} }), seen('regularHours', { week: place().regularHours }, { method: 'visible-text' })];
    expect(brief(judgeField('regular-hours', observed))).toBe('pass ok');
  });
});

describe('subjects', () => {
  it('want 1: fr name right and en name old: one finding, on en', () => {
    const pages = [page([NAME], { language: 'fr' }), page([seen('businessName', 'Boréale Eyewear')], { language: 'en' })];
    expect(judge({ publishers: [publisher(['businessName'])], listings: [listing(pages)], only: ['business-name'] }).map((one) => `${one.subject} ${brief(one)}`)).toEqual(['fr pass ok', 'en fail mismatch']);
  });
  it('one page, or pages of one language, are the whole listing', () => {
    const one = judge({ publishers: [publisher(['businessName'])], listings: [listing([page([NAME])])], only: ['business-name'] });
    const two = judge({ publishers: [publisher(['businessName'])], listings: [listing([page([NAME]), page([NAME], { url: 'https://site.example/2' })])], only: ['business-name'] });
    expect([one, two].map((all) => all.map((verdict) => verdict.subject))).toEqual([['*'], ['*']]);
  });
  it.each<[string, Parameters<typeof page>[], string]>([
    ['a wrong value on one outweighs a right one', [[[NAME]], [[seen('businessName', 'Autre')]]], 'fail mismatch'],
    ['a value on one outweighs its absence on the other', [[[]], [[NAME]]], 'pass ok'],
    ['an unread page may hold what the other lacks', [[[]], [[], { trouble: 'timeout' }]], 'cannot-tell timeout'],
  ])('of two pages in one language, %s', (_case, pages, expected) => {
    expect(judge({ publishers: [publisher(['businessName'])], listings: [listing(pages.map((one) => page(...one)))], only: ['business-name'] }).map(brief)).toEqual([expected]);
  });
  it('two listings on one publisher are judged apart', () => {
    const found = judge({ publishers: [publisher(['businessName'])], listings: [listing([page([NAME])]), listing([page([])], { externalId: 'second' })], only: ['business-name'] });
    expect(found.map((one) => `${String(one.listingId)} ${brief(one)}`)).toEqual(['https://site.example/1 pass ok', 'second fail missing']);
  });
});

describe('closed and opening-soon locations', () => {
  it.each(['closed-temporarily', 'closed-permanently', 'opening-soon'] as const)('%s: judged on status alone', (businessStatus) => {
    const found = judge({ location: place({ businessStatus }), publishers: [publisher(['phone', 'businessStatus'])], listings: [listing([page([seen('businessStatus', businessStatus)])])] });
    expect(found.map((one) => `${one.checkId} ${brief(one)}`)).toEqual(['business-status pass ok']);
  });
  it('a closed location that is listed nowhere is right', () => expect(judge({ location: place({ businessStatus: 'closed-permanently' }), publishers: [publisher(['phone', 'businessStatus'])] })).toEqual([]));
});

describe('weights', () => {
  it('the standard’s go before the default', () => expect(judgeField('phone', null, { standard: standard({ checkWeights: { phone: 2.5 } }) }).weight).toBe(2.5));
  it('0 switches a check off', () => expect(judge({ standard: standard({ checkWeights: { phone: 0 } }), publishers: [publisher(['phone'])], listings: [listing([page([])])], only: ['phone'] })).toEqual([]));
});

describe('want 9: one accepted variant', () => {
  const address = (unit: string) => seen('address', { ...place().address, unit });
  const first = judgeField('address', address('bureau 110'));
  const accepted = [{ listingId: first.listingId, checkId: 'address', subject: '*', observed: first.observed ?? '' }];
  it('passes where it was accepted', () => expect(judgeField('address', address('bureau 110'), { accepted })).toMatchObject({ outcome: 'pass', reason: 'accepted-variant', observed: first.observed }));
  it('another value fails', () => expect(brief(judgeField('address', address('bureau 201'), { accepted }))).toBe('fail mismatch'));
  it.each([[{ listingId: 'elsewhere' }], [{ checkId: 'phone' }], [{ subject: 'en' }], [{ until: '2026-11-14' }]])('is not accepted with %o', (over) => {
    expect(brief(judgeField('address', address('bureau 110'), { accepted: accepted.map((one) => ({ ...one, ...over })) }))).toBe('fail mismatch');
  });
  it('holds through its last day', () => expect(judgeField('address', address('bureau 110'), { accepted: accepted.map((one) => ({ ...one, until: '2026-11-15' })) }).reason).toBe('accepted-variant'));
});

it('judging twice says the same, and leaves what it was given untouched', () => {
  const listings = [listing([page([NAME, seen('phone', { e164: '+14185550199', role: 'main' })])])];
  const before = structuredClone(listings);
  const run = { publishers: [publisher(['phone', 'businessName', 'address', 'regularHours'])], listings };
  expect(judge(run)).toEqual(judge(run));
  expect(listings).toEqual(before);
});

it('what the page says of the store goes before what its data says of the company behind it', () => {
  const company = seen('businessName', 'Boréale inc.', { rank: 1_000 });
  const said = (observations: Observation[]) => judge({ publishers: [publisher(['businessName'])], listings: [listing([page(observations)])], only: ['business-name'] }).map(brief);
  expect(said([company, seen('businessName', 'Lunetterie Boréale – Sainte-Foy', { method: 'visible-text' })])).toEqual(['pass ok']);
  expect(said([seen('businessName', 'Tout autre', { rank: 1_000 })])).toEqual(['fail mismatch']);
});
