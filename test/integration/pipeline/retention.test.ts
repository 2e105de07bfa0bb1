import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnFinding } from '#findings/act-on-finding.ts';
import { changeFindings } from '#records/finding-actions.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { isWithheld } from '#domain/withheld.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { judgeAgain } from '#jobs/pipeline/judge-again.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import purge from '#jobs/tasks/purge-expired.ts';
import { createBrand } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { readReplyCase, saveDraft } from '#records/review-replies.ts';
import { listReviews } from '#records/reviews.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { publishStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { startDatabase } from '../start-database.ts';
import { makeRecord } from '../records/sample.ts';
import { atlasPublisher, startAtlas, type Atlas } from './atlas.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const STREET = '100 rue Principale';
const PHONE = '+14185550100';
/** What Atlas alone says: nothing of it may be found where it may not be kept. */
const WRONG = '+14185559876';
const SHOWN = '+1 418 555 9876';
const AUTHOR = 'Clémence Vraisemblable';
const SAID = 'Un accueil inoubliable au comptoir';

const database = startDatabase();
let atlas: Atlas;
let made = 0;

beforeAll(async () => {
  atlas = await startAtlas(KEY);
});
afterAll(async () => {
  await atlas.close();
});
beforeEach(() => {
  atlas.places = [{ id: 'p0', name: 'Lunetterie Boréale', street: STREET, locality: 'Québec', postalCode: 'G1R 2B5', phone: WRONG, storeCode: 'QC-0', review: { id: 'r1', author: AUTHOR, text: SAID } }];
});

async function makeBrand(retention: { bodyDays: number | null; valueDays: number | null }) {
  // Each brand has a publisher of its own name, so that one test's leftovers are not another's.
  const id = `atlas-${'abcdefgh'[made]}`;
  const publisher = atlasPublisher({ id, retention });
  const name = `Lunetterie Boréale ${(made += 1)}`;
  const at = '2026-09-01T00:00:00.000Z';
  const brandId = await createBrand(SYSTEM_VIEWER, { name, at });
  const standard = BrandStandard.parse({ brand: name, names: [{ name: 'Lunetterie Boréale' }], publishers: { [id]: { required: true } } });
  await publishStandard(SYSTEM_VIEWER, brandId, standard, at);
  const record = makeRecord('QC-0', ['Québec'], { businessName: 'Lunetterie Boréale', address: { street: STREET, locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' }, phone: PHONE, websiteUrls: {} });
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [record], changed: [] }, at);
  const [location] = await listLocations(SYSTEM_VIEWER, brandId);
  const locationId = location?.id ?? '';
  const withTools = async <T>(day: string, work: (toolbox: Toolbox, asOf: Date) => Promise<T>): Promise<T> => {
    const asOf = new Date(`${day}T06:00:00Z`);
    const toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => asOf)), publishers: [publisher] };
    try {
      return await work(toolbox, asOf);
    } finally {
      await toolbox.fetcher.close();
    }
  };
  await withTools('2026-09-01', (toolbox, now) => savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: id, settings: {}, secrets: { apiKey: KEY } }, now));
  return {
    brandId, locationId, standard,
    crawlOn: (day: string) => withTools(day, (toolbox, asOf) => crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' })),
    judgeAgainOn: (day: string) => withTools(day, (toolbox, now) => judgeAgain(toolbox, brandId, now)),
    purgeOn: (day: string) => withTools(day, (toolbox, now) => purge.run({}, { toolbox, now: () => now, log: pino({ level: 'silent' }), enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) })),
    verdict: async () => (await standingVerdicts(SYSTEM_VIEWER, locationId)).find((one) => one.checkId === 'phone'),
    finding: async () => (await listFindings(SYSTEM_VIEWER, { brandId })).find((one) => one.checkId === 'phone'),
  };
}

/** Where something that Atlas alone says stands in the database. */
const leftovers = async () => (await Promise.all([WRONG, SHOWN, AUTHOR, SAID].map(findInDatabase))).flat();

describe('where nothing may be kept', () => {
  test('nothing of what was shown is ever stored; the verdict stands, its finding opens, is confirmed, and quiet nights change nothing', async () => {
    const brand = await makeBrand({ bodyDays: 0, valueDays: 0 });
    await brand.crawlOn('2026-09-02');
    expect(await leftovers()).toEqual([]);
    const [verdict, finding] = [await brand.verdict(), await brand.finding()];
    expect(verdict).toMatchObject({ outcome: 'fail', reason: 'mismatch', isConfirmed: true, evidence: { bodyHash: null, excerpt: '' } });
    expect([isWithheld(verdict?.observed ?? null), isWithheld(finding?.observed ?? null), finding?.state]).toEqual([true, true, 'open']);
    const second = await brand.crawlOn('2026-09-03');
    expect([second.opened, (await brand.verdict())?.id]).toEqual([0, verdict?.id]);
  });
  test('a value that changes is seen to change, and one that is right passes', async () => {
    const brand = await makeBrand({ bodyDays: 0, valueDays: 0 });
    await brand.crawlOn('2026-09-02');
    const before = await brand.finding();
    atlas.places = atlas.places.map((one) => ({ ...one, phone: '+14185551234' }));
    await brand.crawlOn('2026-09-03');
    expect((await brand.finding())?.observed).not.toBe(before?.observed);
    atlas.places = atlas.places.map((one) => ({ ...one, phone: PHONE }));
    await brand.crawlOn('2026-09-04');
    expect((await brand.finding())?.state).toBe('verified');
  });
  test('an accepted value goes on being accepted without being known, and the next different one is a finding again', async () => {
    const brand = await makeBrand({ bodyDays: 0, valueDays: 0 });
    await brand.crawlOn('2026-09-02');
    const { id = '' } = (await brand.finding()) ?? {};
    await changeFindings(SYSTEM_VIEWER, { findingIds: [id] }, (finding) => actOnFinding(finding, { kind: 'accept', reason: 'Their switchboard', until: null }, { userId: null, now: '2026-09-02T12:00:00.000Z', assigneeId: null, dueOn: null }) ?? 'state');
    await brand.crawlOn('2026-09-03');
    expect([(await brand.verdict())?.reason, (await brand.finding())?.state]).toEqual(['accepted-variant', 'accepted']);
    atlas.places = atlas.places.map((one) => ({ ...one, phone: '+14185551234' }));
    await brand.crawlOn('2026-09-04');
    expect([(await brand.verdict())?.reason, (await brand.finding())?.state]).toEqual(['mismatch', 'reopened']);
    expect(await leftovers()).toEqual([]);
  });
  test('another standard leaves what was judged as it was: there is nothing in store to judge', async () => {
    const brand = await makeBrand({ bodyDays: 0, valueDays: 0 });
    await brand.crawlOn('2026-09-02');
    const before = await brand.verdict();
    await publishStandard(SYSTEM_VIEWER, brand.brandId, { ...brand.standard, checkWeights: { phone: 1 } }, '2026-09-03T00:00:00.000Z');
    await brand.judgeAgainOn('2026-09-03');
    expect(await brand.verdict()).toMatchObject({ id: before?.id, outcome: 'fail', reason: 'mismatch' });
  });
});

/** Somebody writes an answer to the one review, and writes it anew. */
async function answer(locationId: string): Promise<void> {
  const [review] = await listReviews(SYSTEM_VIEWER, locationId);
  for (const basedOn of [null, 1]) expect(await saveDraft(SYSTEM_VIEWER, review?.id ?? '', { text: `Merci ${AUTHOR} ! (${basedOn})`, language: 'fr', templateId: null, basedOn }, new Date('2026-09-02T12:00:00Z'))).toBe(true);
}

async function answersOf(locationId: string): Promise<string[][]> {
  const [review] = await listReviews(SYSTEM_VIEWER, locationId);
  return (await readReplyCase(SYSTEM_VIEWER, review?.id ?? '')).replies.map(({ state, text, events }) => [state, text, ...events.map(({ kind }) => kind)]);
}

describe('where values may be kept for some days', () => {
  test('what was accepted, and the note by which that could be taken back, lose the value as well', async () => {
    const brand = await makeBrand({ bodyDays: 7, valueDays: 7 });
    await brand.crawlOn('2026-09-02');
    const { id = '' } = (await brand.finding()) ?? {};
    await changeFindings(SYSTEM_VIEWER, { findingIds: [id] }, (finding) => actOnFinding(finding, { kind: 'accept', reason: 'Their switchboard', until: null }, { userId: null, now: '2026-09-02T12:00:00.000Z', assigneeId: null, dueOn: null }) ?? 'state');
    await brand.purgeOn('2026-09-12');
    expect(await leftovers()).toEqual([]);
  });
  test('they are gone once the source was not read for longer, findings and all; read again they are back, and nobody is told of a change', async () => {
    const brand = await makeBrand({ bodyDays: 2, valueDays: 7 });
    await brand.crawlOn('2026-09-02');
    expect((await brand.finding())?.observed).toBe(SHOWN);
    expect((await leftovers()).length).toBeGreaterThan(4);
    await answer(brand.locationId);
    await brand.purgeOn('2026-09-08');
    expect((await brand.finding())?.observed).toBe(SHOWN);
    await brand.purgeOn('2026-09-12');
    expect(await leftovers()).toEqual([]);
    const purged = await brand.finding();
    expect(purged).toMatchObject({ state: 'open', reason: 'mismatch', isConfirmed: true });
    expect(isWithheld(purged?.observed ?? null)).toBe(true);
    expect((await listReviews(SYSTEM_VIEWER, brand.locationId)).map(({ rating, text, authorName }) => ({ rating, text, authorName }))).toEqual([{ rating: 5, text: '', authorName: null }]);
    expect(await answersOf(brand.locationId)).toEqual([['withdrawn', '', 'drafted', 'changed', 'withdrawn']]);

    const run = await brand.crawlOn('2026-09-13');
    expect([run.opened, run.reopened]).toEqual([0, 0]);
    expect((await brand.finding())?.observed).toBe(SHOWN);
    expect((await brand.verdict())?.isConfirmed).toBe(true);
    expect((await listReviews(SYSTEM_VIEWER, brand.locationId)).map((one) => one.text)).toEqual([SAID]);
  });
  test('what is seen each night is kept, however old; a review that left the source is not', async () => {
    const brand = await makeBrand({ bodyDays: 2, valueDays: 3 });
    for (const day of ['02', '04', '06', '08']) await brand.crawlOn(`2026-09-${day}`);
    await brand.purgeOn('2026-09-09');
    expect((await brand.finding())?.observed).toBe(SHOWN);
    expect((await listReviews(SYSTEM_VIEWER, brand.locationId)).map((one) => one.text)).toEqual([SAID]);
    atlas.places = atlas.places.map(({ review: _gone, ...one }) => one);
    for (const day of ['10', '12']) await brand.crawlOn(`2026-09-${day}`);
    await brand.purgeOn('2026-09-13');
    expect((await listReviews(SYSTEM_VIEWER, brand.locationId)).map((one) => one.text)).toEqual(['']);
  });
});
