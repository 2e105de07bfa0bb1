import { describe, expect, it } from 'vitest';
import type { StoredFinding } from '#domain/finding.ts';
import { escalationOf, type Standing } from '#findings/escalate-overdue.ts';
import { finding } from './standing.ts';

const fixDays = { critical: 3, serious: 7, moderate: 30, minor: 90 };
const BEGAN = '2026-11-01T00:00:00Z';

function ask(day: string, over: Partial<StoredFinding> = {}, story: Partial<Standing> = {}) {
  const standing: Standing = { finding: finding({ impact: 'serious', ...over }), timeZone: 'UTC', beganAt: BEGAN, claimedAt: null, escalatedAt: null, ...story };
  return escalationOf(standing, { fixDays, patienceDays: new Map([['site', 14]]), now: `2026-11-${day}T00:00:00Z` });
}

describe('a finding beyond its target', () => {
  it('goes to the next level, by rule', () => {
    expect(ask('09')).toEqual({ kind: 'escalated', at: '2026-11-09T00:00:00Z', details: { by: 'rule', level: 'head-office', days: 8, target: 7 } });
  });
  it('goes there once in its life, whoever took it there', () => expect(ask('20', {}, { escalatedAt: '2026-11-09T00:00:00Z' })).toBeNull());
  it('goes there again in its next life', () => expect(ask('29', { state: 'reopened', reopenedCount: 1 }, { beganAt: '2026-11-20T00:00:00Z' })).toMatchObject({ details: { days: 9 } }));
});

describe('steps of the standard', () => {
  const steps = [{ afterDays: 0, to: 'team-lead' }, { afterDays: 7, to: 'regional-manager' }, { afterDays: 14, to: 'head-office' }] as const;
  const step = (day: string, level: string | null, nobodyAt: readonly string[] = []) => escalationOf(
    { finding: finding({ impact: 'serious' }), timeZone: 'UTC', beganAt: BEGAN, claimedAt: null, escalatedAt: level === null ? null : '2026-11-09T00:00:00Z', level },
    { fixDays, patienceDays: new Map(), now: `2026-11-${day}T00:00:00Z`, steps, isSomebodyAt: (one) => !nobodyAt.includes(one) })?.details['level'] ?? null;
  it.each<[string, string, string | null, string | null]>([
    ['the first when it is overdue', '09', null, 'team-lead'], ['none again', '12', 'team-lead', null], ['the next after its days', '16', 'team-lead', 'regional-manager'],
    ['the last', '23', 'regional-manager', 'head-office'], ['nothing beyond the last', '30', 'head-office', null], ['only the furthest, when none was taken for weeks', '24', null, 'head-office'],
    ['none of a level that the standard names no more', '30', 'franchise', null],
  ])('%s', (_case, day, level, expected) => expect(step(day, level)).toBe(expected));
  it('a level at which nobody is is passed over', () => {
    expect(step('09', null, ['team-lead'])).toBe('regional-manager');
    expect(step('16', 'regional-manager', ['team-lead'])).toBeNull();
  });
});

describe('a day that a person named', () => {
  it('is waited for', () => expect(ask('20', {}, { dueByHand: '2026-11-20' })).toBeNull());
  it('is told when it is over, and so is one before the target', () => {
    expect(ask('21', {}, { dueByHand: '2026-11-20' })).toMatchObject({ details: { days: 20, dueOn: '2026-11-20' } });
    expect(ask('04', {}, { dueByHand: '2026-11-03' })).toMatchObject({ details: { days: 3, dueOn: '2026-11-03' } });
  });
});

it('on its last day it still has time', () => expect(ask('08')).toBeNull());
it('the last day ends at the location’s midnight: at UTC’s it still has time in Montréal, and in Paris the first step after it counts a day more', () => {
  expect(ask('09', {}, { timeZone: 'America/Toronto', beganAt: '2026-11-01T06:00:00Z' })).toBeNull();
  expect(ask('09', {}, { timeZone: 'Europe/Paris', beganAt: '2026-11-01T06:00:00Z' })).not.toBeNull();
});
it.each([['critical', '05'], ['serious', '09']] as const)('%s has the days of its impact', (impact, day) => expect(ask(day, { impact })).not.toBeNull());
it('minor waits for three months', () => expect(ask('30', { impact: 'minor' })).toBeNull());

describe('nobody is told', () => {
  it('of what one reading alone saw', () => expect(ask('20', { isConfirmed: false })).toBeNull());
  it('of what can’t be read now', () => expect(ask('20', { isObservable: false })).toBeNull());
  it.each(['verified', 'accepted'] as const)('of what is %s', (state) => expect(ask('20', { state, closedAt: BEGAN })).toBeNull());
  it('of a claimed fix that the publisher may yet show', () => {
    expect(ask('20', { state: 'fix-claimed' }, { claimedAt: '2026-11-10T00:00:00Z' })).toBeNull();
    expect(ask('25', { state: 'fix-claimed' }, { claimedAt: '2026-11-10T00:00:00Z' })).not.toBeNull();
  });
});
