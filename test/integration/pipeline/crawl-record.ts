import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { isWithheld } from '#domain/withheld.ts';
import type { StandingVerdict } from '#domain/verdict.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { db } from '#records/connection.ts';
import { listBrandLinks } from '#records/listing-links.ts';
import { listListings } from '#records/listings.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import type { ApiCall } from '#test/network/apis/listed/serve-sources.ts';
import type { ListedBrand } from './listed-brand.ts';

/** What a crawl asked, read, judged and kept, publisher by publisher: for people, and the same text each time. */
export async function writeCrawlRecord(brand: ListedBrand, publishers: readonly Publisher[]): Promise<string> {
  const verdicts = (await Promise.all(brand.locations.map(async (one) => (await standingVerdicts(SYSTEM_VIEWER, one.id)).map((verdict) => ({ ...verdict, storeCode: one.storeCode }))))).flat();
  const parts: string[] = [];
  for (const publisher of publishers) {
    const own = verdicts.filter((one) => one.publisherId === publisher.id);
    parts.push([`## ${publisher.id} (${publisher.words.name.en}), ${described(publisher)}`, '', 'Asked', ...asked(brand, publisher), '', 'Read and judged', ...(await Promise.all(brand.locations.map((one) => ofLocation(one, publisher, own)))).flat(), '', `Kept: ${await kept(publisher.id, own)}`, ''].join('\n'));
  }
  return parts.join('\n');
}

function described({ asks, retention, manual }: Publisher): string {
  const days = (count: number | null): string => (count === null ? 'without limit' : count === 0 ? 'not at all' : `${count} days`);
  return manual === undefined ? `asked ${asks === 'each-location' ? 'for each location' : 'once for the brand'}; bodies may be kept ${days(retention.bodyDays)}, values ${days(retention.valueDays)}` : `looked at by a person every ${manual.everyDays} days`;
}

/** What names one store, run or day in a path. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/locations\/7\d{3}\b/g, 'locations/{profile}'], [/ChIJboreale\d{4}/g, '{place}'], [/YelpBoreale\d{4}/g, '{business}'], [/\/2000000000000\d\d\b/g, '/{page}'], [/\b[0-9a-f]{24}\b/g, '{id}'], [/runs\/\d{4}-[\d-]+/g, 'runs/{run}'],
];

function asked(brand: ListedBrand, { id, manual }: Publisher): string[] {
  if (manual !== undefined) return ['  nothing: people look'];
  const calls = brand.served.calls.filter((one) => one.publisherId === id);
  if (calls.length === 0) return pagesAsked(brand, id);
  const lines = Map.groupBy(calls, (call) => lineOf(call));
  return [...lines].map(([line, same]) => `  ${String(same.length).padStart(3)} × ${line}`).toSorted();
}

function lineOf({ method, path, parameters, mask, status }: ApiCall): string {
  const named = NAMES.reduce((text, [pattern, name]) => text.replace(pattern, name), path);
  return `${method} ${named}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${mask === null ? '' : ` [${mask}]`} → ${status}`;
}

/** Pages of the simulated web at the addresses of the locations file; the map and the file are asked once. */
function pagesAsked(brand: ListedBrand, publisherId: string): string[] {
  const requests = brand.network.requests();
  if (publisherId === 'openstreetmap') return Object.entries(requests).filter(([address]) => address.startsWith('overpass.')).map(([address, times]) => `  ${String(times).padStart(3)} × POST ${address}`);
  if (publisherId === 'geojson') return ['      a file of the installation: stores.geojson'];
  const urls = brand.locations.flatMap((one) => (publisherId === 'brand-website' ? Object.values(one.websiteUrls) : one.listings.filter((listing) => listing.publisherId === publisherId).map(({ url }) => url)));
  return urls.map((url) => `      GET ${url}`);
}

async function ofLocation({ id, storeCode, brandId }: ListedBrand['locations'][number], publisher: Publisher, verdicts: readonly (StandingVerdict & { storeCode: string })[]): Promise<string[]> {
  const own = verdicts.filter((one) => one.storeCode === storeCode && one.outcome !== 'not-applicable');
  const listings = (await listListings(SYSTEM_VIEWER, id)).filter((one) => one.publisherId === publisher.id);
  if (own.length === 0 && listings.length === 0) return [`  ${storeCode}: not looked for here`];
  const links = (await listBrandLinks(SYSTEM_VIEWER, brandId, publisher.id, ['confirmed'], 100)).filter((one) => one.locationId === id);
  const how = links.map((one) => (one.decidedBy === null ? 'found' : 'confirmed by a person'));
  const fields = await db().observation.groupBy({ by: ['field'], where: { validTo: null, listingId: { in: listings.map((one) => one.id) } } });
  const names = fields.map(({ field }) => field).toSorted();
  const passes = own.filter((one) => one.outcome === 'pass').length;
  const others = own.filter((one) => one.outcome !== 'pass').toSorted((a, b) => (`${a.outcome} ${a.checkId} ${a.subject}` < `${b.outcome} ${b.checkId} ${b.subject}` ? 1 : -1));
  return [
    `  ${storeCode}: ${listings.map((one) => one.externalId).join(', ') || 'no listing'}${how.length === 0 ? '' : ` (${how.join(', ')})`}`,
    `    ${names.length === 0 ? 'no value kept' : `values of ${names.join(', ')}`}; ${passes} pass`,
    ...others.map(({ outcome, checkId, subject, reason, expected, observed }) => `    ${outcome.toUpperCase()} ${checkId}${subject === '*' ? '' : ` (${subject})`}: ${reason}${outcome === 'fail' ? shownOf(expected, observed) : ''}`),
  ];
}

function shownOf(expected: string | null, observed: string | null): string {
  const shown = observed === null ? '' : isWithheld(observed) ? ', observed value not kept' : `, observed “${observed.replace(/#[0-9a-f]{8}$/, '')}”`;
  return `${expected === null ? '' : `, expected “${expected}”`}${shown}`;
}

async function kept(publisherId: string, verdicts: readonly StandingVerdict[]): Promise<string> {
  const [values, bodies, reviews] = await Promise.all([
    db().observation.count({ where: { validTo: null, listing: { publisherId } } }), db().reading.count({ where: { publisherId, bodyHash: { not: null } } }), db().review.count({ where: { publisherId, removedAt: null } }),
  ]);
  const judged = verdicts.filter((one) => one.outcome !== 'not-applicable');
  return `${bodies} bodies, ${values} values, ${reviews} reviews, ${judged.length} verdicts (${judged.filter(({ observed }) => isWithheld(observed)).length} with a digest in place of what was observed)`;
}
