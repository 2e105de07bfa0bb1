import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Client } from 'pg';
import { pageRanking } from '#api/ranking/page-ranking.ts';
import { buildRanking } from '#backend/build-ranking.ts';
import { listRanking } from '#contract/ranking.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createBrand } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { applyLocations } from '#records/locations.ts';
import { createRun, finishRun } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord, MADE_AT, STANDARD } from '#test/integration/records/sample.ts';
import { shown, takeTurns, wallOf, cpuOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 10_000;
const SCORE_DAYS = 12;
const REVIEWS_EACH = 30;
const FINDINGS_EACH = 5;
const ROUNDS = 7;
const MB = 1024 * 1024;

const squeeze = promisify(brotliCompress);

type Question = Parameters<Client['query']>;

const bench: Bench = {
  id: 'ranking',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    const client = new Client({ connectionString: records.url });
    try {
      const brandId = await fill();
      const questions = await listen(() => buildRanking(SYSTEM_VIEWER, brandId));
      await client.connect();
      const spent = await takeTurns(ROUNDS, {
        sql: async () => {
          for (const question of questions) await (client.query(...question) as unknown as Promise<unknown>);
        },
        ranking: () => buildRanking(SYSTEM_VIEWER, brandId),
        answer: () => answer(brandId),
      });
      const text = await answer(brandId);
      const sent = await squeeze(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

      const sql = wallOf(spent.sql);
      const row = (name: string, rounds: typeof spent.sql) => [name, shown(wallOf(rounds)), shown(cpuOf(rounds)), shown(wallOf(rounds) / sql)];
      return {
        title: `Ranking of ${LOCATIONS} locations, ${SCORE_DAYS} scores, ${REVIEWS_EACH} reviews and ${FINDINGS_EACH} findings each (median of ${ROUNDS} rounds in turns); the answer is ${(text.length / MB).toFixed(1)} MB, ${(sent.length / MB).toFixed(2)} MB as sent`,
        columns: ['work', 'ms', 'CPU ms of this process', 'ratio'],
        rows: [row(`its ${questions.length} SQL statements alone, one after the other`, spent.sql), row('buildRanking', spent.ranking), row('the whole answer: packed, checked and written as JSON', spent.answer)],
        failures: [],
      };
    } finally {
      await client.end();
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

async function fill(): Promise<string> {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: STANDARD.brand, at: MADE_AT });
  const { id: standardVersionId } = await publishStandard(SYSTEM_VIEWER, brandId, STANDARD, MADE_AT);
  const created = Array.from({ length: LOCATIONS }, (_, index) => makeRecord(`LB-${index}`, ['Canada', `Région ${index % 40}`]));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, MADE_AT);
  for (let day = 1; day <= SCORE_DAYS; day += 1) {
    const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: new Date(Date.parse(MADE_AT) + day * 86_400_000).toISOString(), standardVersionId });
    await finishRun(SYSTEM_VIEWER, run.id, { pages: 0, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 0, score: null });
  }
  const listings = JSON.stringify(['brand-website', 'openstreetmap', 'web-directory'].map((publisherId) => ({ publisherId, listingId: 'f'.repeat(32), publisherWeight: 1, value: 90, coverage: 1 })));
  await db().$executeRaw`
    INSERT INTO "LocationScoreDay" ("locationId", day, value, coverage, "isRanked", listings, "formulaVersion", "standardVersionId")
    SELECT l.id, ${MADE_AT}::date + d, 60 + random() * 40, 0.9, true, ${listings}::jsonb, 1, ${standardVersionId} FROM "Location" AS l, generate_series(1, ${SCORE_DAYS}::int) AS d`;
  await db().$executeRaw`
    INSERT INTO "Review" (id, "locationId", "publisherId", "externalId", rating, text, "contentHash", "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || r, l.id, 'reviews-page', r::text, 1 + floor(random() * 5), 'Très bon accueil', '', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz FROM "Location" AS l, generate_series(1, ${REVIEWS_EACH}::int) AS r`;
  await db().$executeRaw`
    INSERT INTO "ReviewAnalysis" ("reviewId", language, sentiment, label, confidence, topics, model) SELECT id, 'fr', random() * 2 - 1, 'positive', 0.9, '[]', 'bench' FROM "Review"`;
  await db().$executeRaw`
    INSERT INTO "Finding" (id, "locationId", "publisherId", "checkId", subject, reason, params, impact, weight, state, "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || f, l.id, (ARRAY['brand-website', 'openstreetmap', 'web-directory'])[1 + f % 3], (ARRAY['phone', 'regular-hours', 'logo', 'address', 'business-name'])[f], '*', 'mismatch', '{}', 'serious', 3, 'open', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz
    FROM "Location" AS l, generate_series(1, ${FINDINGS_EACH}::int) AS f WHERE random() < 0.6`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  return brandId;
}

/** What the route does between the question and the wire. */
async function answer(brandId: string): Promise<string> {
  return JSON.stringify(listRanking.response.parse(pageRanking(await buildRanking(SYSTEM_VIEWER, brandId), { offset: 0, limit: 500 })));
}

/** The statements that reach the database while something runs. */
async function listen(work: () => Promise<unknown>): Promise<Question[]> {
  const heard: Question[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...given: Question) {
    // A pool hands over a callback as well; the statement alone is said again.
    heard.push(given.filter((one) => typeof one !== 'function') as unknown as Question);
    return (query as (...all: Question) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return heard;
}
