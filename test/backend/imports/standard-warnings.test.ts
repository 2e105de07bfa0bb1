import { describe, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { nearestName } from '#imports/nearest-name.ts';
import { findContradictions } from '#imports/standard-warnings.ts';

const warn = (over: object) => findContradictions(BrandStandard.parse({ brand: 'Boréale', names: [{ name: 'Boréale' }], ...over }), '2026-11-22').map((one) => [one.path, one.message.en]);
const phrases = (required: object, forbidden: object) => warn({ phrases: { required: [required], forbidden: [forbidden] } }).map(([path]) => path);

describe('targets', () => {
  it('a day that is over, and today, which is not', () => {
    expect(warn({ targets: [{ score: 90, by: '2026-11-21' }, { score: 90, by: '2026-11-22' }] })).toEqual([['targets[0].by', '2026-11-21 is over: this target leads nowhere any more.']]);
  });
  it('two for one region and day, however it is written', () => {
    const targets = [{ region: 'Québec', score: 90, by: '2027-03-31' }, { region: 'quebec', score: 80, by: '2027-03-31' }, { region: 'Ontario', score: 80, by: '2027-03-31' }, { region: 'Québec', score: 95, by: '2027-06-30' }];
    expect(warn({ targets })).toEqual([['targets[1]', 'Another target already holds for the region “quebec” by 2027-03-31: only one of the two will be shown.']]);
  });
});

describe('phrases', () => {
  it('one text required and forbidden; capitals and accents aside', () => {
    expect(phrases({ text: 'Sans rendez-vous', language: 'fr' }, { text: 'sans rendez-vous' })).toEqual(['phrases.forbidden[0]']);
  });
  it('a required text that holds a forbidden one', () => {
    expect(phrases({ text: 'Examen de la vue gratuit' }, { text: 'gratuit' })).toEqual(['phrases.forbidden[0]']);
  });
  it.each([
    ['a part of a word', { text: 'gratuitement' }, { text: 'gratuit' }],
    ['a longer text that is forbidden', { text: 'gratuit' }, { text: 'tout gratuit' }],
    ['other languages', { text: 'promo', language: 'fr' }, { text: 'promo', language: 'en' }],
    ['other areas', { text: 'promo', areas: ['CA-QC'] }, { text: 'promo', areas: ['CA-ON', 'FR'] }],
    ['other formats', { text: 'promo', formats: ['kiosque'] }, { text: 'promo', formats: ['boutique'] }],
    ['other publishers', { text: 'promo', publishers: ['site'] }, { text: 'promo', publishers: ['osm'] }],
  ])('%s: no contradiction', (_case, required, forbidden) => {
    expect(phrases(required, forbidden)).toEqual([]);
  });
  it('an area within the other', () => {
    expect(phrases({ text: 'promo', areas: ['CA-QC'] }, { text: 'promo', areas: ['CA'] })).toEqual(['phrases.forbidden[0]']);
  });
});

it('a logo approved and retired', () => {
  expect(warn({ logos: { approved: [{ file: 'data:a' }], retired: [{ file: 'data:b' }, { file: 'data:a' }] } }).map(([path]) => path)).toEqual(['logos.retired[1]']);
});

it('a required publisher whose missing listings nobody is told of', () => {
  expect(warn({ publishers: { osm: { required: true }, bing: {} }, checkWeights: { 'listing-present': 0 } }).map(([path]) => path)).toEqual(['publishers.osm.required']);
  expect(warn({ publishers: { osm: { required: true } } })).toEqual([]);
});

it('every warning is said in both languages', () => {
  for (const { message } of findContradictions(BrandStandard.parse({ brand: 'B', names: [{ name: 'B' }], targets: [{ score: 1, by: '2020-01-01' }, { score: 1, by: '2020-01-01' }] }), '2026-11-22')) {
    expect(message.fr).not.toBe(message.en);
    expect(`${message.fr}${message.en}`).not.toMatch(/[{}]/);
  }
});

it('the name that was meant', () => {
  expect(nearestName('Quebek', ['Canada', 'Ontario', 'Québec'])).toBe('Québec');
  expect(nearestName('Ontarioo', ['Canada', 'Ontario', 'Québec'])).toBe('Ontario');
  expect(nearestName('Alberta', ['Canada', 'Ontario', 'Québec'])).toBeNull();
});
