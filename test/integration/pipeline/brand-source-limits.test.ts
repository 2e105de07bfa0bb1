import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { auditOrGiveUp, openRun } from '#jobs/pipeline/crawl-brand.ts';
import { gatherBrandSources } from '#jobs/pipeline/gather-brand.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import purge from '#jobs/tasks/purge-expired.ts';
import takeUp from '#jobs/tasks/take-up-runs.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { createBrand } from '#records/brands.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { cancelRun, getRun } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { makeRecord } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { atlasForBrand, startAtlas, type Atlas } from './atlas.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const STREET = '100 rue Principale';
/** What Atlas alone says. */
const WRONG = '+14185559876';
const database = startDatabase();
const publisher: Publisher = { ...atlasForBrand(), retention: { bodyDays: 0, valueDays: 0 } };
let atlas: Atlas;

beforeAll(async () => {
  atlas = await startAtlas(KEY);
  atlas.places = [{ id: 'p0', name: 'Lunetterie Boréale', street: STREET, locality: 'Québec', postalCode: 'G1R 2B5', phone: WRONG, storeCode: 'QC-0', review: { id: 'r1', author: 'Clémence Vraisemblable', text: 'Un accueil inoubliable' } }];
});
afterAll(async () => { await atlas.close(); });

const at = async <T>(moment: string, work: (toolbox: Toolbox, now: Date) => Promise<T>): Promise<T> => {
  const now = new Date(moment);
  const toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => now)), publishers: [publisher] };
  try {
    return await work(toolbox, now);
  } finally {
    await toolbox.fetcher.close();
  }
};
const context = (toolbox: Toolbox, now: Date) => ({ toolbox, now: () => now, log: pino({ level: 'silent' }), enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) });
const takeUpAt = (moment: string) => at(moment, (toolbox, now) => takeUp.run({}, context(toolbox, now)));
const purgeAt = (moment: string) => at(moment, (toolbox, now) => purge.run({}, context(toolbox, now)));

/** A crawl whose process is killed once the source has answered for the brand, before any location is audited. */
async function killedCrawl(name: string, moment: string): Promise<{ brandId: string; locationId: string; runId: string }> {
  const made = '2026-09-01T00:00:00.000Z';
  const brandId = await createBrand(SYSTEM_VIEWER, { name, at: made });
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ brand: name, names: [{ name: 'Lunetterie Boréale' }], publishers: { atlas: { required: true } } }), made);
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [makeRecord('QC-0', ['Québec'], { businessName: 'Lunetterie Boréale', address: { street: STREET, locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' }, phone: '+14185550100', websiteUrls: {} })], changed: [] }, made);
  const runId = await at(moment, async (toolbox, now) => {
    await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: 'atlas', settings: {}, secrets: { apiKey: KEY } }, now);
    const run = await openRun(toolbox, brandId, { asOf: now, trigger: 'scheduled' });
    await gatherBrandSources(toolbox, run);
    return run.id;
  });
  return { brandId, runId, locationId: (await listLocations(SYSTEM_VIEWER, brandId))[0]?.id ?? '' };
}

test('what waits in a crawl that was killed is let go after some hours, is no absence meanwhile, and is asked again when the crawl goes on', async () => {
  const { runId, locationId } = await killedCrawl('Première', '2026-09-02T06:00:00Z');
  expect(await findInDatabase(WRONG)).toEqual(['AuditRunLocation.brandSources']);
  await takeUpAt('2026-09-02T11:00:00Z');
  expect(await findInDatabase(WRONG)).toEqual(['AuditRunLocation.brandSources']);
  await takeUpAt('2026-09-02T12:30:00Z');
  expect([await findInDatabase(WRONG), await findInDatabase('Vraisemblable'), (await getRun(SYSTEM_VIEWER, runId)).brandSources]).toEqual([[], [], { atlas: 'not-read-yet' }]);

  const from = atlas.asked.length;
  await at('2026-09-02T13:00:00Z', async (toolbox) => {
    await gatherBrandSources(toolbox, await getRun(SYSTEM_VIEWER, runId));
    await auditOrGiveUp(toolbox, runId, locationId);
  });
  expect(atlas.asked.length).toBeGreaterThan(from);
  expect((await standingVerdicts(SYSTEM_VIEWER, locationId)).find((one) => one.checkId === 'phone')).toMatchObject({ outcome: 'fail', reason: 'mismatch' });
  // Asked again after noon, it is not let go at once: its age counts from then.
  await takeUpAt('2026-09-02T14:00:00Z');
  expect((await getRun(SYSTEM_VIEWER, runId)).brandSources).toEqual({ atlas: null });
  await purgeAt('2026-09-03T02:20:00Z');
  expect(await findInDatabase(WRONG)).toEqual([]);
});

test('an audit between the two can’t tell, and finds nothing missing', async () => {
  const { runId, locationId } = await killedCrawl('Deuxième', '2026-09-04T06:00:00Z');
  await takeUpAt('2026-09-04T20:00:00Z');
  await at('2026-09-04T20:01:00Z', (toolbox) => auditOrGiveUp(toolbox, runId, locationId));
  const said = await standingVerdicts(SYSTEM_VIEWER, locationId);
  expect([...new Set(said.map((one) => `${one.outcome} ${one.reason}`))]).toEqual(['cannot-tell not-read-yet']);
});

test('a crawl that somebody cancelled, and that nobody closed, keeps nothing either', async () => {
  const { runId } = await killedCrawl('Troisième', '2026-09-06T06:00:00Z');
  await cancelRun(SYSTEM_VIEWER, runId, new Date('2026-09-06T07:00:00Z'));
  await purgeAt('2026-09-07T02:20:00Z');
  expect(await findInDatabase(WRONG)).toEqual([]);
});
