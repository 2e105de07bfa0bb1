import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notice } from '#domain/notice.ts';
import { narrowNotice } from '#notices/narrow-notice.ts';
import { totalOf } from '#notices/say-count.ts';

const subject = (locationId: string | null, opened: number) => ({ locationId, storeCode: locationId, name: `Store ${locationId}`, path: '/x', about: null, figures: { opened } });
const notice = (subjects: Notice['subjects']): Notice => ({
  id: 'n', kind: 'new-findings', brandId: 'b', cause: 'run:1', occurredAt: '2026-11-22T12:00:00Z', impact: 'serious', params: {}, brandParams: { score: 90 }, subjects, path: '/x',
});

test('a regional manager reads the counts of their own places, and nothing of the whole brand', () => {
  const seen = narrowNotice(notice([subject('a', 2), subject('b', 5)]), new Set(['a']));
  expect(seen && totalOf(seen, 'opened')).toBe(2);
  expect(seen?.brandParams).toEqual({});
});

test('what is about none of their places is not told', () => {
  expect(narrowNotice(notice([subject('b', 5)]), new Set(['a']))).toBeNull();
});

test('what belongs to no place is everybody’s', () => {
  expect(narrowNotice({ ...notice([]), params: { source: 'Maps' } }, new Set(['a']))).not.toBeNull();
  expect(narrowNotice(notice([subject(null, 1)]), new Set())).not.toBeNull();
});

test('what is of the whole brand alone is not told to who sees a part', () => {
  expect(narrowNotice(notice([]), new Set(['a']))).toBeNull();
  expect(narrowNotice(notice([]), 'all')).not.toBeNull();
});

test('for any places and scope: nothing outside is left, and narrowing twice is narrowing to what both see', () => {
  const ids = ['a', 'b', 'c', 'd'];
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat(9)), { minLength: 1 }), fc.subarray(ids), fc.subarray(ids), (places, one, other) => {
    const given = notice(places.map(([id, count]) => subject(id, count)));
    const first = narrowNotice(given, new Set(one));
    for (const { locationId } of first?.subjects ?? []) expect(one).toContain(locationId);
    const both = narrowNotice(given, new Set(one.filter((id) => other.includes(id))));
    expect(first && narrowNotice(first, new Set(other))?.subjects).toEqual(first && both?.subjects);
  }));
});
