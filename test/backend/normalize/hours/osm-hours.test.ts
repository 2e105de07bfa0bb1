import { describe, expect, it } from 'vitest';
import { parseOsmHours, toOsm } from '#normalize/opening-hours.ts';
import { stateName } from '#normalize/hours/osm-hours.ts';

const quebec = { country: 'CA', region: 'QC' };

describe('OSM strings', () => {
  it.each([
    ['24/7', '24/7', undefined],
    ['Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00; Sa-Su off', undefined],
    ['Mo-Fr 09:00-12:00,13:00-17:30; Sa 10:00-14:00', 'Mo-Fr 09:00-12:00,13:00-17:30; Sa 10:00-14:00; Su off', undefined],
    ['Mo-Fr 09:00-17:00; We 10:00-20:00', 'Mo-Tu,Th-Fr 09:00-17:00; We 10:00-20:00; Sa-Su off', undefined],
    ['Fr,Sa 18:00-02:00', 'Mo-Th,Su off; Fr-Sa 18:00-02:00', undefined],
    ['Su 18:00-02:00', 'Mo-Sa off; Su 18:00-02:00', undefined],
    // The letter of the grammar would end Saturday's night where Sunday has a rule of its own; nobody means that.
    ['Fr,Sa 11:00-26:00; Su 12:00-22:00', 'Mo-Th off; Fr-Sa 11:00-02:00; Su 12:00-22:00', undefined],
    ['Fr-Mo 18:00-02:00; Tu off', 'Mo,Fr-Su 18:00-02:00; Tu-Th off', undefined],
    ['Sa 09:00-24:00', 'Mo-Fr,Su off; Sa 09:00-24:00', undefined],
    ['Mo-Sa 10:00-18:00; Su,PH off', 'Mo-Sa 10:00-18:00; Su off', 'PH off'],
    ['Mo-Fr 10:00-18:00; Dec 24 10:00-14:00', 'Mo-Fr 10:00-18:00; Sa-Su off', 'Dec 24 10:00-14:00'],
    ['Mo-Fr 10:00-18:00; Sa "sur rendez-vous"', 'Mo-Fr 10:00-18:00; Su off', 'Sa "sur rendez-vous"'],
    ['Apr-Sep Mo-Fr 09:00-18:00; Oct-Mar Mo-Fr 10:00-16:00', '', 'Apr-Sep Mo-Fr 09:00-18:00; Oct-Mar Mo-Fr 10:00-16:00'],
    ['Mo-Fr sunrise-sunset', '', 'Mo-Fr sunrise-sunset'],
  ])('%s', (osm, week, rule) => {
    const hours = parseOsmHours(osm, quebec);
    expect(hours === null ? null : toOsm(hours.week)).toBe(week);
    expect(hours?.rule).toBe(rule);
  });

  it.each(['', 'nonsense', 'Mo-Fr 25:00-26:99 x', 'fermé pour rénovation'])('not in the grammar: %j', (osm) => {
    expect(parseOsmHours(osm, quebec)).toBeNull();
  });
});

it.each([['QC', 'Quebec'], ['Québec', 'Quebec'], ['CA-QC', 'Quebec'], ['Ontario', 'Ontario'], ['BC', 'British Columbia']])('the state of %s for holidays', (region, name) => {
  expect(stateName({ country: 'CA', region })).toBe(name);
});
