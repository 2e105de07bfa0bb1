import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupJobs, sortJobs } from '../../../../frontend/src/features/findings/queue-jobs.ts';
import { countOnly, filterQueue, findNeighbours, readQueueView, writeQueueView } from '../../../../frontend/src/features/findings/queue-view.ts';
import type { QueueCluster, QueueRow } from '../../../../frontend/src/features/findings/use-queue.ts';

function row(id: string, over: Partial<QueueRow> = {}): QueueRow {
  return {
    id, locationId: `L-${id}`, storeCode: `QC-${id}`, name: 'Montréal Ahuntsic', regionId: 'qc', publisherId: 'pages-jaunes', checkId: 'phone', subject: 'fr', reason: 'mismatch', params: {},
    expected: '514 555-0100', observed: '514 555-0199', isWithheld: false, impact: 'serious', state: 'open', isConfirmed: true, isObservable: true, firstSeenAt: '2026-11-01T00:00:00Z', reopenedCount: 0,
    openDays: 3, isLate: false, dueOn: null, isDueByHand: false, escalated: null, assignee: null, team: null, cause: null, ...over,
  };
}

const NOW = '2026-11-15T06:00:00Z';
const USUAL = readQueueView(new URLSearchParams());
const ROWS = [
  row('1', { isLate: true, dueOn: '2026-11-10', escalated: { at: '2026-11-09T00:00:00Z', by: 'rule' } }), row('2', { assignee: { id: 'u1', name: 'Maude' }, team: 'listings', reopenedCount: 1, dueOn: '2026-11-20', openDays: 30 }),
  row('3', { impact: 'critical', checkId: 'address', publisherId: 'brand-website', regionId: 'on', cause: 'relocation', observed: '12, rue Sainte-Hélène', dueOn: '2026-12-24' }), row('4', { regionId: null, state: 'reopened' }),
];
const ids = (view: Partial<typeof USUAL>, regionIds?: ReadonlySet<string>) => filterQueue(ROWS, { ...USUAL, ...view }, { viewerId: 'u1', regionIds, now: NOW }).map((one) => one.id).join(' ');

describe('the address of a queue', () => {
  it('says nothing of what is usual', () => expect(writeQueueView(USUAL).toString()).toBe(''));
  it('is read as it was written', () => {
    const view = { ...USUAL, part: 'closed' as const, only: 'no-cause' as const, region: 'qc', impact: 'critical', search: 'rue', sort: 'due' as const, team: 'listings', state: 'open' };
    expect(readQueueView(writeQueueView(view))).toEqual(view);
  });
  it('leaves out what it does not know', () => expect(readQueueView(new URLSearchParams('part=all&only=everything&sort=luck'))).toEqual(USUAL));
});

describe('which findings a queue holds', () => {
  it.each([
    ['all', '1 2 3 4'], ['mine', '2'], ['unassigned', '1 3 4'], ['late', '1'], ['due-soon', '2'], ['escalated', '1'], ['came-back', '2'], ['no-cause', '1 2 4'],
  ] as const)('%s', (only, expected) => expect(ids({ only })).toBe(expected));
  it('by impact, check, source and cause', () => {
    expect([ids({ impact: 'critical' }), ids({ check: 'phone' }), ids({ publisher: 'brand-website' }), ids({ cause: 'relocation' })]).toEqual(['3', '1 2 4', '3', '3']);
  });
  it('by team and state', () => expect([ids({ team: 'listings' }), ids({ state: 'reopened' })]).toEqual(['2', '4']));
  it('tells how many each choice would leave, all else being as it is', () => {
    expect(countOnly(ROWS, { ...USUAL, only: 'mine', check: 'phone' }, { viewerId: 'u1', regionIds: undefined, now: NOW })).toEqual({ all: 3, mine: 1, 'my-team': 0, late: 1, 'due-soon': 1, unassigned: 2, escalated: 1, 'came-back': 1, 'no-cause': 3 });
  });
  it('by region: what has none is in none', () => expect(ids({}, new Set(['qc', 'on']))).toBe('1 2 3'));
  it('by words, accents aside, in values, teams and people', () => expect([ids({ search: 'sainte helene' }), ids({ search: 'listings maude' }), ids({ search: 'zzz' })]).toEqual(['3', '2', '']));
});

it('jobs: a cluster with those of its findings that are left, then what stands alone', () => {
  const cluster = { checkId: 'phone', findingIds: ['1', '2', '9'] } as QueueCluster;
  expect(groupJobs(ROWS, [cluster]).map((job) => [job.cluster?.checkId ?? null, job.rows.map((one) => one.id).join(' ')])).toEqual([['phone', '1 2'], [null, '3'], [null, '4']]);
});

describe('the order of jobs', () => {
  const jobs = groupJobs(ROWS, [{ checkId: 'phone', findingIds: ['4', '2'] } as QueueCluster]);
  const order = (sort: Parameters<typeof sortJobs>[1]) => sortJobs(jobs, sort).map((job) => job.rows.map((one) => one.id).join('')).join(' ');
  it.each([['jobs', '1 24 3'], ['due', '1 24 3'], ['oldest', '24 3 1'], ['impact', '3 1 24']] as const)('%s', (sort, expected) => expect(order(sort)).toBe(expected));
});

it('neighbours in the queue; none at its ends, and none for a finding that it does not hold', () => {
  expect(findNeighbours(ROWS, '1')).toEqual({ place: 1, of: 4, previous: null, next: '2' });
  expect(findNeighbours(ROWS, '4')).toEqual({ place: 4, of: 4, previous: '3', next: null });
  expect(findNeighbours(ROWS, '9')).toBeNull();
});

it('the view needs no schema while it runs: with one, the built dashboard would be without its functions', () => {
  expect(readFileSync(new URL('../../../../backend/contract/queue-view.ts', import.meta.url), 'utf8')).not.toMatch(/^import (?!type\b)/m);
});
