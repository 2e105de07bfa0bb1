import { describe, expect, it } from 'vitest';
import type { WeekHours } from '#domain/opening-hours.ts';
import { openMinutesBetween, readResponses, sumResponses } from '#reviews/response.ts';

const DAYTIME: WeekHours = { mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1260]], fr: [[540, 1260]], sa: [[600, 1020]], su: [] };
const between = (from: string, to: string, week: WeekHours = DAYTIME, timeZone = 'America/Toronto', specials: [string, [number, number][]][] = []) =>
  openMinutesBetween(from, to, { regularHours: week, specialHours: [], timeZone }, new Map(specials));

describe('openMinutesBetween', () => {
  it.each([
    // 2026-03-02 is a Monday; Toronto is at UTC−5 until 8 March.
    ['within one day', '2026-03-02T15:00:00Z', '2026-03-02T17:30:00Z', 150],
    ['from the evening to the next morning', '2026-03-03T02:00:00Z', '2026-03-03T15:00:00Z', 60],
    ['over a closed Sunday', '2026-03-07T21:30:00Z', '2026-03-09T14:00:00Z', 30 + 60],
    ['wholly while it is closed', '2026-03-08T12:00:00Z', '2026-03-08T20:00:00Z', 0],
    ['a whole week', '2026-03-02T05:00:30Z', '2026-03-09T04:00:30Z', 3 * 540 + 2 * 720 + 420],
    ['an answer before its review', '2026-03-03T15:00:00Z', '2026-03-02T15:00:00Z', 0],
  ])('counts what is open: %s', (_, from, to, minutes) => expect(between(from, to)).toBe(minutes));

  it('goes by the calendar where only days are told: the same day is at once, the next one a day’s hours', () => {
    expect(between('2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z')).toBe(0);
    expect(between('2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z')).toBe(540);
    expect(between('2026-03-02T15:00:00Z', '2026-03-02T00:00:00.000Z')).toBe(0);
  });

  it('takes a dated exception in place of the week, and what is open past midnight with its day', () => {
    expect(between('2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z', DAYTIME, 'UTC', [['2026-03-02', []]])).toBe(0);
    expect(between('2026-03-03T00:30:00Z', '2026-03-03T05:00:00Z', { ...DAYTIME, mo: [[1200, 1560]] }, 'UTC')).toBe(90);
  });

  it('says nothing where a day’s hours are not known', () => {
    const { su: _unknown, ...week } = DAYTIME;
    expect(between('2026-03-07T21:30:00Z', '2026-03-09T14:00:00Z', week)).toBeNull();
    expect(between('2026-03-03T15:00:00Z', '2026-03-04T15:00:00Z', week)).toBe(540);
  });
});

describe('readResponses', () => {
  const NOW = new Date('2026-03-20T12:00:00Z');
  const store = { regularHours: DAYTIME, specialHours: [], timeZone: 'America/Toronto' };
  const at = (publishedAt: string | null, answeredAt?: string | null) => ({ publishedAt, reply: answeredAt === undefined ? null : { publishedAt: answeredAt } });

  it('leaves out a young review that waits, and counts it once it is answered', () => {
    expect(readResponses([at('2026-03-18T15:00:00Z')], store, NOW)).toEqual({ answerable: 0, answered: 0, minutes: [] });
    expect(readResponses([at('2026-03-18T15:00:00Z', '2026-03-18T16:00:00Z')], store, NOW)).toEqual({ answerable: 1, answered: 1, minutes: [60] });
  });

  it('leaves out what is older than a year or has no date, and times no answer without a time', () => {
    expect(readResponses([at('2025-01-01T15:00:00Z'), at(null, '2026-03-18T16:00:00Z'), at('2026-03-01T15:00:00Z', null), at('2026-03-01T15:00:00Z'), at('2026-03-01T15:00:00Z', 'soon')], store, NOW)).toEqual({ answerable: 3, answered: 2, minutes: [] });
  });

  it('is nothing where nothing could be answered, and adds up over stores', () => {
    expect(sumResponses([])).toEqual({ answerable: 0, answered: 0, rate: null, medianMinutes: null, timed: 0 });
    expect(sumResponses([{ answerable: 3, answered: 2, minutes: [30, 90] }, { answerable: 1, answered: 1, minutes: [600] }])).toEqual({ answerable: 4, answered: 3, rate: 0.75, medianMinutes: 90, timed: 3 });
  });
});
