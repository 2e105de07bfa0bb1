import { beforeAll, expect, test } from 'vitest';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { ROLES } from '#domain/viewer.ts';
import { cadenceOf } from '#notices/choose-cadence.ts';
import type { NoticeKind } from '#notices/define-kind.ts';

let kinds: ReadonlyMap<string, NoticeKind>;
beforeAll(async () => {
  kinds = await loadNoticeKinds();
});
const kind = (id: string): NoticeKind => {
  const found = kinds.get(id);
  if (!found) throw new Error(id);
  return found;
};

test('who chose nothing is told as their role is', () => {
  expect(cadenceOf(kind('summary'), ['regional-manager'], { cadences: {} })).toBe('weekly');
  expect(cadenceOf(kind('monthly-report'), ['executive'], { cadences: {} })).toBe('monthly');
});

test('of two roles the sooner counts', () => {
  expect(cadenceOf(kind('cluster-found'), ['regional-manager', 'head-office'], { cadences: {} })).toBe('instant');
});

test('a choice counts, and one that the kind does not offer does not', () => {
  expect(cadenceOf(kind('new-findings'), ['regional-manager'], { cadences: { 'new-findings': 'never' } })).toBe('never');
  expect(cadenceOf(kind('new-findings'), ['regional-manager'], { cadences: { 'new-findings': 'monthly' } })).toBe('daily');
});

test('what was chosen for one brand goes before what was chosen for all, in that brand alone', () => {
  const chosen = { cadences: { summary: 'never' as const }, brandCadences: { b1: { summary: 'daily' as const, 'new-findings': 'monthly' as const } } };
  expect(['b1', 'b2', null].map((brandId) => cadenceOf(kind('summary'), ['regional-manager'], chosen, brandId))).toEqual(['daily', 'never', 'never']);
  expect(cadenceOf(kind('new-findings'), ['regional-manager'], chosen, 'b1')).toBe('daily');
});

test('nobody chooses a kind that their role is not offered', () => {
  expect(cadenceOf(kind('channel-failing'), ['regional-manager'], { cadences: { 'channel-failing': 'instant' } })).toBe('never');
});

test('matters of security are told at once whatever was chosen', () => {
  const told = [...kinds.values()].filter((one) => one.isSecurity).flatMap((one) => ROLES.map((role) => cadenceOf(one, [role], { cadences: { [one.id]: 'never' } })));
  expect(new Set(told)).toEqual(new Set(['instant']));
});

test('nobody drowns: by default a role is told few kinds of the brand at once', () => {
  const instant = ROLES.map((role) => [...kinds.values()].filter((one) => !one.isSecurity && one.group !== 'work' && cadenceOf(one, [role], { cadences: {} }) === 'instant').length);
  expect(Math.max(...instant)).toBeLessThanOrEqual(4);
});

test('each kind that can be turned off offers it', () => {
  expect([...kinds.values()].filter((one) => !one.isSecurity && !one.offers.includes('never')).map((one) => one.id)).toEqual([]);
});
