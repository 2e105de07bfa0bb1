import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadPublishers } from '#publishers/run.ts';
import { decideLink, listBrandLinks } from '#records/listing-links.ts';
import { saveManualCheck } from '#records/manual-checks.ts';
import { countRequests } from '#records/publisher-uses.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import type { ListedKind } from '#test/network/apis/listed/card.ts';
import { compareWithTruth, type GroundTruth, type JudgedSubject, type TruthDefect } from '#test/network/truth.ts';
import { findAnyInDatabase } from '../find-in-database.ts';
import { writeCrawlRecord } from './crawl-record.ts';
import { startListedBrand, type ListedBrand } from './listed-brand.ts';

/** What is wrong with a store (by its place in the chain) at a publisher, and all that must be said of it. */
const PLANTED: readonly { store: number; publisherId: string; kind: ListedKind; fails: readonly string[] }[] = [
  { store: 0, publisherId: 'google-business-profile', kind: 'public-edit', fails: ['public-edit changed-by-others', 'website-url mismatch'] },
  { store: 1, publisherId: 'google-business-profile', kind: 'edit-pending', fails: [] },
  { store: 2, publisherId: 'google-business-profile', kind: 'suspended', fails: ['standing suspended'] },
  { store: 3, publisherId: 'google-business-profile', kind: 'retired-logo', fails: ['logo retired-logo'] },
  { store: 4, publisherId: 'google-places', kind: 'closed-for-now', fails: ['business-status listed-closed-though-open'] },
  { store: 5, publisherId: 'google-places', kind: 'consumer-warning', fails: ['standing consumer-warning'] },
  { store: 0, publisherId: 'yelp', kind: 'wrong-phone', fails: ['phone mismatch'] },
  { store: 3, publisherId: 'yelp', kind: 'wrong-hours', fails: ['regular-hours mismatch'] },
  { store: 1, publisherId: 'facebook', kind: 'wrong-hours', fails: ['regular-hours mismatch'] },
  { store: 4, publisherId: 'facebook', kind: 'closed-for-good', fails: ['business-status listed-closed-though-open'] },
  { store: 2, publisherId: 'foursquare', kind: 'flagged-closed', fails: ['business-status listed-closed-though-open'] },
  { store: 5, publisherId: 'foursquare', kind: 'flagged-duplicate', fails: ['standing duplicate'] },
  { store: 3, publisherId: 'trustpilot', kind: 'not-listed', fails: ['listing-present missing'] },
  { store: 2, publisherId: 'recherche-entreprises', kind: 'closed-for-good', fails: ['business-status listed-closed-though-open'] },
  { store: 4, publisherId: 'all-the-places', kind: 'wrong-hours', fails: ['regular-hours mismatch'] },
  { store: 1, publisherId: 'geojson', kind: 'wrong-postal-code', fails: ['address mismatch'] },
  { store: 4, publisherId: 'yellow-pages', kind: 'old-name', fails: ['business-name mismatch'] },
];
/** What a person saw, where only people may look: the phone of another store, and no listing at all. */
const SEEN_BY_HAND = ['LB-0001 apple-maps phone mismatch', 'LB-0006 bing-maps listing-present missing'];
/** The map must have every store, and two are not on it. */
const NOT_ON_THE_MAP = ['LB-0001 openstreetmap listing-present missing', 'LB-0002 openstreetmap listing-present missing'];
const RECORD = '../../golden/all-publishers.txt';
/** Fields that an API calls otherwise in the third crawl; each is one that its source always carries. */
const VANISHED = [['yelp', 'phone'], ['facebook', 'phone'], ['google-business-profile', 'phoneNumbers'], ['google-places', 'internationalPhoneNumber'], ['google-places', 'nationalPhoneNumber'], ['foursquare', 'location'], ['trustpilot', 'displayName']] as const;
const [FIRST, SECOND, THIRD, FOURTH] = ['06', '10', '14', '18'].map((hour) => new Date(`2026-09-26T${hour}:00:00Z`)) as [Date, Date, Date, Date];

const publishers = await loadPublishers();
let brand: ListedBrand;
let verdicts: (JudgedSubject & { reason: string })[];
let record: string;

beforeAll(async () => {
  brand = await startListedBrand({ seed: 84, size: 6, startDate: '2026-09-26', wrongAt: (publisherId, { index }) => new Set(PLANTED.filter((one) => one.store === index && one.publisherId === publisherId).map(({ kind }) => kind)) });
  await lookByHand();
  await brand.crawl(FIRST);
  // A name of a place is no proof of it: what Trustpilot calls its locations, a person confirms once.
  for (const { id } of await listBrandLinks(SYSTEM_VIEWER, brand.brandId, 'trustpilot', ['proposed'], 100)) await decideLink({ ...SYSTEM_VIEWER, userId: 'somebody' }, brand.brandId, id, 'confirmed', SECOND);
  await brand.crawl(SECOND);
  await readVerdicts();
  record = `# A crawl of every publisher\n\nSix stores of the invented chain, two crawls; written by test/integration/pipeline/all-publishers.test.ts, which holds it.\n\n${await writeCrawlRecord(brand, publishers)}`;
});
afterAll(() => brand.close());

async function readVerdicts(): Promise<void> {
  verdicts = (await Promise.all(brand.locations.map(async ({ id, storeCode }) => (await standingVerdicts(SYSTEM_VIEWER, id)).map(({ publisherId, checkId, subject, outcome, reason }) => ({ storeCode, publisherId, checkId, subject, outcome, reason }))))).flat();
}

/** Of one store nobody has looked at Apple's map yet. */
async function lookByHand(): Promise<void> {
  const same = { businessName: { said: 'same' }, address: { said: 'same' }, phone: { said: 'same' }, websiteUrl: { said: 'same' }, regularHours: { said: 'same' }, businessStatus: { said: 'same' } } as const;
  const look = { url: 'https://maps.apple.example/place', isListed: true, answers: same, note: null, checkedAt: '2026-09-20T12:00:00.000Z' };
  for (const location of brand.locations) {
    const { index } = brand.store(location);
    if (index !== 1) await saveManualCheck(SYSTEM_VIEWER, location, { ...look, publisherId: 'apple-maps', answers: index === 0 ? { ...same, phone: { said: 'other', text: '418 555-0199' } } : same });
    await saveManualCheck(SYSTEM_VIEWER, location, { ...look, publisherId: 'bing-maps', url: null, isListed: index !== 5, answers: index === 5 ? {} : same });
  }
}

const failsOf = (publisherId?: string): string[] => [...new Set(verdicts.filter((one) => one.outcome === 'fail' && (publisherId === undefined || one.publisherId === publisherId)).map((one) => `${one.storeCode} ${one.publisherId} ${one.checkId} ${one.reason}`))].toSorted();
const plantedAt = (publisherId: string): string[] => [
  ...PLANTED.filter((one) => one.publisherId === publisherId).flatMap(({ store, fails }) => fails.map((fail) => `LB-000${store + 1} ${publisherId} ${fail}`)), ...[...SEEN_BY_HAND, ...NOT_ON_THE_MAP].filter((one) => one.split(' ')[1] === publisherId),
].toSorted();
/** Publishers of the simulated web, whose defects its own story plants. */
const OF_THE_WEB = new Set(['brand-website', 'web-directory', 'pages-jaunes', 'openstreetmap', 'reviews-page']);

it('every publisher of the folder is crawled, and says something of a store: one that is new has to be added here', () => {
  const judged = new Set(verdicts.filter((one) => one.outcome === 'pass').map((one) => one.publisherId));
  expect([...judged].toSorted()).toEqual(publishers.map(({ id }) => id).toSorted());
});

describe('requests', () => {
  it('each one is valid: the APIs refuse unknown fields, paths, masks and parameters; a business without a review in one language is asked for in the other', () => {
    const refused = brand.served.calls.filter(({ status }) => status >= 400);
    expect(refused.map(({ publisherId, status, parameters }) => `${publisherId} ${status} ${parameters.join()}`)).toEqual(Array.from({ length: refused.length }, () => 'yelp 403 locale'));
    // Four stores in Québec that are reviewed in English alone, in two crawls and one second reading of what changed.
    expect(refused.length).toBeGreaterThanOrEqual(8);
  });
  it('of a quota each one is counted', async () => {
    const counted = await countRequests(SYSTEM_VIEWER, { brandId: brand.brandId, publisherId: 'yelp', period: '2026-09-26' });
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBe(brand.served.calls.filter(({ publisherId }) => publisherId === 'yelp').length);
  });
});

describe('planted defects are found, and nothing else', () => {
  it.each(publishers.map(({ id }) => id).filter((id) => !OF_THE_WEB.has(id)))('at %s', (id) => {
    expect(failsOf(id)).toEqual(plantedAt(id));
  });
  it('on the simulated web: precision and recall of 1 for every check', () => {
    const truth = brand.network.truth();
    const missing = NOT_ON_THE_MAP.map((one): TruthDefect => ({ storeCode: one.slice(0, 7), publisherId: 'openstreetmap', checkId: 'listing-present', kind: 'listing-missing', language: null, cluster: null, from: 0, to: null }));
    const whole: GroundTruth = { ...truth, planned: [...truth.planned, ...missing] };
    const own = verdicts.filter((one) => OF_THE_WEB.has(one.publisherId));
    const figures = compareWithTruth(own, whole);
    expect([...figures].filter(([, one]) => one.precision !== 1 && one.precision !== null || one.recall !== 1 && one.recall !== null)).toEqual([]);
    const known = new Set(whole.planned.map(({ checkId }) => checkId as string));
    expect(own.filter((one) => one.outcome === 'fail' && !known.has(one.checkId))).toEqual([]);
    expect([...figures.values()].reduce((sum, one) => sum + one.truePositives, 0)).toBe(truth.defects.length + missing.length);
  });
  it('an edit that is on its way, and a listing that nobody has looked at, are no defects', () => {
    const said = (storeCode: string, publisherId: string, checkId: string) => verdicts.filter((one) => one.storeCode === storeCode && one.publisherId === publisherId && one.checkId === checkId).map((one) => `${one.outcome} ${one.reason}`);
    expect([said('LB-0002', 'google-business-profile', 'business-name'), said('LB-0002', 'apple-maps', 'listing-present')]).toEqual([['cannot-tell unreadable'], ['cannot-tell manual-check-due']]);
  });
});

it('nothing is kept that its publisher lets nobody keep, and no key in clear', async () => {
  const texts = ['Choix immense de montures rondes.', 'B. Passant', 'Atelier sur place', 'Des avis suspects ont été retirés.', 'camille@mail.example'];
  const keys = brand.sources.flatMap(({ secrets, accessToken }) => [...Object.values(secrets), ...(accessToken === null ? [] : [accessToken])]);
  expect(await findAnyInDatabase([...texts, ...keys])).toEqual([]);
  expect(keys.filter((key) => record.includes(key))).toEqual([]);
});

it('the record of both crawls is as it was reviewed (vitest -u writes it anew)', async () => {
  await expect(record).toMatchFileSnapshot(RECORD);
});

it('a field that vanishes from a source is one alarm of that source: what was said stands with its age, and no store pays for it', async () => {
  const before = failsOf();
  brand.served.reshape((publisherId, body) => VANISHED.reduce((text, [id, field]) => (id === publisherId ? text.replaceAll(`"${field}":`, `"${field}Renamed":`) : text), body));
  const summary = await brand.crawl(THIRD);
  expect(summary.sourceAlarms).toEqual([...new Set(VANISHED.map(([id]) => id))].toSorted());
  expect(summary.changedSources).toMatchObject({ yelp: ['phone'], facebook: ['phone'], 'google-business-profile': ['phone'], 'google-places': ['phone'], foursquare: ['address'], trustpilot: ['businessName'] });
  await readVerdicts();
  expect(failsOf()).toEqual(before);
  expect(summary).toMatchObject({ opened: 0, verified: 0, reopened: 0 });
  brand.served.reshape(null);
  expect((await brand.crawl(FOURTH)).changedSources).toBeUndefined();
});
