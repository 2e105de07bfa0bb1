import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { exportBrand } from '#backend/export-brand.ts';
import { importBrandFile } from '#backend/read-brand-file.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db, openRecords } from '#records/connection.ts';
import { MADE_AT } from '#test/integration/records/sample.ts';
import { fillBrand } from './fill-brand.ts';
import { shown, spend, type Spent } from './measure.ts';
import type { Bench } from './main.ts';

const SIZES = [500, 2_000] as const;
const WEEKS = 12;
const REVIEWS_EACH = 20;
/** Each with a past: what a check said before, and says now. */
const VERDICTS_EACH = 60;
const MB = 1024 * 1024;
const WATCH_MS = 20;

interface Moved {
  rows: number;
  megabytes: number;
  out: Spent & { memory: number };
  into: Spent & { memory: number };
  isSame: boolean;
}

/** Everything of a brand written to its file and read into an empty instance, at two sizes: what stays in memory may not grow with the brand. `npm run bench -- move`. */
const bench: Bench = {
  id: 'move',
  async run() {
    const rows: string[][] = [];
    const failures: string[] = [];
    for (const size of SIZES) {
      const { out, into, isSame, ...moved } = await moveBrand(size);
      const row = (work: string, spent: Moved['out']) => [String(size), work, moved.rows.toString(), moved.megabytes.toFixed(0), shown(spent.wallMs / 1_000), shown(spent.cpuMs / 1_000), shown((spent.wallMs * 1_000) / moved.rows), spent.memory.toFixed(0)];
      rows.push(row('export', out), row('import', into));
      if (!isSame) failures.push(`${size} locations: the scores of the copy are others`);
    }
    return { title: `Moving a brand of ${SIZES.join(' and ')} locations, ${WEEKS} weekly crawls, ${VERDICTS_EACH} verdicts and ${REVIEWS_EACH} reviews each, without captures`, columns: ['locations', 'work', 'rows', 'MB', 's', 'CPU s of this process', 'µs a row', 'memory above the start, MB'], rows, failures };
  },
};
export default bench;

async function moveBrand(locations: number): Promise<Moved> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
  const file = path.join(home, 'brand.jsonl');
  try {
    const first = await openRecords({ home: path.join(home, 'first') });
    const { brandId } = await fillBrand({ locations, scoreDays: WEEKS, daysApart: 7, reviewsEach: REVIEWS_EACH, hasFindings: true });
    await db().$executeRaw`
      INSERT INTO "Verdict" (id, "locationId", "publisherId", "checkId", subject, outcome, reason, params, expected, observed, weight, "standardVersionId", "runId", "validFrom", "validTo")
      SELECT l.id || '-' || v, l.id, (ARRAY['brand-website', 'openstreetmap', 'web-directory'])[1 + v % 3], 'check-' || (v / 6), '*', (ARRAY['pass', 'fail'])[1 + v % 2], 'mismatch', '{}', '12, rue de l’Église', '14, rue de l’Église', 5, r."standardVersionId", r.id, ${MADE_AT}::timestamptz, CASE WHEN v % 2 = 0 THEN ${MADE_AT}::timestamptz + interval '7 days' END
      FROM "Location" AS l, generate_series(1, ${VERDICTS_EACH}::int) AS v, (SELECT id, "standardVersionId" FROM "AuditRun" LIMIT 1) AS r`;
    const before = await scoresNow();
    const out = await watchMemory(async () => {
      const to = createWriteStream(file);
      await exportBrand(SYSTEM_VIEWER, brandId, { captures: false, names: false }, new Date(MADE_AT), async (piece) => { if (!to.write(piece)) await once(to, 'drain'); });
      to.end();
      await once(to, 'close');
    });
    await first.close();
    const second = await openRecords({ home: path.join(home, 'second') });
    let rows = Number.NaN;
    const into = await watchMemory(async () => { ({ rows } = await importBrandFile(SYSTEM_VIEWER, createReadStream(file), new Date(MADE_AT))); });
    const isSame = (await scoresNow()) === before;
    await second.close();
    return { rows, megabytes: (await stat(file)).size / MB, out, into, isSame };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** All scores in one word. */
async function scoresNow(): Promise<string> {
  const [row] = await db().$queryRaw<{ digest: string }[]>`SELECT md5(string_agg(s."locationId" || s.day || s.value || s.coverage || s.listings::text, ',' ORDER BY s."locationId", s.day)) AS digest FROM "LocationScoreDay" AS s`;
  return row?.digest ?? '';
}

/** What a piece of work takes, and the most memory that this process held meanwhile above what it held before, in MB. */
async function watchMemory(work: () => Promise<void>): Promise<Spent & { memory: number }> {
  const start = process.memoryUsage.rss();
  let most = start;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, WATCH_MS);
  try {
    return { ...(await spend(work)), memory: (most - start) / MB };
  } finally {
    clearInterval(watch);
  }
}
