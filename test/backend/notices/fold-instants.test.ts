import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldInstants, MOST_AN_HOUR, MOST_AT_ONCE } from '#notices/fold-instants.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const due = (count: number, brandId = 'b1', isSecurity = false) => Array.from({ length: count }, (_, at) => ({ noticeId: `${brandId}-${at}`, brandId, isSecurity }));

test('two things at once go each on their own', () => {
  expect(foldInstants(due(2), { sentAt: [], now: NOW })).toEqual({ messages: [['b1-0'], ['b1-1']], waiting: [] });
});

test('three hundred things at once are one message', () => {
  const { messages, waiting } = foldInstants(due(300), { sentAt: [], now: NOW });
  expect(messages).toHaveLength(1);
  expect(messages[0]).toHaveLength(300);
  expect(waiting).toEqual([]);
});

test('once the hour is full, things wait, and security does not', () => {
  const sentAt = Array.from({ length: MOST_AN_HOUR }, () => new Date(NOW.getTime() - 60_000));
  expect(foldInstants([...due(2), ...due(1, 'own', true)], { sentAt, now: NOW })).toEqual({ messages: [['own-0']], waiting: ['b1-0', 'b1-1'] });
});

test('messages of more than an hour ago count no more', () => {
  const sentAt = Array.from({ length: MOST_AN_HOUR }, () => new Date(NOW.getTime() - 3_600_000));
  expect(foldInstants(due(1), { sentAt, now: NOW }).messages).toEqual([['b1-0']]);
});

test('two brands are never put into one message', () => {
  const { messages } = foldInstants([...due(9, 'b1'), ...due(9, 'b2')], { sentAt: [], now: NOW });
  for (const ids of messages) expect(new Set(ids.map((id) => id.slice(0, 2))).size).toBe(1);
});

test('whatever comes when: each thing is told once, in no hour more messages than allowed, and nothing waits for good', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 90 }), (arrivals) => {
    let waiting: string[] = [];
    const sent: { at: Date; ids: string[] }[] = [];
    let told = 0;
    // One look a minute, and an hour and a half of quiet at the end.
    for (let minute = 0; minute < arrivals.length + 90; minute += 1) {
      const now = new Date(NOW.getTime() + minute * 60_000);
      const fresh = Array.from({ length: arrivals[minute] ?? 0 }, (_, at) => `${minute}-${at}`);
      told += fresh.length;
      const { messages, waiting: held } = foldInstants([...waiting, ...fresh].map((noticeId) => ({ noticeId, brandId: 'b', isSecurity: false })), { sentAt: sent.map((one) => one.at), now });
      sent.push(...messages.map((ids) => ({ at: now, ids })));
      waiting = held;
    }
    expect(waiting).toEqual([]);
    const all = sent.flatMap((one) => one.ids);
    expect(all).toHaveLength(told);
    expect(new Set(all).size).toBe(told);
    for (const { at } of sent) expect(sent.filter((one) => one.at <= at && at.getTime() - one.at.getTime() < 3_600_000).length).toBeLessThanOrEqual(MOST_AN_HOUR);
    expect(MOST_AT_ONCE).toBeLessThan(MOST_AN_HOUR);
  }), { numRuns: 60 });
});
