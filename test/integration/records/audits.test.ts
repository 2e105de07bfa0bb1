import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { finishRun, getRun, isLocationWaiting, listRuns, runningRun, saveBrandSource, countRun, liveRuns, waitingLocations } from '#records/runs.ts';
import { locationsToReadAgain } from '#records/verdicts.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from './sample.ts';

startDatabase();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brandId = '';
let standardVersionId = '';
let locationId = '';
let runId = '';

beforeAll(async () => {
  const made = await makeBrand('Lunetterie Boréale');
  ({ brandId, standardVersionId } = made);
  locationId = made.locations.get('QC-1') ?? '';
  runId = await startRun(brandId, standardVersionId, AS_OF);
});

const place = () => ({ runId, locationId, standardVersionId, asOf: AS_OF });

/** Every row of every table that an audit writes, in a fixed order. */
async function dump(): Promise<unknown> {
  const tables = ['Listing', 'Reading', 'Body', 'Observation', 'Verdict', 'Finding', 'FindingEvent', 'LocationScoreDay', 'Review', 'ReviewAnalysis', 'AuditRunLocation'];
  return Promise.all(tables.map(async (table) => [table, await db().$queryRawUnsafe(`SELECT * FROM "${table}" AS t ORDER BY t::text`)]));
}

describe('saving an audit', () => {
  it('writes all that the outcome holds', async () => {
    await saveAudit(SYSTEM_VIEWER, makeOutcome(place()));
    const input = await loadAuditInput(SYSTEM_VIEWER, runId, locationId);
    expect(input.verdicts.map(({ checkId, listingId, outcome }) => ({ checkId, listingId, outcome })).sort((a, b) => a.checkId.localeCompare(b.checkId))).toEqual([
      { checkId: 'business-name', listingId: 'https://boreale.example/qc-1', outcome: 'pass' },
      { checkId: 'phone', listingId: 'https://boreale.example/qc-1', outcome: 'fail' },
    ]);
    expect(input.findings).toHaveLength(1);
    expect(input.findings[0]).toMatchObject({ state: 'open', listingId: 'https://boreale.example/qc-1', observed: '514 555-0199' });
    expect(await db().observation.count()).toBe(2);
    expect((await db().review.findFirst())?.text).toBe('Très bon accueil');
  });

  it('leaves every row as it was when the same outcome comes again', async () => {
    const before = await dump();
    await saveAudit(SYSTEM_VIEWER, makeOutcome(place()));
    expect(await dump()).toEqual(before);
  });

  it('marks the location done and the others waiting', async () => {
    expect(await waitingLocations(SYSTEM_VIEWER, runId)).toHaveLength(3);
    expect(await getRun(SYSTEM_VIEWER, runId)).toMatchObject({ locationsDone: 1, locationsTotal: 4, state: 'running' });
    expect(await isLocationWaiting(SYSTEM_VIEWER, runId, locationId)).toBe(false);
    expect((await liveRuns(SYSTEM_VIEWER)).map((run) => run.id)).toEqual([runId]);
    expect((await locationsToReadAgain(SYSTEM_VIEWER, runId)).map((one) => [one.locationId, one.verdicts.map((verdict) => verdict.checkId)])).toEqual([[locationId, ['phone']]]);
  });

  it('keeps what a brand-wide publisher answered, once, however often it is said', async () => {
    const listing = makeOutcome(place()).listings.map((one) => ({ ...one, publisherId: 'openstreetmap', externalId: 'node/1' }));
    for (let turn = 0; turn < 2; turn += 1) await saveBrandSource(SYSTEM_VIEWER, { runId, publisherId: 'openstreetmap', trouble: null, listings: new Map([[locationId, listing]]), bodies: [], fetches: [] });
    await saveBrandSource(SYSTEM_VIEWER, { runId, publisherId: 'reviews-feed', trouble: 'timeout', listings: new Map(), bodies: [], fetches: [] });
    const input = await loadAuditInput(SYSTEM_VIEWER, runId, locationId);
    expect(input.brandListings.map((one) => one.externalId)).toEqual(['node/1']);
    expect(input.brandTroubles).toEqual({ 'reviews-feed': 'timeout' });
    expect((await getRun(SYSTEM_VIEWER, runId)).brandSources).toEqual({ openstreetmap: null, 'reviews-feed': 'timeout' });
  });

  it('refuses a second crawl while one runs', async () => {
    await expect(startRun(brandId, standardVersionId, AS_OF)).rejects.toMatchObject({ id: 'conflict' });
  });

  it('counts the run and ends it', async () => {
    const summary = { ...(await countRun(SYSTEM_VIEWER, runId)), score: 50 };
    expect(summary).toEqual({ pages: 1, troubles: {}, opened: 1, verified: 0, reopened: 0, openFindings: 1, score: 50 });
    await finishRun(SYSTEM_VIEWER, runId, summary);
    expect(await runningRun(SYSTEM_VIEWER, brandId)).toBeNull();
    expect((await listRuns(SYSTEM_VIEWER, brandId))[0]).toMatchObject({ state: 'done', summary: { score: 50 } });
  });
});

describe('a quiet day', () => {
  it('adds no observation, verdict, score or body, and counts the reading', async () => {
    const asOf = '2026-03-09T06:00:00.000Z';
    const next = await startRun(brandId, standardVersionId, asOf);
    const quiet = makeOutcome({ ...place(), runId: next, asOf });
    await saveAudit(SYSTEM_VIEWER, { ...quiet, verdicts: { ...quiet.verdicts, insert: [] }, findings: { opened: [], updated: [] } });
    expect(await db().observation.count()).toBe(2);
    expect(await db().verdict.count()).toBe(2);
    expect(await db().locationScoreDay.count()).toBe(1);
    expect(await db().body.count()).toBe(1);
    expect(await db().reading.findMany({ select: { seenCount: true } })).toEqual([{ seenCount: 2 }]);
    await finishRun(SYSTEM_VIEWER, next, { pages: 1, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 1, score: 50 });
  });

  it('closes what is no longer read and keeps what a page in trouble said', async () => {
    const asOf = '2026-03-16T06:00:00.000Z';
    const next = await startRun(brandId, standardVersionId, asOf);
    const changed = makeOutcome({ ...place(), runId: next, asOf }, { phone: '514 555-0188', body: 'other' });
    const [failing] = (await loadAuditInput(SYSTEM_VIEWER, next, locationId)).verdicts.filter((one) => one.checkId === 'phone');
    await saveAudit(SYSTEM_VIEWER, { ...changed, verdicts: { ...changed.verdicts, insert: changed.verdicts.insert.slice(0, 1), close: [failing?.id ?? ''] }, score: { ...changed.score, value: 40 } });
    const inForce = await db().observation.findMany({ where: { validTo: null }, select: { raw: true }, orderBy: { raw: 'asc' } });
    expect(inForce.map((one) => one.raw)).toEqual(['514 555-0188', 'Lunetterie Boréale']);
    expect(await db().verdict.count({ where: { validTo: null } })).toBe(2);
    expect(await db().verdict.count()).toBe(3);
    expect(await db().locationScoreDay.count()).toBe(2);

    const blind = { ...changed, listings: changed.listings.map((one) => ({ ...one, pages: one.pages.map((page) => ({ ...page, observations: [], trouble: 'timeout' as const })) })), verdicts: { ...changed.verdicts, insert: [] }, findings: { opened: [], updated: [] } };
    await saveAudit(SYSTEM_VIEWER, { ...blind, reading: 'second' });
    expect(await db().observation.count({ where: { validTo: null } })).toBe(2);
  });
});
