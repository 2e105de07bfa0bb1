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

/** What rendering has cost a process so far. */
export interface RenderFigures {
  rendered: number;
  failed: number;
  seconds: number;
  browsers: number;
  crashed: number;
  recycled: number;
}

const renderers = new Set<() => RenderFigures>();

/** Counts what a renderer of this process says of itself, whenever somebody reads the metrics. */
export function measureRendering(read: () => RenderFigures): void {
  renderers.add(read);
}

function countRendering(name: string, help: string, read: (figures: RenderFigures) => Record<string, number>, labelNames: readonly string[] = []): void {
  registry.registerMetric(new Counter({
    name, help, labelNames, registers: [],
    collect() {
      this.reset();
      if (labelNames.length === 0) this.inc(0);
      for (const one of renderers) for (const [label, value] of Object.entries(read(one()))) this.inc(Object.fromEntries(labelNames.map((labelName) => [labelName, label])), value);
    },
  }));
}
countRendering('enseigne_pages_rendered_total', 'Pages that a browser was asked to draw, by how it ended.', ({ rendered, failed }) => ({ rendered, failed }), ['outcome']);
countRendering('enseigne_render_seconds_total', 'Time that drawing pages took, waits for their hosts included.', ({ seconds }) => ({ seconds }));
countRendering('enseigne_browsers_started_total', 'Browsers started to draw pages.', ({ browsers }) => ({ browsers }));
countRendering('enseigne_browsers_ended_total', 'Browsers replaced, by why: crashed under a page, or recycled after their share of pages or one drawn badly.', ({ crashed, recycled }) => ({ crashed, recycled }), ['reason']);

registry.registerMetric(new Gauge({
  name: 'enseigne_database_trouble_seconds', help: 'For how long the database has kept this process from working; 0 when it does not.', labelNames: ['kind'] as const, registers: [],
  collect() {
    this.reset();
    const trouble = standingTrouble();
    for (const kind of ['away', 'full'] as const) this.set({ kind }, trouble?.kind === kind ? (Date.now() - trouble.since.getTime()) / 1000 : 0);
  },
}));
