import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '#backend/log.ts';
import { boxOf } from '#backend/secret-box.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import readLive from '#jobs/tasks/read-live.ts';
import type { LiveReading } from '#contract/live-readings.ts';
import { createBrand } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { listFindings } from '#records/findings.ts';
import { sendAnswer, waitForAnswer } from '#records/live-answers.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { openQueue, type Queue } from '#records/queue.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { publishStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { atlasPublisher, startAtlas, type Atlas } from '../pipeline/atlas.ts';
import { makeBrand, makeRecord } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const STREET = '100 rue Principale';
const PHONE = '+14185550100';
const WRONG = '+14185559876';
const OTHER = '+14185551234';
const AUTHOR = 'Clémence Vraisemblable';
const SAID = 'Un accueil inoubliable au comptoir';
const AT = new Date('2026-09-02T06:00:00Z');

const database = startDatabase();
const publisher = atlasPublisher({
  retention: { bodyDays: 0, valueDays: 0 }, reviewSample: 5, liveReviews: 'showReviews',
  words: { name: { fr: 'Atlas', en: 'Atlas' }, description: { fr: 'Un annuaire inventé.', en: 'A made-up directory.' }, attribution: { fr: 'Données © Atlas', en: 'Data © Atlas' } },
  fields: [
    { key: 'apiKey', kind: 'secret', isRequired: true, label: { fr: 'Clé', en: 'Key' }, hint: { fr: 'De votre compte.', en: 'From your account.' } },
    { key: 'showReviews', kind: 'switch', isRequired: false, label: { fr: 'Avis', en: 'Reviews' }, hint: { fr: 'À la demande.', en: 'On demand.' } },
  ],
});
let queue: Queue;
const app = startApp(() => null, [publisher], (taskId, payload) => { if (taskId === 'read-live') void queue.enqueue(taskId, (payload as { channel: string }).channel, payload); });
const lines: string[] = [];
const log = openLog({ LOG_LEVEL: 'debug' }, { write: (line) => { lines.push(line); } });

let atlas: Atlas;
let toolbox: Toolbox;
let admin: string;
const brand = { brandId: '', locationId: '', listingId: '', findingId: '', subject: '' };

beforeAll(async () => {
  atlas = await startAtlas(KEY);
  atlas.places = [{ id: 'p0', name: 'Lunetterie Boréale', street: STREET, locality: 'Québec', postalCode: 'G1R 2B5', phone: WRONG, storeCode: 'QC-0', review: { id: 'r1', author: AUTHOR, text: SAID } }];
  toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => AT)), publishers: [publisher], box: boxOf(['a secret of a test, thirty-two characters']) };
  queue = await openQueue(database.records.url);
  await queue.work('read-live', 2, (payload) => readLive.run(readLive.payload.parse(payload), { toolbox, log, now: () => AT, enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) }));
  admin = await app.signIn(ADMIN);
  const name = 'Lunetterie Boréale';
  brand.brandId = await createBrand(SYSTEM_VIEWER, { name, at: AT.toISOString() });
  await publishStandard(SYSTEM_VIEWER, brand.brandId, BrandStandard.parse({ brand: name, names: [{ name }], publishers: { atlas: { required: true } } }), AT.toISOString());
  await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [makeRecord('QC-0', ['Québec'], { businessName: name, address: { street: STREET, locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' }, phone: PHONE, websiteUrls: {} })], changed: [] }, AT.toISOString());
  await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId: brand.brandId, publisherId: 'atlas', settings: {}, secrets: { apiKey: KEY } }, AT);
  await crawlBrand(toolbox, brand.brandId, { asOf: AT, trigger: 'by-hand' });
  brand.locationId = (await listLocations(SYSTEM_VIEWER, brand.brandId))[0]?.id ?? '';
  const finding = (await listFindings(SYSTEM_VIEWER, { brandId: brand.brandId })).find((one) => one.checkId === 'phone');
  Object.assign(brand, { findingId: finding?.id, listingId: finding?.listingId, subject: finding?.subject });
});
afterAll(async () => {
  await queue.close();
  await toolbox.fetcher.close();
  await atlas.close();
});
beforeEach(() => { atlas.refuses = null; });

const ask = (question: object, cookie = admin, locationId = brand.locationId) => app.post(`/api/locations/${locationId}/live-readings`, question, cookie);
const askValue = async (cookie = admin) => (await (await ask({ kind: 'value', publisherId: 'atlas', listingId: brand.listingId, checkId: 'phone', subject: brand.subject }, cookie)).json()) as LiveReading;
const setReviews = (value: string) => savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId: brand.brandId, publisherId: 'atlas', settings: { showReviews: value }, secrets: {} }, AT);
/** Everything that the tables hold, by table; what counts requests and waits apart, since asking is counted. */
const counted = async () => db().$queryRaw<{ count: bigint }[]>`SELECT (SELECT count(*) FROM "Verdict") + (SELECT count(*) FROM "Finding") + (SELECT count(*) FROM "FindingEvent") + (SELECT count(*) FROM "Reading") + (SELECT count(*) FROM "Observation") + (SELECT count(*) FROM "Review") + (SELECT count(*) FROM "Body") AS count`;

describe('a value that may not be kept', () => {
  test('is read live, judged by the standard in force, and known as the one that the crawl saw', async () => {
    expect(await (await app.get(`/api/locations/${brand.locationId}/live-sources`, admin)).json()).toEqual({ values: ['atlas'], reviews: [] });
    expect(await askValue()).toEqual({
      publisherId: 'atlas', readAt: expect.stringMatching(/^\d{4}-/), url: 'http://atlas.example/p/p0', attribution: { fr: 'Données © Atlas', en: 'Data © Atlas' }, trouble: null, reviews: null,
      judged: { outcome: 'fail', reason: 'mismatch', params: expect.anything(), expected: expect.stringContaining('418'), observed: '+1 418 555 9876', isAsBefore: true },
    });
  });
  test('another wrong one is told as another, a right one as right; the finding waits for the next crawl', async () => {
    const before = await counted();
    atlas.places = atlas.places.map((one) => ({ ...one, phone: OTHER }));
    expect((await askValue()).judged).toMatchObject({ outcome: 'fail', observed: '+1 418 555 1234', isAsBefore: false });
    atlas.places = atlas.places.map((one) => ({ ...one, phone: PHONE }));
    expect((await askValue()).judged).toMatchObject({ outcome: 'pass', reason: 'ok', isAsBefore: false });
    expect(await counted()).toEqual(before);
    expect((await listFindings(SYSTEM_VIEWER, { brandId: brand.brandId })).find((one) => one.id === brand.findingId)?.state).toBe('open');
    atlas.places = atlas.places.map((one) => ({ ...one, phone: WRONG }));
  });
  test('a refusal is told by its trouble, and asked once', async () => {
    atlas.refuses = { status: 403, body: '{"error":"day"}' };
    const from = atlas.asked.length;
    expect(await askValue()).toMatchObject({ trouble: 'quota-spent', judged: null });
    expect(atlas.asked.length - from).toBe(1);
  });
  test('a key that is refused, and a listing that moved', async () => {
    atlas.key = 'another';
    expect((await askValue(await member('a@example.org'))).trouble).toBe('key-refused');
    atlas.key = KEY;
    const places = atlas.places;
    atlas.places = [];
    expect((await askValue(await member('a@example.org'))).trouble).toBe('stale-id');
    atlas.places = places;
  });
});

describe('reviews that may not be kept', () => {
  test('are shown to nobody while the switch is off', async () => {
    expect((await ask({ kind: 'reviews', publisherId: 'atlas' }, await member('b@example.org'))).status).toBe(409);
  });
  test('are shown live as a sample, with their authors and what the source wants to be said', async () => {
    await setReviews('true');
    expect(await (await app.get(`/api/locations/${brand.locationId}/live-sources`, admin)).json()).toEqual({ values: ['atlas'], reviews: ['atlas'] });
    expect(await (await ask({ kind: 'reviews', publisherId: 'atlas' }, await member('b@example.org'))).json()).toMatchObject({
      attribution: { fr: 'Données © Atlas' }, judged: null, reviews: { rating: null, sample: 5, list: [{ publishedAt: '2026-10-01', rating: 5, text: SAID, authorName: AUTHOR, authorUrl: null }] },
    });
  });
  test('however long they are', async () => {
    // Letters that no packing makes shorter than what the database carries at once.
    const long = Array.from({ length: 4_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))).join('');
    atlas.places = atlas.places.map((one) => ({ ...one, review: { id: 'r1', author: AUTHOR, text: long } }));
    const answer = (await (await ask({ kind: 'reviews', publisherId: 'atlas' }, await member('b@example.org'))).json()) as LiveReading;
    expect(answer.reviews?.list[0]?.text).toBe(long);
    atlas.places = atlas.places.map((one) => ({ ...one, review: { id: 'r1', author: AUTHOR, text: SAID } }));
  });
});

test('nothing of what was read live stands in any column, in the queue or in a line of the log', async () => {
  for (const text of [WRONG, '555 9876', '555 1234', AUTHOR, SAID]) {
    expect([text, await findInDatabase(text)]).toEqual([text, []]);
    expect(lines.filter((line) => line.includes(text))).toEqual([]);
  }
  expect(lines.some((line) => line.includes('Live reading'))).toBe(true);
  expect(await findInDatabase(KEY)).toEqual([]);
});

describe('who asks', () => {
  test('must see the location, name one of its listings, and not ask too often', async () => {
    expect((await ask({ kind: 'reviews', publisherId: 'atlas' }, '')).status).toBe(401);
    const other = await makeBrand('Une autre');
    await addMember({ email: 'other@example.org', name: 'Other', role: 'head-office', brandId: other.brandId });
    expect((await ask({ kind: 'reviews', publisherId: 'atlas' }, await app.signIn('other@example.org'))).status).toBe(404);
    const cookie = await member('c@example.org');
    expect((await ask({ kind: 'value', publisherId: 'brand-website', listingId: 'x', checkId: 'phone', subject: 'fr' }, cookie)).status).toBe(409);
    expect((await ask({ kind: 'value', publisherId: 'atlas', listingId: 'somebody-else', checkId: 'phone', subject: 'fr' }, cookie)).status).toBe(409);
    expect((await ask({ kind: 'other', publisherId: 'atlas' }, cookie)).status).toBe(400);
    const statuses = [];
    for (let at = 0; at < 7; at += 1) statuses.push((await ask({ kind: 'reviews', publisherId: 'atlas' }, cookie)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
  test('a job that is taken up after nobody waits any more asks nothing', async () => {
    const from = atlas.asked.length;
    await readLive.run({ locationId: brand.locationId, question: { kind: 'reviews', publisherId: 'atlas' }, channel: 'live_late', publicKey: 'none', until: '2026-01-01T00:00:00.000Z' }, { toolbox, log, now: () => AT, enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) });
    expect(atlas.asked.length).toBe(from);
  });
});

test('an answer comes to its own channel alone, and not at all where nobody says it', async () => {
  const [mine, others] = [await waitForAnswer('live_mine', 2_000), await waitForAnswer('live_others', 50)];
  await sendAnswer('live_mine', 'à moi');
  expect([await mine.answer, await others.answer]).toEqual(['à moi', null]);
  await Promise.all([mine.close(), others.close()]);
});

async function member(email: string): Promise<string> {
  await addMember({ email, name: email, role: 'head-office', brandId: brand.brandId });
  return app.signIn(email);
}
