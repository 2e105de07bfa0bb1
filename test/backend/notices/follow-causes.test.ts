import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { followCauses } from '#notices/follow-causes.ts';

test('a source that stays down is told once, and again after it came back and went down anew', () => {
  const standing = new Set<string>();
  const told: number[] = [];
  [['maps'], ['maps'], [], [], ['maps'], ['maps']].forEach((present, at) => {
    const { begun, ended } = followCauses(standing, present);
    for (const one of ended) standing.delete(one);
    for (const one of begun) standing.add(one);
    if (begun.length > 0) told.push(at);
  });
  expect(told).toEqual([0, 4]);
});

test('what a reading could not look at neither begins nor ends', () => {
  expect(followCauses(['a', 'b'], ['a', 'c'], new Set(['b', 'c']))).toEqual({ begun: [], ended: [] });
});

test('for any course of a cause: told as often as it begins, never twice in between', () => {
  fc.assert(fc.property(fc.array(fc.subarray(['a', 'b', 'c']), { maxLength: 40 }), (readings) => {
    const standing = new Set<string>();
    const told = new Map<string, number>();
    for (const present of readings) {
      const { begun, ended } = followCauses(standing, present);
      for (const one of ended) standing.delete(one);
      for (const one of begun) {
        standing.add(one);
        told.set(one, (told.get(one) ?? 0) + 1);
      }
      expect([...standing].toSorted()).toEqual([...new Set(present)].toSorted());
    }
    for (const cause of ['a', 'b', 'c']) {
      const begins = readings.filter((present, at) => present.includes(cause) && !readings[at - 1]?.includes(cause)).length;
      expect(told.get(cause) ?? 0).toBe(begins);
    }
  }));
});
