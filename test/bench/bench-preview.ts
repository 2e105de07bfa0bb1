import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { runPreview } from '#jobs/pipeline/run-preview.ts';
import { db } from '#records/connection.ts';
import { loadGatheredMany } from '#records/gathered.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { startNetworkCrawl } from '#test/integration/network-crawl.ts';
import { shown, takeTurns, wallOf } from './measure.ts';
import type { Bench } from './main.ts';

const CRAWLED = 40;
const LOCATIONS = 1_000;
const LISTINGS = 6;
const ROUNDS = 3;
/** Read at once, as the preview does. */
const CHUNK = 40;

const bench: Bench = {
  id: 'preview',
  async run() {
    const crawl = await startNetworkCrawl({ seed: 7, size: CRAWLED });
    try {
      await crawl.crawlOn(0);
      await multiply(crawl.brandId);
      const standard = (await currentStandard(SYSTEM_VIEWER, crawl.brandId))?.standard;
      if (!standard) throw new Error('The simulated brand has no standard.');
      const draft = BrandStandard.parse({ ...standard, names: standard.names.slice(0, 1), checkWeights: { ...standard.checkWeights, phone: 3 } });
      const locations = await listLocations(SYSTEM_VIEWER, crawl.brandId);
      let [observations, verdicts, moves] = [0, 0, 0];
      const spent = await takeTurns(ROUNDS, {
        read: async () => {
          observations = 0;
          for (let from = 0; from < locations.length; from += CHUNK) {
            const gathered = await loadGatheredMany(SYSTEM_VIEWER, locations.slice(from, from + CHUNK));
            for (const listings of gathered.values()) for (const { pages } of listings) observations += pages.reduce((sum, page) => sum + page.observations.length, 0);
          }
        },
        preview: async () => {
          const { counts } = await runPreview(crawl.brandId, draft);
          verdicts = counts.verdicts;
          moves = counts.appear + counts.vanish + counts.change;
        },
      });
      const [read, preview] = [wallOf(spent.read), wallOf(spent.preview)];
      return {
        title: `Preview of a draft for ${LOCATIONS} locations × ${LISTINGS} listings: ${verdicts} verdicts by either standard, ${moves} findings move (median of ${ROUNDS} rounds in turns)`,
        columns: ['work', 's', 'ratio'],
        rows: [[`reading the ${observations} stored observations`, shown(read / 1_000), '1'], ['the preview, from a cold thread to its result', shown(preview / 1_000), shown(preview / read)]],
        failures: [],
      };
    } finally {
      await crawl.close();
    }
  },
};
export default bench;

/** Copies crawled locations, with all that was read and judged of them, until there are enough; and listings, until each location has its six. */
async function multiply(brandId: string): Promise<void> {
  const copies = LOCATIONS / CRAWLED - 1;
  const copy = async (table: string, where: string, changed: Record<string, string>, series: string) => {
    const columns = await db().$queryRawUnsafe<{ name: string }[]>(`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '${table}' ORDER BY ordinal_position`);
    const names = columns.map(({ name }) => name);
    await db().$executeRawUnsafe(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${names.map((name) => changed[name] ?? `t."${name}"`).join(', ')} FROM "${table}" AS t, ${series} WHERE ${where}`);
  };
  // Listings first, from those that each location has: the n-th copy of the first ones under another identity.
  const lacking = `(SELECT l.id AS copied, l."locationId" AS location, n FROM (SELECT *, row_number() OVER (PARTITION BY "locationId" ORDER BY "publisherId") AS place, count(*) OVER (PARTITION BY "locationId") AS has FROM "Listing") AS l, generate_series(1, ${LISTINGS}) AS n WHERE (l.place - 1) + (n * l.has) < ${LISTINGS}) AS lack`;
  await db().$executeRawUnsafe(`CREATE TABLE lack AS SELECT * FROM ${lacking}`);
  const again = (column: string) => `t."${column}" || '-again-' || lack.n`;
  await copy('Listing', 't.id = lack.copied', { id: again('id'), externalId: again('externalId') }, 'lack');
  await copy('Observation', 't."listingId" = lack.copied', { id: again('id'), listingId: again('listingId') }, 'lack');
  await copy('Reading', 't."listingId" = lack.copied', { id: again('id'), listingId: again('listingId') }, 'lack');
  await copy('Verdict', 't."listingId" = lack.copied AND t."validTo" IS NULL', { id: again('id'), listingId: again('listingId') }, 'lack');
  const next = (column: string) => `t."${column}" || '-' || n`;
  const series = `generate_series(1, ${copies}) AS n`;
  await copy('Location', `t."brandId" = '${brandId}'`, { id: next('id'), storeCode: next('storeCode'), record: `jsonb_set(t.record, '{storeCode}', to_jsonb(${next('storeCode')}))` }, series);
  await copy('Listing', 'true', { id: next('id'), locationId: next('locationId') }, series);
  for (const table of ['Observation', 'Reading']) await copy(table, 't."listingId" IS NOT NULL', { id: next('id'), listingId: next('listingId') }, series);
  for (const table of ['Verdict', 'Finding']) await copy(table, 'true', { id: next('id'), locationId: next('locationId'), listingId: next('listingId') }, series);
  await copy('LocationScoreDay', 'true', { locationId: next('locationId') }, series);
  await db().$executeRawUnsafe('VACUUM ANALYZE');
}
