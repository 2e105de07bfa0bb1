import { describe, expect, it } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen, workWeek } from '../gathered.ts';

const RIGHT = workWeek([540, 1260]);
const WRONG = workWeek([540, 1020]);
const OTHER = workWeek([600, 1080]);
const hours = (week: typeof RIGHT, method: 'json-ld' | 'visible-text', rank = 0) => seen('regularHours', { week }, { method, rank });
const phone = (e164: string, method: 'json-ld' | 'visible-text', rank = 0) => seen('phone', { e164, role: 'main' }, { method, rank });
const said = (observations: Observation[]) => judge({ publishers: [publisher([], ['pageLanguage'])], listings: [listing([page(observations)])], only: ['structured-data-conflict'] });

describe('want 5: page text against structured data against the master record', () => {
  it.each<[string, Observation[], string[]]>([
    ['both right', [hours(RIGHT, 'json-ld'), hours(RIGHT, 'visible-text')], ['pass ok']],
    ['the data differs', [hours(WRONG, 'json-ld'), hours(RIGHT, 'visible-text')], ['fail data-differs']],
    ['the text differs', [hours(RIGHT, 'json-ld'), hours(WRONG, 'visible-text')], ['fail text-differs']],
    ['all three differ', [hours(WRONG, 'json-ld'), hours(OTHER, 'visible-text')], ['fail all-differ']],
    ['both wrong alike: another check’s matter', [hours(WRONG, 'json-ld'), hours(WRONG, 'visible-text')], ['pass ok']],
    ['told once', [hours(WRONG, 'json-ld')], []],
    ['a second number in the text', [phone('+14185550142', 'json-ld'), phone('+18005550100', 'visible-text'), phone('+14185550142', 'visible-text', 1)], ['pass ok']],
    ['the call centre in the data, the store’s own in the text', [phone('+18005550100', 'json-ld'), phone('+14185550142', 'visible-text')], ['pass ok']],
    ['an old number in the data', [phone('+14185550199', 'json-ld'), phone('+14185550142', 'visible-text')], ['fail data-differs']],
    ['the name, written out in the text', [seen('businessName', 'Lunetterie Boréale', { method: 'json-ld' }), seen('businessName', 'LUNETTERIE BOREALE – Sainte-Foy', { method: 'visible-text' })], ['pass ok']],
  ])('%s', (_case, observations, expected) => expect(said(observations).map(brief)).toEqual(expected));

  it('says which one says what, and proves the one that differs', () => {
    const [verdict] = said([hours(RIGHT, 'json-ld'), hours(WRONG, 'visible-text')]);
    expect(verdict?.observed).toBe('données « lun.–ven. 9 h – 21 h ; sam.–dim. fermé », texte « lun.–ven. 9 h – 17 h ; sam.–dim. fermé »');
    expect(verdict?.evidence?.locator).toBe('visible-text.regularHours');
  });
});

it('want 5: page, data and listing say three things: the sentence names each, and the one that differs from the master record', () => {
  const maps = { ...publisher(['regularHours']), id: 'google' };
  const google = { ...listing([page([seen('regularHours', { week: OTHER }, { method: 'api' })])]), publisherId: 'google', externalId: 'g' };
  const verdicts = judge({ publishers: [publisher([], ['pageLanguage']), maps], listings: [listing([page([hours(WRONG, 'json-ld'), hours(RIGHT, 'visible-text')])]), google], only: ['structured-data-conflict', 'regular-hours'] });
  const conflict = verdicts.find((one) => one.checkId === 'structured-data-conflict');
  expect(conflict).toMatchObject({ outcome: 'fail', reason: 'data-differs' });
  expect(conflict?.params['listings']).toBe(' ; autres fiches : google « lun.–ven. 10 h – 18 h ; sam.–dim. fermé »');
  expect(verdicts.filter((one) => one.publisherId === 'google').map((one) => `${one.checkId} ${brief(one)}`)).toEqual(['regular-hours fail mismatch']);
});
