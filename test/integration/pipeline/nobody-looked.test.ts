import { afterAll, beforeAll, expect, test } from 'vitest';
import { countWithoutAddress } from '#backend/known-addresses.ts';
import type { Location } from '#domain/location.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { judgeAgain } from '#jobs/pipeline/judge-again.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { findingEvents, listFindings } from '#records/findings.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
let full: Location[];

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 6 });
  full = await listLocations(SYSTEM_VIEWER, crawl.brandId);
});
afterAll(() => crawl.close());

/** The head office imports its locations anew, some with other addresses. */
async function giveAddresses(change: (location: Location) => Pick<Location, 'websiteUrls' | 'listings'>): Promise<void> {
  const changed = full.map((one) => {
    const { id: _id, brandId: _brand, ...record } = one;
    return { ...record, ...change(one) };
  });
  await applyLocations(SYSTEM_VIEWER, crawl.brandId, { created: [], changed }, new Date('2026-09-26T00:00:00Z').toISOString());
}

const present = async () => (await listStandingVerdicts(SYSTEM_VIEWER, crawl.brandId)).filter((one) => one.checkId === 'listing-present' && one.publisherId === 'web-directory').map((one) => `${one.outcome} ${one.reason}${one.unreadable === null ? '' : ` (${one.unreadable.reason})`}`);
const scores = async () => (await latestScores(SYSTEM_VIEWER, crawl.brandId)).map(({ value, coverage, isRanked }) => ({ value, coverage, isRanked }));
const directory = async () => (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId })).filter((one) => one.publisherId === 'web-directory');
const withoutDirectory = ({ websiteUrls, listings }: Location) => ({ websiteUrls, listings: listings.filter((one) => one.publisherId !== 'web-directory') });

test('a new brand that gave no address, on a night when nothing can be read: no score at all, and nothing wrong', async () => {
  await giveAddresses(() => ({ websiteUrls: {}, listings: [] }));
  crawl.network.setFaults([{ pattern: '.', kind: 'forbidden' }]);
  const summary = await crawl.crawlOn(0, 6);
  expect(summary).toMatchObject({ opened: 0, score: null });
  expect(new Set((await scores()).map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify({ value: null, coverage: 0, isRanked: false })]));
  expect(new Set(await present())).toEqual(new Set(['cannot-tell no-address-known']));
});

test('the plan tells it before anything is read', async () => {
  const [standard, toolbox] = await Promise.all([currentStandard(SYSTEM_VIEWER, crawl.brandId), openToolbox(crawl.settings, () => new Date())]);
  await toolbox.fetcher.close();
  const told = standard === null ? [] : countWithoutAddress(toolbox.publishers, standard.standard, await listLocations(SYSTEM_VIEWER, crawl.brandId));
  expect(told).toEqual(expect.arrayContaining([{ publisherId: 'brand-website', locations: 6, isRequired: true }, { publisherId: 'web-directory', locations: 6, isRequired: true }]));
});

test('the site’s pages are given, the directory’s not: what was read is scored, and the directory is not enough seen', async () => {
  crawl.network.setFaults([]);
  await giveAddresses(withoutDirectory);
  await crawl.crawlOn(0, 8);
  expect(new Set(await present())).toEqual(new Set(['cannot-tell no-address-known']));
  for (const one of await latestScores(SYSTEM_VIEWER, crawl.brandId)) {
    expect(one.value).not.toBeNull();
    expect(one.listings.find((listing) => listing.publisherId === 'web-directory')).toMatchObject({ listingId: null, value: null, coverage: 0, isRequired: true });
  }
  expect(await directory()).toEqual([]);
});

test('judged again by the standard before the next crawl, a given address is unread, and no address is still no absence', async () => {
  const again = async () => {
    const toolbox = await openToolbox(crawl.settings, () => new Date());
    await toolbox.fetcher.close();
    await judgeAgain(toolbox, crawl.brandId, new Date('2026-09-26T09:00:00Z'));
    return new Set(await present());
  };
  expect(await again()).toEqual(new Set(['cannot-tell no-address-known']));
  await giveAddresses(({ websiteUrls, listings }) => ({ websiteUrls, listings }));
  expect(await again()).toEqual(new Set(['cannot-tell not-read-yet']));
});

test('addresses are given at which there is no page: the listing is missing, for somebody has looked', async () => {
  await giveAddresses(({ websiteUrls, listings }) => ({ websiteUrls, listings: listings.map((one) => (one.publisherId === 'web-directory' ? { ...one, url: new URL('/parti', one.url).href } : one)) }));
  await crawl.crawlOn(0, 10);
  expect(new Set(await present())).toEqual(new Set(['fail missing']));
  expect((await directory()).map((one) => `${one.checkId} ${one.state}`)).toEqual(full.map(() => 'listing-present open'));
});

test('the addresses are taken away again: the findings are withdrawn, and nobody is said to have mended anything', async () => {
  await giveAddresses(withoutDirectory);
  const summary = await crawl.crawlOn(0, 12);
  expect(summary.verified).toBe(0);
  expect(new Set(await present())).toEqual(new Set(['cannot-tell no-address-known']));
  const found = await directory();
  expect(new Set(found.map((one) => one.state))).toEqual(new Set(['withdrawn']));
  expect((await findingEvents(SYSTEM_VIEWER, found.map((one) => one.id))).get(found[0]?.id ?? '')?.at(-1)?.kind).toBe('withdrawn-unsought');
});
