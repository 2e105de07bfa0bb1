import { describe, expect, it } from 'vitest';
import { readSchedule, writeSchedule } from '../../../../frontend/src/features/settings/schedule.ts';

describe('a schedule in words', () => {
  it.each([
    [null, { kind: 'by-hand' }], ['0 4 * * *', { kind: 'daily', time: '04:00' }], ['30 23 * * *', { kind: 'daily', time: '23:30' }], ['5 6 * * 1', { kind: 'weekly', time: '06:05', weekday: 1 }],
    ['0 2 * * 0', { kind: 'weekly', weekday: 0 }], ['0 4 15 * *', { kind: 'monthly', monthDay: 15 }],
  ])('%j is read, and written again as it was', (cron, expected) => {
    const schedule = readSchedule(cron);
    expect(schedule).toMatchObject(expected);
    expect(writeSchedule(schedule)).toBe(cron);
  });
  it('Sunday is 0 and 7', () => expect(readSchedule('0 2 * * 7')).toMatchObject({ kind: 'weekly', weekday: 0 }));
  it.each(['*/15 * * * *', '0 4 31 * *', '0 4 1 * 1', '0 4 * 6 *', '0 4,16 * * *', '0 25 * * *', 'nonsense'])('%j is no simple choice and stays as it is', (cron) => {
    expect(readSchedule(cron).kind).toBe('advanced');
    expect(writeSchedule(readSchedule(cron))).toBe(cron);
  });
});
