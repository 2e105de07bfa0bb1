import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { standingTrouble } from './database-watch.ts';

/** What this process measures of itself; `/metrics` shows it. One process, one registry. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'enseigne_' });

const registers = [registry];

/** Requests of the crawl that were answered, or not, by what came of them: `read`, `unchanged`, or the trouble met. */
export const crawlRequests = new Counter({ name: 'enseigne_crawl_requests_total', help: 'Pages asked for by the crawl, by what came of it.', labelNames: ['class'] as const, registers });
export const crawlRequestSeconds = new Histogram({ name: 'enseigne_crawl_request_seconds', help: 'Time from asking for a page to having it, the pace of its host included.', buckets: [0.05, 0.2, 0.5, 1, 2, 5, 10, 30, 120], registers });
/** Its rate is pages read per second. */
export const pagesRead = new Counter({ name: 'enseigne_pages_read_total', help: 'Pages that an extraction has read, by how it ended.', labelNames: ['outcome'] as const, registers });
export const extractionSeconds = new Histogram({ name: 'enseigne_extraction_seconds', help: 'Processor time of reading one page.', buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2, 20], registers });
export const locationsAudited = new Counter({ name: 'enseigne_locations_audited_total', help: 'Locations audited by this process, by how it ended.', labelNames: ['outcome'] as const, registers });
export const requestSeconds = new Histogram({
  name: 'enseigne_http_request_seconds', help: 'Time to answer a request.', labelNames: ['method', 'route', 'status'] as const, buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers,
});

registry.registerMetric(new Gauge({
  name: 'enseigne_database_trouble_seconds', help: 'For how long the database has kept this process from working; 0 when it does not.', labelNames: ['kind'] as const, registers: [],
  collect() {
    this.reset();
    const trouble = standingTrouble();
    for (const kind of ['away', 'full'] as const) this.set({ kind }, trouble?.kind === kind ? (Date.now() - trouble.since.getTime()) / 1000 : 0);
  },
}));
