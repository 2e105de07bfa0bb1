import { describe, expect, it } from 'vitest';
import { holidayDate, isHolidayKey, publicHolidays } from '#normalize/holidays.ts';

const dates = (area: string, year: number) => publicHolidays(area, year).map((one) => one.date.slice(5));

describe('publicHolidays', () => {
  it.each([
    ['CA-QC', 2026, ['01-01', '04-03', '04-06', '05-18', '06-24', '07-01', '09-07', '10-12', '12-25']],
    ['CA-QC', 2027, ['01-01', '03-26', '03-29', '05-24', '06-24', '07-01', '09-06', '10-11', '12-25']],
    ['CA-ON', 2026, ['01-01', '02-16', '04-03', '05-18', '07-01', '09-07', '10-12', '12-25', '12-26']],
    ['FR', 2026, ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']],
    ['BE', 2026, ['01-01', '04-06', '05-01', '05-14', '05-25', '07-21', '08-15', '11-01', '11-11', '12-25']],
    ['US-NY', 2026, ['01-01', '01-19', '02-16', '05-25', '06-19', '07-04', '09-07', '10-12', '11-11', '11-26', '12-25']],
  ])('%s %d', (area, year, expected) => expect(dates(area, year)).toEqual(expected));

  it('want 6: 24 June is a holiday in Québec only, and the day after Christmas is none there', () => {
    expect(dates('CA-QC', 2026)).toContain('06-24');
    expect(dates('CA-QC', 2026)).not.toContain('12-26');
    for (const area of ['CA-ON', 'CA-NB', 'CA-BC', 'FR']) expect(dates(area, 2026)).not.toContain('06-24');
  });
  it('want 6: Good Friday and Easter Monday are one holiday of which the employer chooses the day, in Québec only', () => {
    expect(publicHolidays('CA-QC', 2026).filter((one) => one.insteadOf !== null).map((one) => one.feast)).toEqual(['good-friday', 'easter-monday']);
    expect(publicHolidays('CA-ON', 2026).every((one) => one.insteadOf === null)).toBe(true);
  });
  it('knows none of an area that it does not hold, and those of a country for its regions', () => {
    expect(publicHolidays('JP', 2026)).toEqual([]);
    expect(publicHolidays(null, 2026)).toEqual([]);
    expect(dates('FR-IDF', 2026)).toEqual(dates('FR', 2026));
  });
});

it.each([['12-24', true], ['13-01', false], ['02-31', true], ['good-friday', true], ['saint-jean', false], ['', false]])('key %j', (key, isKey) => expect(isHolidayKey(key)).toBe(isKey));
it('dates a key in its country', () => {
  expect(holidayDate('labour-day', 2026, 'CA')).toBe('2026-09-07');
  expect(holidayDate('labour-day', 2026, 'FR')).toBe('2026-05-01');
  expect(holidayDate('12-24', 2026, undefined)).toBe('2026-12-24');
});
