import type { AuditOutcome } from '#domain/audit.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import { openRun, closeRun } from '#jobs/pipeline/crawl-brand.ts';
import { gatherBrandSources } from '#jobs/pipeline/gather-brand.ts';
import { gatherLocation } from '#jobs/pipeline/gather-location.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { waitingLocations } from '#records/runs.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { median, shown, spend, type Spent } from './measure.ts';
import { watchDatabase } from './watch-database.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 60;
const QUIET_DAYS = 5;
const AT_ONCE = 16;
const DAY_MS = 86_400_000;

const bench: Bench = {
  id: 'save',
  async run() {
    const crawl = await startNetworkCrawl({ seed: 7, size: LOCATIONS });
    try {
      await crawl.crawlOn(0);
      // The first quiet day leaves the room that updates need in every table; the days after it show what grows.
      await quietDay(crawl, 1);
      const before = await databaseBytes();
      const days: QuietDay[] = [];
      for (let day = 2; day < 2 + QUIET_DAYS; day += 1) days.push(await quietDay(crawl, day));
      const grown = (await databaseBytes()) - before;
      const listings = await db().listing.count();
      return {
        title: `Keeping a quiet day: ${LOCATIONS} locations, ${listings} listings, ${QUIET_DAYS} days on which nothing changed, ${AT_ONCE} locations at once`,
        columns: ['what', 'figure'],
        rows: [
          ['growth of tables and indexes after vacuum, bytes per listing and day', shown(grown / listings / QUIET_DAYS)],
          ['saveAudit, ms per location (median of the days; the database included)', shown(median(days.map((one) => one.kept.wallMs)))],
          ['saveAudit, CPU ms per location (median of the days; this process alone)', shown(median(days.map((one) => one.kept.cpuMs)))],
          ['reading and keeping, transactions per location', shown(median(days.map((one) => one.transactions)))],
        ],
        failures: [],
      };
    } finally {
      await crawl.close();
    }
  },
};
export default bench;

interface QuietDay {
  /** Keeping alone, per location. */
  kept: Spent;
  /** Of reading and keeping, per location; what opens and closes the run apart. */
  transactions: number;
}

/** A whole crawl of the web as it stood on day 0, as many locations at once as a worker may have. */
async function quietDay(crawl: NetworkCrawl, day: number): Promise<QuietDay> {
  const asOf = new Date(Date.parse('2026-09-26T06:00:00Z') + day * DAY_MS);
  const toolbox = await openToolbox(crawl.settings, () => asOf);
  const ask = await watchDatabase();
  try {
    const run = await openRun(toolbox, crawl.brandId, { asOf, trigger: 'by-hand' });
    await gatherBrandSources(toolbox, run);
    const waiting = await waitingLocations(SYSTEM_VIEWER, run.id);
    const outcomes: AuditOutcome[] = [];
    const before = await ask();
    await inParallel(waiting, AT_ONCE, async (locationId) => {
      const input = await loadAuditInput(SYSTEM_VIEWER, run.id, locationId);
      outcomes.push(judge(toolbox, input, await gatherLocation(toolbox, input), 'first'));
    });
    const kept = await spend(() => inParallel(outcomes, AT_ONCE, (outcome) => saveAudit(SYSTEM_VIEWER, outcome)));
    const after = await ask();
    await closeRun(toolbox, run);
    return { kept: { cpuMs: kept.cpuMs / waiting.length, wallMs: kept.wallMs / waiting.length }, transactions: (after.transactions - before.transactions) / waiting.length };
  } finally {
    await toolbox.fetcher.close();
    await db().$executeRawUnsafe('VACUUM');
  }
}

/** Tables and indexes of ours; the system's own grow by their statistics. */
async function databaseBytes(): Promise<number> {
  const [row] = await db().$queryRaw<{ bytes: number }[]>`
    SELECT sum(pg_total_relation_size(c.oid))::float8 AS bytes FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`;
  return row?.bytes ?? Number.NaN;
}
