import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadPlanKnowledge } from '#backend/plan-knowledge.ts';
import { planCrawl } from '#backend/plan-crawl.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { actOnFinding } from '#findings/act-on-finding.ts';
import { checkAgain } from '#jobs/pipeline/check-again.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { createBrand } from '#records/brands.ts';
import { changeFindings } from '#records/finding-actions.ts';
import { listFindings } from '#records/findings.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { networkSettings } from '../network-crawl.ts';
import { makeRecord } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { atlasForBrand, atlasPublisher, startAtlas, type Atlas } from './atlas.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const STREET = '100 rue Principale';
const PHONE = '+14185550100';
const NONE = { bodyDays: 0, valueDays: 0 };
const PRICE = { perThousand: 20, currency: 'USD', freePerMonth: 1000, asOf: '2025-03' } as const;

const database = startDatabase();
let atlas: Atlas;
let made = 0;

beforeAll(async () => { atlas = await startAtlas(KEY); });
afterAll(async () => { await atlas.close(); });
beforeEach(() => {
  atlas.refuses = null;
  atlas.places = [{ id: 'p0', name: 'Lunetterie Boréale', street: STREET, locality: 'Québec', postalCode: 'G1R 2B5', phone: '+14185559876', storeCode: 'QC-0' }];
});

async function makeBrand(publisher: Publisher, block: object = { required: true }) {
  const name = `Lunetterie Boréale ${(made += 1)}`;
  const at = '2026-09-01T00:00:00.000Z';
  const brandId = await createBrand(SYSTEM_VIEWER, { name, at });
  const standard = BrandStandard.parse({ brand: name, names: [{ name: 'Lunetterie Boréale' }], publishers: { [publisher.id]: block } });
  await publishStandard(SYSTEM_VIEWER, brandId, standard, at);
  const record = makeRecord('QC-0', ['Québec'], { businessName: 'Lunetterie Boréale', address: { street: STREET, locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' }, phone: PHONE, websiteUrls: {} });
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [record], changed: [] }, at);
  const locationId = (await listLocations(SYSTEM_VIEWER, brandId))[0]?.id ?? '';
  const withTools = async <T>(day: string, work: (toolbox: Toolbox, asOf: Date) => Promise<T>): Promise<T> => {
    const asOf = new Date(`${day}T06:00:00Z`);
    const toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => asOf)), publishers: [publisher] };
    try {
      return await work(toolbox, asOf);
    } finally {
      await toolbox.fetcher.close();
    }
  };
  await withTools('2026-09-01', (toolbox, now) => savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: publisher.id, settings: {}, secrets: { apiKey: KEY } }, now));
  return {
    brandId, locationId, standard,
    /** Crawls, and answers how many requests that cost. */
    crawlOn: async (day: string) => {
      const from = atlas.asked.length;
      await withTools(day, (toolbox, asOf) => crawlBrand(toolbox, brandId, { asOf, trigger: 'scheduled' }));
      return atlas.asked.length - from;
    },
    checkOn: async (day: string) => {
      const from = atlas.asked.length;
      await withTools(day, (toolbox, asOf) => checkAgain(toolbox, brandId, [locationId], asOf));
      return atlas.asked.length - from;
    },
    planOn: (day: string) => withTools(day, async ({ box, env, publishers }, now) => {
      const [version, locations] = [await currentStandard(SYSTEM_VIEWER, brandId), await listLocations(SYSTEM_VIEWER, brandId)];
      if (!version) throw new Error('There is a standard.');
      return planCrawl(publishers, env, version.standard, locations, await loadPlanKnowledge(SYSTEM_VIEWER, box, brandId, env, version, publishers, locations, now));
    }),
    stands: async () => {
      const [verdicts, findings, scores, runs] = await Promise.all([standingVerdicts(SYSTEM_VIEWER, locationId), listFindings(SYSTEM_VIEWER, { brandId }), latestScores(SYSTEM_VIEWER, brandId), listRuns(SYSTEM_VIEWER, brandId)]);
      const phone = verdicts.find((one) => one.checkId === 'phone');
      const finding = findings.find((one) => one.checkId === 'phone');
      return { outcome: phone?.outcome, unreadable: phone?.unreadable, state: finding?.state, seen: finding?.lastSeenAt.slice(0, 10), id: finding?.id ?? '', score: scores[0]?.value, coverage: scores[0]?.coverage, late: runs[0]?.summary?.late, troubles: runs[0]?.summary?.troubles };
    },
  };
}

describe.each<[string, Publisher]>([
  ['asked for each location', atlasPublisher({ everyDays: 7, retention: NONE, price: PRICE })], ['asked for the whole brand', { ...atlasForBrand(), everyDays: 7, retention: NONE, price: PRICE }],
])('a source %s every seven days', (_how, publisher) => {
  test('is left alone in between: its verdicts, its finding and the score stand, and nothing is reported as trouble', async () => {
    const brand = await makeBrand(publisher);
    expect(await brand.crawlOn('2026-09-02')).toBeGreaterThan(0);
    const first = await brand.stands();
    expect(first).toMatchObject({ outcome: 'fail', state: 'open', seen: '2026-09-02' });
    // What changes meanwhile is not seen, and is seen on the day.
    atlas.places = atlas.places.map((one) => ({ ...one, phone: PHONE }));
    for (const day of ['03', '05', '08']) expect([day, await brand.crawlOn(`2026-09-${day}`)]).toEqual([day, 0]);
    expect(await brand.stands()).toEqual({ ...first, late: undefined, troubles: {} });
    expect(await brand.crawlOn('2026-09-09')).toBeGreaterThan(0);
    expect(await brand.stands()).toMatchObject({ outcome: 'pass', state: 'verified' });
  });
  test('is asked at once where somebody says that it is mended, and until it is', async () => {
    const brand = await makeBrand(publisher);
    await brand.crawlOn('2026-09-02');
    const { id } = await brand.stands();
    await changeFindings(SYSTEM_VIEWER, { findingIds: [id] }, (finding) => actOnFinding(finding, { kind: 'claim-fixed' }, { userId: null, now: '2026-09-03T12:00:00.000Z', assigneeId: null, dueOn: null }) ?? 'state');
    expect(await brand.checkOn('2026-09-03')).toBeGreaterThan(0);
    expect(await brand.crawlOn('2026-09-04')).toBeGreaterThan(0);
    atlas.places = atlas.places.map((one) => ({ ...one, phone: PHONE }));
    expect(await brand.crawlOn('2026-09-05')).toBeGreaterThan(0);
    expect((await brand.stands()).state).toBe('verified');
    expect(await brand.crawlOn('2026-09-06')).toBe(0);
  });
  test('is asked again the next night where it did not answer', async () => {
    const brand = await makeBrand(publisher);
    await brand.crawlOn('2026-09-02');
    atlas.refuses = { status: 403, body: '{"error":"day"}' };
    await brand.crawlOn('2026-09-09');
    expect((await brand.stands()).unreadable).toMatchObject({ reason: 'quota-spent' });
    atlas.refuses = null;
    expect(await brand.crawlOn('2026-09-10')).toBeGreaterThan(0);
    expect((await brand.stands()).unreadable).toBeNull();
  });
  test('is asked after a new standard, since nothing is kept that could be judged by it', async () => {
    const brand = await makeBrand(publisher);
    await brand.crawlOn('2026-09-02');
    await publishStandard(SYSTEM_VIEWER, brand.brandId, { ...brand.standard, callCentreNumbers: ['+14185559876'] }, '2026-09-03T00:00:00.000Z');
    expect(await brand.crawlOn('2026-09-04')).toBeGreaterThan(0);
    expect((await brand.stands()).outcome).toBe('pass');
  });
  test('is asked every night where the standard says so', async () => {
    const brand = await makeBrand(publisher, { required: true, everyDays: 1 });
    await brand.crawlOn('2026-09-02');
    expect(await brand.crawlOn('2026-09-03')).toBeGreaterThan(0);
  });
  test('stands in the plan with what the crawl asks of it, and what that costs', async () => {
    const brand = await makeBrand(publisher);
    const before = await brand.planOn('2026-09-02');
    expect(before).toMatchObject({ resting: [], paid: [{ publisherId: 'atlas', requests: before.requests, amount: before.requests * 0.02, currency: 'USD', perThousand: 20 }] });
    await brand.crawlOn('2026-09-02');
    expect(await brand.planOn('2026-09-03')).toMatchObject({ requests: 0, paid: [], resting: [{ publisherId: 'atlas', locations: 1, everyDays: 7 }] });
    expect((await brand.planOn('2026-09-09')).requests).toBeGreaterThan(0);
  });
});
