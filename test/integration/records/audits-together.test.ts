import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { loadPageMemories } from '#records/page-memories.ts';
import { cancelRun, finishRun, hasWaitingLocations, markLocationFailed, waitingLocations } from '#records/runs.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from './sample.ts';

startDatabase();
const AS_OF = '2026-03-02T06:00:00.000Z';
const LATER = '2026-03-09T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let runId = '';
const locations = () => [...brand.locations.values()].sort();
const outcomeOf = (locationId: string, change: Partial<{ runId: string; asOf: string }> = {}) => makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF, ...change });
const seen = async (table: 'Verdict' | 'Finding' | 'Listing' | 'Review') => (await db().$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM "${table}"`))[0]?.n;

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
});

describe('audits that end at once', () => {
  it('are all kept, each as if it were alone', async () => {
    await Promise.all(locations().map((id) => saveAudit(SYSTEM_VIEWER, outcomeOf(id))));
    expect([await seen('Listing'), await seen('Verdict'), await seen('Finding'), await seen('Review')]).toEqual([4, 8, 4, 4]);
    const inputs = await Promise.all(locations().map((id) => loadAuditInput(SYSTEM_VIEWER, runId, id)));
    expect(inputs.map((one) => [one.location.id, one.isWaiting, one.verdicts.length, one.findings.length, one.reviews.size, one.lastReadAt])).toEqual(locations().map((id) => [id, false, 2, 1, 1, null]));
    expect(await waitingLocations(SYSTEM_VIEWER, runId)).toEqual([]);
    expect(await hasWaitingLocations(SYSTEM_VIEWER, runId)).toBe(false);
    await finishRun(SYSTEM_VIEWER, runId, { pages: 4, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  });

  it('when one of them can’t be kept, the others are', async () => {
    const next = await startRun(brand.brandId, brand.standardVersionId, LATER);
    const quiet = (id: string) => ({ ...outcomeOf(id, { runId: next, asOf: LATER }), findings: { opened: [], updated: [] }, reviews: [] });
    const [broken = '', ...others] = locations();
    const ends = await Promise.allSettled([saveAudit(SYSTEM_VIEWER, { ...quiet(broken), reading: 'no time at all' as 'first', asOf: 'never' }), ...others.map((id) => saveAudit(SYSTEM_VIEWER, quiet(id)))]);
    expect(ends.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(await waitingLocations(SYSTEM_VIEWER, next)).toEqual([broken]);
    expect((await loadAuditInput(SYSTEM_VIEWER, next, broken)).isWaiting).toBe(true);
    expect(await hasWaitingLocations(SYSTEM_VIEWER, next)).toBe(true);
    await markLocationFailed(SYSTEM_VIEWER, next, broken, 'It has no time.');
    expect(await hasWaitingLocations(SYSTEM_VIEWER, next)).toBe(false);
    await finishRun(SYSTEM_VIEWER, next, { pages: 3, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  });

  it('know when each location was read before: by the last run that read it, not by one that gave it up', async () => {
    const [broken = '', ...others] = locations();
    const next = await startRun(brand.brandId, brand.standardVersionId, '2026-03-16T06:00:00.000Z');
    const [failed, ...read] = await Promise.all([broken, ...others].map((id) => loadAuditInput(SYSTEM_VIEWER, next, id)));
    expect([failed?.lastReadAt, ...read.map((one) => one.lastReadAt)]).toEqual([AS_OF, LATER, LATER, LATER]);
    await cancelRun(SYSTEM_VIEWER, next, new Date());
  });

  it('of a run that was cancelled keep nothing, not even a page, and say so', async () => {
    const [one = '', other = ''] = locations();
    const [run] = await db().auditRun.findMany({ where: { state: 'cancelled' } });
    const late = (id: string) => makeOutcome({ runId: run?.id ?? '', locationId: id, standardVersionId: brand.standardVersionId, asOf: '2026-03-16T06:00:00.000Z' }, { body: 'late', phone: '514 555-0111' });
    const before = [await seen('Verdict'), await db().body.count()];
    for (const end of await Promise.allSettled([saveAudit(SYSTEM_VIEWER, late(one)), saveAudit(SYSTEM_VIEWER, late(other))])) expect(end).toMatchObject({ status: 'rejected', reason: { id: 'conflict' } });
    expect([await seen('Verdict'), await db().body.count()]).toEqual(before);
  });

  it('nothing is remembered of pages that nobody read', async () => {
    expect(await Promise.all([loadPageMemories(SYSTEM_VIEWER, ['a', 'b']), loadPageMemories(SYSTEM_VIEWER, [])])).toEqual([new Map(), new Map()]);
  });
});
