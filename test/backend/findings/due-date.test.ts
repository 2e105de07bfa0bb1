import { describe, expect, it } from 'vitest';
import type { FindingEvent } from '#domain/finding.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { finding } from './standing.ts';

const BEGAN = '2026-11-01T06:00:00.000Z';
const set = (at: string, dueOn: string | null): FindingEvent => ({ kind: 'due-set', at, details: { dueOn, text: 'the mall is closed' } });
const undone = (at: string, dueOn: string | null): FindingEvent => ({ kind: 'undone', at, details: { undone: 'due-set', dueOn } });
const due = (now: string, byHand: string | null = null, targetDays: number | null = 7) => dueOf(finding(), { beganAt: BEGAN, byHand, targetDays, timeZone: 'UTC', now });

describe('the day that a person named', () => {
  it('is the last one', () => expect(dueByHand([set('2026-11-02T00:00:00Z', '2026-11-20'), set('2026-11-03T00:00:00Z', '2026-12-01')], BEGAN)).toBe('2026-12-01'));
  it('none, when it is the standard’s again', () => expect(dueByHand([set('2026-11-02T00:00:00Z', '2026-11-20'), set('2026-11-03T00:00:00Z', null)], BEGAN)).toBeNull());
  it('the one before, when the last was taken back', () => expect(dueByHand([set('2026-11-02T00:00:00Z', '2026-11-20'), undone('2026-11-03T00:00:00Z', '2026-11-10')], BEGAN)).toBe('2026-11-10'));
  it('what else was taken back says nothing of it', () => expect(dueByHand([set('2026-11-02T00:00:00Z', '2026-11-20'), { kind: 'undone', at: '2026-11-03T00:00:00Z', details: { undone: 'assigned' } }], BEGAN)).toBe('2026-11-20'));
  it('of the last life counts no more', () => expect(dueByHand([set('2026-10-02T00:00:00Z', '2026-11-20')], BEGAN)).toBeNull());
});

describe('when a finding is due', () => {
  it('by the standard: so many days after it began, and not late on that day', () => expect(due('2026-11-08T23:59:00Z')).toEqual({ dueOn: '2026-11-08', standardOn: '2026-11-08', isByHand: false, isLate: false, daysLeft: 0 }));
  it('late on the day after', () => expect(due('2026-11-09T00:00:00Z').isLate).toBe(true));
  it('by hand: later or earlier than the standard', () => {
    expect(due('2026-11-09T00:00:00Z', '2026-11-20')).toEqual({ dueOn: '2026-11-20', standardOn: '2026-11-08', isByHand: true, isLate: false, daysLeft: 11 });
    expect(due('2026-11-05T00:00:00Z', '2026-11-04').isLate).toBe(true);
  });
  it('without a standard: never late', () => expect(due('2027-11-05T00:00:00Z', null, null)).toEqual({ dueOn: null, standardOn: null, isByHand: false, isLate: false, daysLeft: null }));
  it('mended in time: not late ever after', () => expect(dueOf(finding({ state: 'verified', closedAt: '2026-11-05T00:00:00Z' }), { beganAt: BEGAN, byHand: null, targetDays: 7, timeZone: 'UTC', now: '2027-01-01T00:00:00Z' }).isLate).toBe(false));
});

describe('a day is that of the location’s clock', () => {
  const at = (timeZone: string, now: string, byHand: string | null = '2026-11-16', beganAt = BEGAN) => dueOf(finding(), { beganAt, byHand, targetDays: 7, timeZone, now });
  it('Monday in Montréal is not over at nine in the evening, when UTC has Tuesday', () => {
    expect(at('America/Toronto', '2026-11-17T02:00:00Z')).toMatchObject({ isLate: false, daysLeft: 0 });
    expect(at('America/Toronto', '2026-11-17T04:59:00Z').isLate).toBe(false);
    expect(at('America/Toronto', '2026-11-17T05:00:00Z')).toMatchObject({ isLate: true, daysLeft: -1 });
  });
  it('Monday in Paris is over an hour before that of UTC', () => {
    expect(at('Europe/Paris', '2026-11-16T22:59:00Z').isLate).toBe(false);
    expect(at('Europe/Paris', '2026-11-16T23:00:00Z').isLate).toBe(true);
  });
  it('what began on Monday evening in Montréal began on Monday', () => {
    expect(at('America/Toronto', '2026-11-10T06:00:00Z', null, '2026-11-10T02:30:00Z').dueOn).toBe('2026-11-16');
    expect(at('Europe/Paris', '2026-11-10T06:00:00Z', null, '2026-11-10T02:30:00Z').dueOn).toBe('2026-11-17');
  });
  it.each([
    ['set back, in Montréal', 'America/Toronto', '2026-10-26T04:30:00Z', '2026-11-02', '2026-11-03T04:30:00Z', '2026-11-03T05:00:00Z'],
    ['set forward, in Montréal', 'America/Toronto', '2026-03-03T04:30:00Z', '2026-03-09', '2026-03-10T03:59:00Z', '2026-03-10T04:00:00Z'],
    ['set back, in Paris', 'Europe/Paris', '2026-10-21T22:30:00Z', '2026-10-29', '2026-10-29T22:59:00Z', '2026-10-29T23:00:00Z'],
    ['set forward, in Paris', 'Europe/Paris', '2026-03-24T23:30:00Z', '2026-04-01', '2026-04-01T21:59:00Z', '2026-04-01T22:00:00Z'],
  ])('a week in which the clocks are %s has seven days', (_case, timeZone, beganAt, dueOn, lastMinute, over) => {
    expect(at(timeZone, lastMinute, null, beganAt)).toMatchObject({ dueOn, isLate: false });
    expect(at(timeZone, over, null, beganAt).isLate).toBe(true);
  });
});
