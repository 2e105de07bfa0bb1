import { describe, expect, it } from 'vitest';
import { parseHoursText, toOsm } from '#normalize/opening-hours.ts';

const read = (text: string, language: string): string | null => {
  const hours = parseHoursText(text, language);
  return hours === null ? null : toOsm(hours.week);
};

describe('hours counted on through the night', () => {
  it.each([
    ['lun-ven 18:00-26:00', 'fr', 'Mo-Fr 18:00-02:00'], ['Mon-Sat 18:00-26:00', 'en', 'Mo-Sa 18:00-02:00'], ['ven 18h-26h', 'fr', 'Fr 18:00-02:00'], ['ven 18 h à 26 h', 'fr', 'Fr 18:00-02:00'],
    ['ven 22:00-25:30', 'fr', 'Fr 22:00-01:30'], ['Sat 20:00-30:00', 'en', 'Sa 20:00-06:00'], ['lun 18:00-24:30', 'fr', 'Mo 18:00-00:30'], ['lun-sam 11:00-14:00, 18:00-25:00', 'fr', 'Mo-Sa 11:00-14:00,18:00-01:00'],
  ])('%s', (text, language, osm) => expect(read(text, language)).toBe(osm));
  it.each([['sam 20:00-31:00', 'fr'], ['lun 26:00-28:00', 'fr'], ['lun 8:00-27:00', 'fr'], ['Mon 6 pm - 26 pm', 'en'], ['ven dès 26h', 'fr'], ['ven jusqu’à 26h', 'fr']])('%s is none', (text, language) => expect(read(text, language)).toBeNull());
});
