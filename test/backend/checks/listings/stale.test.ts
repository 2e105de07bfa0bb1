import { expect, it } from 'vitest';
import type { FieldName, Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen, standard } from '../gathered.ts';

const FIELDS: FieldName[] = ['updatedAt', 'specialHours', 'pageText'];
const said = (observations: Observation[], over: Parameters<typeof judge>[0] = {}) =>
  judge({ publishers: [publisher([], FIELDS)], listings: [listing([page(observations)])], today: '2026-11-15', ...over, only: ['stale'] });
const updated = (...days: string[]) => days.map((day) => seen('updatedAt', day, { method: 'meta' }));
const special = (...dates: string[]) => seen('specialHours', dates.map((date) => ({ date, ranges: [] })));
const text = (value: string) => seen('pageText', value, { method: 'visible-text' });

it.each<[string, Observation[], Parameters<typeof judge>[0], string[]]>([
  ['updated last month', updated('2026-10-20'), {}, ['pass ok']],
  ['updated a year ago to the day', updated('2025-11-15'), {}, ['pass ok']],
  ['updated a year and a day ago', updated('2025-11-14'), {}, ['fail not-updated']],
  ['updated long ago, verified last week', updated('2023-01-10', '2026-11-08'), {}, ['pass ok']],
  ['the standard allows two years', updated('2025-01-10'), { standard: standard({ thresholds: { staleDays: 730 } }) }, ['pass ok']],
  ['the standard allows three months', updated('2026-07-01'), { standard: standard({ thresholds: { staleDays: 90 } }) }, ['fail not-updated']],
  ['no date anywhere: nothing to judge', [], {}, []],
  ['special hours of last Christmas', [special('2025-12-24', '2025-12-25')], {}, ['fail past-days']],
  ['special hours of last Christmas, in January', [special('2025-12-24', '2025-12-25')], { today: '2026-01-10' }, []],
  ['special hours of last Christmas and of the next', [special('2025-12-25', '2026-12-25')], {}, []],
  ['special hours of this summer', [special('2026-06-24')], {}, []],
  ['the holiday hours of two years ago', [text('Lunetterie Boréale\nHoraires des fêtes 2024\nLundi : 9 h à 17 h')], {}, ['fail past-season']],
  ['the holiday hours of last winter', [text('Horaire du temps des Fêtes 2025-2026')], {}, []],
  ['the holiday hours of last winter, in the next one', [text('Horaire du temps des Fêtes 2025-2026')], { today: '2027-03-01' }, ['fail past-season']],
  ['summer hours of last year', [text('Summer hours 2025')], {}, ['fail past-season']],
  ['of last year beside those of this year', [text('Holiday hours 2025\nHoliday hours 2026')], {}, []],
  ['a year in which something began', [text('Ouvert le dimanche pendant les fêtes depuis 2019')], {}, []],
  ['a copyright', [text('© 2019 Lunetterie Boréale')], {}, []],
  ['updated this year, but with the holiday hours of 2024', [...updated('2026-10-20'), text('Heures d’ouverture de Noël 2024')], {}, ['fail past-season']],
  ['a page that could not be read', [], { listings: [listing([page([], { trouble: 'timeout' })])] }, ['cannot-tell timeout']],
])('%s', (_case, observations, over, expected) => expect(said(observations, over).map(brief)).toEqual(expected));

it('says for how long, and shows the day', () => {
  expect(said(updated('2025-06-01'))[0]).toMatchObject({ observed: '2025-06-01', params: { days: 532, limit: 365 } });
});

it('the newest of two pages speaks for the listing', () => {
  expect(said([], { listings: [listing([page(updated('2023-01-01')), page(updated('2026-11-01'), { language: 'en' })])] }).map(brief)).toEqual(['pass ok']);
});
