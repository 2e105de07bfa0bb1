import type { CrawlPlan } from '#contract/runs.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import { publishersFor } from './gather-location.ts';
import { settingsFor, type Toolbox } from './toolbox.ts';

/** What the next crawl would fetch, by host, and how long its pace makes that take. Nothing is fetched; robots.txt and second readings come on top. */
export function planCrawl(toolbox: Pick<Toolbox, 'publishers' | 'env'>, standard: BrandStandard, locations: readonly Location[]): Omit<CrawlPlan, 'confirmedAt'> {
  const hosts = new Map<string, { host: string; publisherIds: Set<string>; requests: number; requestsPerSecond: number }>();
  const add = (publisher: Toolbox['publishers'][number], requests: readonly PublisherRequest[]) => {
    for (const request of requests) {
      const { host } = new URL(request.url);
      const pace = toolbox.env.REQUESTS_PER_SECOND ?? publisher.pace.requestsPerSecond;
      const entry = hosts.get(host) ?? { host, publisherIds: new Set<string>(), requests: 0, requestsPerSecond: pace };
      entry.publisherIds.add(publisher.id);
      entry.requests += 1;
      entry.requestsPerSecond = Math.min(entry.requestsPerSecond, pace);
      hosts.set(host, entry);
    }
  };
  for (const location of locations) {
    for (const publisher of publishersFor(location, standard, toolbox.publishers)) {
      if (publisher.asks === 'each-location') add(publisher, publisher.plan({ location, standard, settings: settingsFor(toolbox, standard, publisher.id) }));
    }
  }
  for (const publisher of toolbox.publishers) {
    if (publisher.asks === 'whole-brand' && standard.publishers[publisher.id]) add(publisher, publisher.plan({ locations, standard, settings: settingsFor(toolbox, standard, publisher.id) }));
  }
  const list = [...hosts.values()].map((one) => ({ ...one, publisherIds: [...one.publisherIds].sort(), seconds: one.requests / one.requestsPerSecond }));
  list.sort((a, b) => b.seconds - a.seconds);
  return { hosts: list, requests: list.reduce((sum, one) => sum + one.requests, 0), seconds: Math.max(0, ...list.map((one) => one.seconds)) };
}
