import { describe, expect, it } from 'vitest';
import { lastDue, readCron } from '#backend/cron-times.ts';

const TORONTO = 'America/Toronto';

function dueAt(cron: string, timeZone: string, now: string): string | null {
  const times = readCron(cron, timeZone);
  if (!times) throw new Error(`${cron} is no cron expression.`);
  return lastDue(times, new Date(now))?.toISOString() ?? null;
}

/** Every due moment that a clock which is looked at each minute meets between two instants. */
function firings(cron: string, timeZone: string, from: string, to: string): string[] {
  const met = new Set<string>();
  for (let now = Date.parse(from); now <= Date.parse(to); now += 60_000) {
    const due = dueAt(cron, timeZone, new Date(now).toISOString());
    if (due !== null && due > from) met.add(due);
  }
  return [...met];
}

describe('a cron expression', () => {
  it.each(['0 4 * * *', '*/15 * * * *', '5,35 1-5/2 1,15 jan-mar mon', '0 0 * * 7', '0 6 29 2 *'])('%s is read', (text) => expect(readCron(text)).not.toBeNull());
  it.each(['', '0 4 * *', '60 4 * * *', '0 24 * * *', '0 4 0 * *', '0 4 * 13 *', 'x 4 * * *', '5-1 4 * * *', '*/0 * * * *', '0 0 4 * * *', '1/2/3 * * * *'])('%j is none', (text) => expect(readCron(text)).toBeNull());

  it('takes 7 and 0 for Sunday, and names', () => {
    expect(dueAt('0 0 * * 7', 'UTC', '2026-11-20T12:00:00Z')).toBe(dueAt('0 0 * * sun', 'UTC', '2026-11-20T12:00:00Z'));
    expect(dueAt('0 0 1 jan *', 'UTC', '2026-11-20T12:00:00Z')).toBe('2026-01-01T00:00:00.000Z');
  });
});

describe('the last due moment', () => {
  it('is today’s once its time has come, and yesterday’s before', () => {
    expect(dueAt('0 4 * * *', TORONTO, '2026-01-15T09:00:00Z')).toBe('2026-01-15T09:00:00.000Z');
    expect(dueAt('0 4 * * *', TORONTO, '2026-01-15T08:59:59Z')).toBe('2026-01-14T09:00:00.000Z');
  });

  it('follows the clocks of its zone into summer', () => {
    expect(dueAt('0 4 * * *', TORONTO, '2026-07-15T12:00:00Z')).toBe('2026-07-15T08:00:00.000Z');
  });

  it('finds a weekday, a day of the month, or either of them where both are named', () => {
    expect(dueAt('0 3 * * mon', 'UTC', '2026-11-22T12:00:00Z')).toBe('2026-11-16T03:00:00.000Z');
    expect(dueAt('0 3 1 * *', 'UTC', '2026-11-22T12:00:00Z')).toBe('2026-11-01T03:00:00.000Z');
    expect(dueAt('0 3 20 * mon', 'UTC', '2026-11-22T12:00:00Z')).toBe('2026-11-20T03:00:00.000Z');
  });

  it('lies years back for 29 February, and nowhere for 30 February', () => {
    expect(dueAt('0 6 29 2 *', 'UTC', '2026-11-22T12:00:00Z')).toBe('2024-02-29T06:00:00.000Z');
    expect(dueAt('0 6 30 2 *', 'UTC', '2026-11-22T12:00:00Z')).toBeNull();
  });

  it('is midnight’s in a zone whose clocks jump over midnight', () => {
    expect(firings('0 0 * * *', 'America/Havana', '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z')).toHaveLength(2);
  });
});

describe('when summer time begins or ends', () => {
  it('02:30, which the clocks skip in spring, is due once, when they have jumped', () => {
    expect(firings('30 2 * * *', TORONTO, '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z')).toEqual(['2026-03-08T07:00:00.000Z', '2026-03-09T06:30:00.000Z']);
  });

  it('01:30, which the clocks show twice in autumn, is due once, the first time', () => {
    expect(firings('30 1 * * *', TORONTO, '2026-10-31T12:00:00Z', '2026-11-02T12:00:00Z')).toEqual(['2026-11-01T05:30:00.000Z', '2026-11-02T06:30:00.000Z']);
  });

  it('02:30 in Paris, skipped in March and doubled in October, is due once each', () => {
    expect(firings('30 2 * * *', 'Europe/Paris', '2026-03-28T12:00:00Z', '2026-03-29T22:00:00Z')).toEqual(['2026-03-29T01:00:00.000Z']);
    expect(firings('30 2 * * *', 'Europe/Paris', '2026-10-24T12:00:00Z', '2026-10-25T22:00:00Z')).toEqual(['2026-10-25T00:30:00.000Z']);
  });
});
