import { describe, expect, it } from 'vitest';
import { applyLocally } from '../../../../frontend/src/features/findings/apply-locally.ts';
import { dueWords, localDay } from '../../../../frontend/src/features/findings/due-words.ts';
import { fixPlace } from '../../../../frontend/src/features/findings/fix-place.ts';
import { NOTHING, toggleAll, toggleOne } from '../../../../frontend/src/features/findings/selection.ts';
import { sumUp } from '../../../../frontend/src/features/findings/sum-up.ts';
import type { FindingAction } from '../../../../frontend/src/features/findings/use-finding.ts';
import type { Queue, QueueRow } from '../../../../frontend/src/features/findings/use-queue.ts';

const ORDER = ['a', 'b', 'c', 'd'];
const chosen = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted().join('');

describe('choosing on the list', () => {
  it('one more, and lets it go again', () => {
    const one = toggleOne(NOTHING, 'b', ORDER, false);
    expect([chosen(one), chosen(toggleOne(one, 'b', ORDER, false))]).toEqual(['b', '']);
  });
  it('all from the last one to this, up or down', () => {
    expect(chosen(toggleOne(toggleOne(NOTHING, 'b', ORDER, false), 'd', ORDER, true))).toBe('bcd');
    expect(chosen(toggleOne(toggleOne(NOTHING, 'c', ORDER, false), 'a', ORDER, true))).toBe('abc');
  });
  it('a range from what is no longer shown is this one alone', () => expect(chosen(toggleOne({ ids: new Set(), anchor: 'gone' }, 'd', ORDER, true))).toBe('d'));
  it('a cluster: the rest of it, or none of it', () => {
    const half = toggleOne(NOTHING, 'a', ORDER, false);
    expect([chosen(toggleAll(half, ['a', 'b'])), chosen(toggleAll(toggleAll(half, ['a', 'b']), ['a', 'b']))]).toEqual(['ab', '']);
  });
});

describe('how a due day is said', () => {
  it.each([
    ['2026-11-15', false, { kind: 'today' }], ['2026-11-16', false, { kind: 'tomorrow' }], ['2026-11-19', false, { kind: 'weekday', on: '2026-11-19' }], ['2026-11-21', false, { kind: 'weekday', on: '2026-11-21' }],
    ['2026-11-22', false, { kind: 'date', on: '2026-11-22' }], ['2026-11-12', true, { kind: 'late', days: 3 }],
  ] as const)('%s', (dueOn, isLate, expected) => expect(dueWords(dueOn, '2026-11-15', isLate)).toEqual(expected));
  it('late by the server’s day, though not by the reader’s: one day', () => expect(dueWords('2026-11-15', '2026-11-15', true)).toEqual({ kind: 'late', days: 1 }));
  it('across the change of the clocks a day is a day', () => expect(dueWords('2026-03-09', '2026-03-08', false)).toEqual({ kind: 'tomorrow' }));
  it('today is the reader’s own', () => expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));
});

describe('what is drawn before the server has answered', () => {
  const row = (id: string, state: QueueRow['state']) => ({ id, state, assignee: null, dueOn: '2026-11-10', isLate: true, cause: null }) as unknown as QueueRow;
  const queue = { rows: [row('a', 'open'), row('b', 'fix-claimed'), row('c', 'open')], people: [{ id: 'u2', name: 'Maude', role: 'regional-manager' }] } as unknown as Queue;
  const after = (action: FindingAction) => applyLocally(queue, new Set(['a', 'b']), action, '2026-11-15').rows;
  it('states, where the state allows it', () => expect(after({ kind: 'acknowledge' }).map((one) => one.state)).toEqual(['acknowledged', 'fix-claimed', 'open']));
  it('a name, a cause and a day', () => {
    expect(after({ kind: 'assign', assigneeId: 'u2' }).map((one) => one.assignee?.name ?? null)).toEqual(['Maude', 'Maude', null]);
    expect(after({ kind: 'set-due', dueOn: '2026-11-20', text: 'x' })[0]).toMatchObject({ dueOn: '2026-11-20', isDueByHand: true, isLate: false });
    expect(after({ kind: 'name-cause', cause: 'holiday' })[1]).toMatchObject({ cause: 'holiday' });
  });
  it('nothing of what only the server knows', () => {
    expect(applyLocally(queue, new Set(['a']), { kind: 'accept', reason: 'x', until: null }, '2026-11-15')).toBe(queue);
    expect(after({ kind: 'set-due', dueOn: null, text: 'x' })[0]).toMatchObject({ dueOn: '2026-11-10' });
  });
});

it('several answers to one act are told as one', () => {
  const left = (because: 'state' | 'role' | 'not-found') => ({ findingId: because, because });
  expect(sumUp('acknowledge', [{ changed: 500, left: [left('state'), left('role')], batchId: 'b1' }, { changed: 3, left: [left('not-found'), left('state')], batchId: null }])).toEqual({ kind: 'acknowledge', changed: 503, left: { state: 2, role: 1, notFound: 1 }, batchIds: ['b1'] });
});

describe('where a finding can be mended', () => {
  const evidence = (url: string) => ({ url }) as Parameters<typeof fixPlace>[0]['evidence'];
  it('at its source’s own place', () => expect(fixPlace({ editUrl: 'https://biz.example/1', evidence: evidence('https://page.example') })).toEqual({ url: 'https://biz.example/1', isEdit: true }));
  it('else where it shows', () => expect(fixPlace({ editUrl: null, evidence: evidence('https://page.example') })).toEqual({ url: 'https://page.example', isEdit: false }));
  it('nowhere: nothing was read, or no page', () => expect([fixPlace({ editUrl: null, evidence: null }), fixPlace({ editUrl: null, evidence: evidence('file:///tmp') })]).toEqual([null, null]));
});
