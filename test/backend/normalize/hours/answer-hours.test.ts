import { describe, expect, it } from 'vitest';
import { toClockWeek } from '#normalize/hours/clock-week.ts';
import { answerHours } from '#normalize/opening-hours.ts';
import { textsWithoutHours } from '../../../eval/text-without-hours.ts';

describe('an answer in OSM and by day', () => {
  it('a night stays on the day it began', () => {
    const { week, ...rest } = answerHours('Vendredi et samedi : 18 h à 2 h', 'fr');
    expect(rest).toEqual({ osm: 'Fr-Sa 18:00-02:00' });
    expect(toClockWeek(week ?? {})).toEqual({ fr: [['18:00', '26:00']], sa: [['18:00', '26:00']] });
  });

  it('an OSM string closes the days that it leaves out, words leave them unknown', () => {
    expect(answerHours('Mo-Fr 09:00-17:00').week?.su).toEqual([]);
    expect(answerHours('Monday to Friday 9am-5pm').week?.su).toBeUndefined();
  });

  it.each([
    ['Mo-Fr 09:00-17:30; PH off', 'Mo-Fr 09:00-17:30; PH off'],
    ['Lundi au vendredi 9h-17h30 sauf jours fériés', 'Mo-Fr 09:00-17:30; PH off'],
    ['24/7', '24/7'],
    ['sur rendez-vous', '"by appointment"'],
  ])('%j', (text, osm) => {
    expect(answerHours(text).osm).toBe(osm);
  });

  it.each([
    ['Fri 11 - 2', 'en', 'ambiguous-times'], ['ma 9:00-17:00', undefined, 'ambiguous-language'], ['hello', 'en', 'unknown-words'], ['', 'fr', 'empty'],
    ['Ouvert de 10h à 12h', 'fr', 'times-without-days'], ['x'.repeat(4000), 'fr', 'too-long'],
  ])('what is not read has a key: %j', (text, lang, reason) => {
    expect(answerHours(text, lang)).toEqual({ osm: null, week: null, reason });
  });
});

it('claims no days of texts without hours', () => {
  expect(textsWithoutHours().filter((text) => Object.keys(answerHours(text).week ?? {}).length > 0)).toEqual([]);
});
