import { expect, test } from 'vitest';
import { gatherChanges, type ChangedFinding, type Changes, type StandingCluster } from '#notices/gather-changes.ts';

const RUN = { id: 'r1', brandId: 'b1', asOf: '2026-11-22T04:00:00.000Z' };
const title = (id: string) => ({ fr: `Contrôle ${id}`, en: `Check ${id}` });
const finding = (at: number, more: Partial<ChangedFinding> = {}): ChangedFinding => ({
  id: `f${at}`, locationId: `l${at}`, storeCode: `S${at}`, name: `Store ${at}`, checkId: 'phone', impact: 'serious', what: 'opened', source: { fr: 'Carte', en: 'Map' }, concerns: [], ...more,
});
const changes = (findings: ChangedFinding[], more: Partial<Changes> = {}): Changes => ({ run: RUN, findings, clusters: [], isFirst: false, titleOf: title, score: 91.2, ...more });
const cluster = (members: ChangedFinding[]): StandingCluster => ({
  cause: 'cluster:phone', checkId: 'phone', sources: [{ fr: 'Carte', en: 'Map' }], impact: 'serious',
  members: members.map(({ id, locationId, storeCode, name }) => ({ findingId: id, locationId, storeCode, name })),
});
const kinds = (given: ReturnType<typeof gatherChanges>): string[] => given.drafts.map((one) => one.kind);

test('a cluster of three hundred stores is one notice, and its findings are not told besides', () => {
  const findings = Array.from({ length: 300 }, (_, at) => finding(at));
  const gathered = gatherChanges(changes(findings, { clusters: [cluster(findings)] }));
  expect(kinds(gathered)).toEqual(['cluster-found', 'run-finished']);
  expect(gathered.drafts[0]?.subjects).toHaveLength(300);
  expect(gathered.drafts[0]?.lasts).toBe('standing');
});

test('two places of one defect are two findings', () => {
  const findings = [finding(1), finding(2)];
  expect(kinds(gatherChanges(changes(findings, { clusters: [cluster(findings)] })))).toEqual(['new-findings', 'run-finished']);
});

test('what is minor is told by the summary alone', () => {
  expect(kinds(gatherChanges(changes([finding(1, { impact: 'minor' })])))).toEqual(['run-finished']);
});

test('the critical ones come first', () => {
  const { drafts } = gatherChanges(changes([finding(1), finding(2, { impact: 'critical' })]));
  expect(drafts[0]?.subjects.map((one) => one.storeCode)).toEqual(['S2', 'S1']);
  expect(drafts[0]?.impact).toBe('critical');
});

test('the first crawl of a brand tells no cluster, and none of them later as if it were new', () => {
  const findings = Array.from({ length: 5 }, (_, at) => finding(at));
  const { drafts, silent } = gatherChanges(changes(findings, { clusters: [cluster(findings)], isFirst: true }));
  expect(drafts.map((one) => one.kind)).toEqual(['run-finished']);
  expect(silent).toEqual(['cluster:phone']);
});

test('a fix that is still not seen is told to whom it concerns, and counts as no relapse', () => {
  const { drafts } = gatherChanges(changes([finding(1, { what: 'still-wrong', concerns: ['u1'] })]));
  expect(drafts.map(({ kind, to }) => ({ kind, to }))).toEqual([{ kind: 'still-wrong', to: ['u1'] }]);
});

test('a run that changed nothing is no news', () => {
  expect(gatherChanges(changes([])).drafts).toEqual([]);
});

test('beyond four hundred, places are named in place of findings', () => {
  const findings = Array.from({ length: 900 }, (_, at) => finding(at, { locationId: `l${at % 30}` }));
  const { drafts } = gatherChanges(changes(findings));
  expect(drafts[0]?.subjects).toHaveLength(30);
  expect(drafts[0]?.subjects[0]?.figures['opened']).toBe(30);
});

test('a run is told with the figures of each place, so that everybody reads the sums of theirs', () => {
  const { drafts } = gatherChanges(changes([finding(1), finding(1, { id: 'f9', what: 'verified' }), finding(2, { what: 'reopened' })]));
  const run = drafts.find((one) => one.kind === 'run-finished');
  expect(run?.subjects.map((one) => one.figures)).toEqual([{ opened: 1, verified: 1 }, { reopened: 1 }]);
  expect(run?.brandParams).toEqual({ score: 91.2 });
});
