import { describe, expect, it } from 'vitest';
import type { WeekHours } from '#domain/opening-hours.ts';
import { brief, judgeField, place, seen, standard, workWeek } from '../gathered.ts';

const WEEK = workWeek([540, 1260]);
const hours = (week: WeekHours) => seen('regularHours', { week });
const withoutSunday: WeekHours = { ...WEEK };
delete withoutSunday.su;

it.each<[string, WeekHours, Parameters<typeof judgeField>[2], string, string | undefined]>([
  ['the same week', WEEK, {}, 'pass ok', undefined],
  ['a wrong Sunday', { ...WEEK, su: [[600, 1020]] }, {}, 'fail mismatch', 'dimanche'],
  ['a day that closes early', { ...WEEK, fr: [[540, 1020]] }, {}, 'fail mismatch', 'vendredi'],
  ['two wrong days, at a place that speaks English', { ...WEEK, sa: [[600, 1020]], su: [[600, 1020]] }, { language: 'en' }, 'fail mismatch', 'samedi, dimanche'],
  ['a closed day shown open', { ...WEEK, mo: [] }, {}, 'fail mismatch', 'lundi'],
  ['a break that is missing', workWeek([540, 1260]), { location: place({ regularHours: workWeek([540, 720], [780, 1260]) }) }, 'fail mismatch', 'lundi, mardi, mercredi, jeudi, vendredi'],
  ['ten minutes off, without tolerance', { ...WEEK, mo: [[550, 1260]] }, {}, 'fail mismatch', 'lundi'],
  ['ten minutes off, within tolerance', { ...WEEK, mo: [[550, 1260]] }, { standard: standard({ thresholds: { hoursMinutes: 15 } }) }, 'pass ok', undefined],
  ['an unknown day is not a wrong one', withoutSunday, {}, 'pass ok', undefined],
  ['of the known days, one is wrong', { mo: [[600, 1260]] }, {}, 'fail mismatch', 'lundi'],
  ['no known day', {}, {}, 'cannot-tell unreadable-hours', undefined],
  ['a day known to us alone', { su: [] }, { location: place({ regularHours: { mo: [[540, 1260]] } }) }, 'cannot-tell unreadable-hours', undefined],
  ['23:59 for midnight', workWeek([540, 1439]), { location: place({ regularHours: workWeek([540, 1440]) }) }, 'pass ok', undefined],
])('%s', (_case, week, over, expected, days) => {
  const found = judgeField('regular-hours', hours(week), over);
  expect(brief(found)).toBe(expected);
  expect(found.params['daysFr']).toBe(days);
});

describe('where the master record tells no hours', () => {
  const defaults = standard({ hours: { defaults: [{ formats: ['mall'], hours: 'Lundi au vendredi 9 h à 21 h, fermé la fin de semaine' }, { areas: ['CA-QC'], hours: 'Mo-Fr 09:00-17:00' }, { areas: ['CA-ON'], hours: 'when we feel like it' }] } });
  const untold = (over: Parameters<typeof place>[0] = {}) => ({ standard: defaults, location: place({ regularHours: {}, ...over }) });

  it.each<[string, WeekHours, Parameters<typeof judgeField>[2], string]>([
    ['those of its format', WEEK, untold({ format: 'Mall' }), 'pass ok'],
    ['those of its format, and others are published', { ...WEEK, mo: [[600, 1260]] }, untold({ format: 'mall' }), 'fail mismatch'],
    ['those of its province', workWeek([540, 1020]), untold(), 'pass ok'],
    ['no rule of its area', WEEK, untold({ address: { country: 'FR' } }), 'not-applicable nothing-expected'],
    ['a rule that can’t be read', WEEK, untold({ address: { region: 'ON', country: 'CA' } }), 'not-applicable nothing-expected'],
    ['its own go first', workWeek([600, 1020]), { standard: defaults, location: place({ regularHours: workWeek([600, 1020]) }) }, 'pass ok'],
  ])('%s', (_case, week, over, expected) => expect(brief(judgeField('regular-hours', hours(week), over))).toBe(expected));
});

it('names the days that differ in both languages: whoever reads the sentence may not speak the location’s', () => {
  expect(judgeField('regular-hours', hours({ ...WEEK, su: [[600, 1020]] })).params).toMatchObject({ daysFr: 'dimanche', daysEn: 'Sunday' });
});

it('shows both weeks in words', () => {
  const { expected, observed } = judgeField('regular-hours', hours({ ...WEEK, su: [[600, 1020]] }));
  expect([expected, observed].join()).not.toMatch(/\{|540/);
  expect(observed).not.toBe(expected);
});
