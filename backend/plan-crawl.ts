import type { CrawlPlan } from '#contract/runs.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { areaOf } from '#normalize/area.ts';
import type { Publisher, PublisherRequest, PublisherSettings } from '#publishers/define-publisher.ts';
import { everyDaysOf } from './rest-publishers.ts';

/** What only the operator knows about publishers: an endpoint, and a pace in place of each publisher's own. */
export interface OperatorSettings {
  OVERPASS_URL: string;
  REQUESTS_PER_SECOND?: number | undefined;
}

/** A publisher's block in the standard, with what only the operator knows. */
export function publisherSettings(operator: OperatorSettings, standard: BrandStandard, publisherId: string): PublisherSettings {
  return { overpassUrl: operator.OVERPASS_URL, ...standard.publishers[publisherId]?.settings };
}

/** After how many days a person has to look at a publisher's listings again; null where it is asked by machine. */
export function manualInterval(publisher: Pick<Publisher, 'id' | 'manual'>, standard: BrandStandard): number | null {
  return standard.publishers[publisher.id]?.manual?.everyDays ?? publisher.manual?.everyDays ?? null;
}

/** Publishers that the standard names for the location's area and that know its country, and those where the location declares a listing. */
export function publishersFor(location: Location, standard: BrandStandard, all: readonly Publisher[]): Publisher[] {
  const declared = new Set(location.listings.map((one) => one.publisherId));
  return all.filter((publisher) => {
    const named = standard.publishers[publisher.id];
    if (!named) return declared.has(publisher.id) || publisher.id === 'brand-website';
    return declared.has(publisher.id) || (knowsCountry(publisher, location) && (!named.areas || isInAreas(location, named.areas)));
  });
}

/** A location without a country may be anywhere. */
function knowsCountry({ countries }: Publisher, { address }: Location): boolean {
  return countries === undefined || address.country === undefined || countries.includes(address.country.toUpperCase());
}

function isInAreas(location: Location, areas: readonly string[]): boolean {
  const area = areaOf(location.address);
  return area !== null && areas.some((one) => area === one || area.startsWith(`${one}-`));
}

/** Links followed of one listing: more than a store's page has of its own, fewer than burden anybody. */
export const LINKS_PER_LISTING = 10;

/** Stands for a listing that the search will name. */
const NOT_FOUND_YET = 'searched';

interface HostPlan {
  host: string;
  publisherIds: Set<string>;
  requests: number;
  requestsPerSecond: number;
}

/** What is known of a brand's sources beside the standard: what was entered, which wait for it, and the listings that are linked. */
export interface PlanKnowledge {
  settings: ReadonlyMap<string, PublisherSettings>;
  /** Publishers that nothing is asked of: they wait for their settings. */
  waiting: ReadonlySet<string>;
  /** Confirmed ids of listings, by publisher and location. */
  links: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Publishers that were asked not long enough ago, by location. */
  resting?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the next crawl would fetch, by host, and how long its pace makes that take. Nothing is fetched; robots.txt and second readings come on top. */
export function planCrawl(publishers: readonly Publisher[], operator: OperatorSettings, standard: BrandStandard, locations: readonly Location[], known?: PlanKnowledge): Omit<CrawlPlan, 'confirmedAt' | 'lastRendered' | 'withoutAddress'> {
  const hosts = new Map<string, HostPlan>();
  let rendersAtMost = 0;
  const asked = new Map<Publisher, number>();
  const add = (publisher: Publisher, requests: readonly PublisherRequest[]) => {
    const pace = operator.REQUESTS_PER_SECOND ?? publisher.pace.requestsPerSecond;
    for (const request of requests) {
      const { host } = new URL(request.url);
      // A file of the operator's own costs nobody anything.
      if (host === '') continue;
      const entry = hosts.get(host) ?? { host, publisherIds: new Set<string>(), requests: 0, requestsPerSecond: pace };
      entry.publisherIds.add(publisher.id);
      entry.requests += 1;
      asked.set(publisher, (asked.get(publisher) ?? 0) + 1);
      if (request.render !== undefined) rendersAtMost += 1;
      entry.requestsPerSecond = Math.min(entry.requestsPerSecond, pace);
      hosts.set(host, entry);
    }
  };
  const settingsOf = (id: string): PublisherSettings => known?.settings.get(id) ?? publisherSettings(operator, standard, id);
  let linksAtMost = 0;
  /** Locations at which a publisher is left alone. */
  const rests = new Map<Publisher, number>();
  for (const location of locations) {
    for (const publisher of publishersFor(location, standard, publishers)) {
      if (manualInterval(publisher, standard) !== null || known?.waiting.has(publisher.id)) continue;
      if (known?.resting?.get(location.id)?.has(publisher.id)) {
        rests.set(publisher, (rests.get(publisher) ?? 0) + 1);
        continue;
      }
      if (publisher.carries.linkStatus !== undefined) linksAtMost += LINKS_PER_LISTING;
      if (publisher.asks !== 'each-location') continue;
      const links = known?.links.get(publisher.id)?.get(location.id) ?? [];
      const target = { location, standard, settings: settingsOf(publisher.id) };
      // One that is not linked yet is searched, and then asked for: two answers of one host.
      const isSearched = publisher.search !== undefined && links.length === 0 && known !== undefined;
      const planned = publisher.plan({ ...target, links: isSearched ? [NOT_FOUND_YET] : links });
      add(publisher, isSearched ? [...planned.slice(0, 1), ...planned] : planned);
    }
  }
  for (const publisher of publishers) {
    if (publisher.asks !== 'whole-brand' || rests.has(publisher) || !standard.publishers[publisher.id] || manualInterval(publisher, standard) !== null || known?.waiting.has(publisher.id)) continue;
    add(publisher, publisher.plan({ locations, standard, links: known?.links.get(publisher.id) ?? new Map(), settings: settingsOf(publisher.id) }));
  }
  const list = [...hosts.values()].map((one) => ({ ...one, publisherIds: [...one.publisherIds].sort(), seconds: one.requests / one.requestsPerSecond }));
  list.sort((a, b) => b.seconds - a.seconds);
  return { hosts: list, requests: list.reduce((sum, one) => sum + one.requests, 0), seconds: Math.max(0, ...list.map((one) => one.seconds)), linksAtMost, rendersAtMost, resting: [...rests].map(([publisher, count]) => ({ publisherId: publisher.id, locations: count, everyDays: everyDaysOf(publisher, standard) })), paid: [...asked].flatMap(([publisher, requests]) => priceOf(publisher, requests)) };
}

/** What so many requests cost by the list of prices, what is free of charge each month left aside. */
function priceOf({ id, price }: Publisher, requests: number): CrawlPlan['paid'] {
  return price === undefined ? [] : [{ publisherId: id, requests, amount: (requests * price.perThousand) / 1000, ...price }];
}
