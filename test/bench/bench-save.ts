import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import { openRun, closeRun } from '#jobs/pipeline/crawl-brand.ts';
import { gatherBrandSources } from '#jobs/pipeline/gather-brand.ts';
import { gatherLocation } from '#jobs/pipeline/gather-location.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { waitingLocations } from '#records/runs.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { median, shown, spend, type Spent } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 60;
const QUIET_DAYS = 5;
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
      const saves: Spent[] = [];
      for (let day = 2; day < 2 + QUIET_DAYS; day += 1) saves.push(...(await quietDay(crawl, day)));
      const grown = (await databaseBytes()) - before;
      const listings = await db().listing.count();
      const trips = await countStatements(crawl, 2 + QUIET_DAYS);
      return {
        title: `Keeping a quiet day: ${LOCATIONS} locations, ${listings} listings, ${QUIET_DAYS} days on which nothing changed`,
        columns: ['what', 'figure'],
        rows: [
          ['growth of tables and indexes after vacuum, bytes per listing and day', shown(grown / listings / QUIET_DAYS)],
          ['saveAudit, ms per location (median; the database included)', shown(median(saves.map((one) => one.wallMs)))],
          ['saveAudit, CPU ms per location (median; this process alone)', shown(median(saves.map((one) => one.cpuMs)))],
          ['reading and keeping, transactions per location', shown(trips)],
        ],
        failures: [],
      };
    } finally {
      await crawl.close();
    }
  },
};
export default bench;

/** A whole crawl of the web as it stood on day 0; only the keeping is measured. */
async function quietDay(crawl: NetworkCrawl, day: number): Promise<Spent[]> {
  const asOf = new Date(Date.parse('2026-09-26T06:00:00Z') + day * DAY_MS);
  const toolbox = await openToolbox(crawl.settings, () => asOf);
  const spent: Spent[] = [];
  try {
    const run = await openRun(toolbox, crawl.brandId, { asOf, trigger: 'by-hand' });
    await gatherBrandSources(toolbox, run);
    for (const locationId of await waitingLocations(SYSTEM_VIEWER, run.id)) {
      const input = await loadAuditInput(SYSTEM_VIEWER, run.id, locationId);
      const gathered = await gatherLocation(toolbox, input);
      const outcome = judge(toolbox, input, gathered, 'first');
      spent.push(await spend(() => saveAudit(SYSTEM_VIEWER, outcome)));
    }
    await closeRun(toolbox, run);
  } finally {
    await toolbox.fetcher.close();
  }
  await db().$executeRawUnsafe('VACUUM');
  return spent;
}

/** Tables and indexes of ours; the system's own grow by their statistics. */
async function databaseBytes(): Promise<number> {
  const [row] = await db().$queryRaw<{ bytes: number }[]>`
    SELECT sum(pg_total_relation_size(c.oid))::float8 AS bytes FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`;
  return row?.bytes ?? Number.NaN;
}

async function countStatements(crawl: NetworkCrawl, day: number): Promise<number> {
  const count = async () => {
    const [row] = await db().$queryRaw<{ done: number }[]>`SELECT pg_stat_force_next_flush()::text, (xact_commit + xact_rollback)::float8 AS done FROM pg_stat_database WHERE datname = current_database()`;
    return row?.done ?? Number.NaN;
  };
  const before = await count();
  await quietDay(crawl, day);
  return ((await count()) - before) / LOCATIONS;
}
