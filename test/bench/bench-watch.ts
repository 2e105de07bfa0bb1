import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { watchReviews } from '#jobs/pipeline/watch-reviews.ts';
import { createBrand } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { applyLocations } from '#records/locations.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord, MADE_AT, STANDARD } from '#test/integration/records/sample.ts';
import { cpuOf, shown, takeTurns, wallOf } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 2_000;
const REVIEWS_EACH = 50;
const ROUNDS = 5;
/** Reviews are spread over so many days before the watch. */
const DAYS = 1_000;
const WATCHED_AT = new Date(Date.parse(MADE_AT) + 86_400_000);

/** What the daily look at the reviews of a large brand costs: `npm run bench -- watch`. */
const bench: Bench = {
  id: 'watch',
  async run() {
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    try {
      const brandId = await fill();
      const toolbox = { viewer: SYSTEM_VIEWER, publishers: [{ id: 'reviews-page' }] };
      const { watch } = await takeTurns(ROUNDS, { watch: () => watchReviews(toolbox, brandId, WATCHED_AT) });
      return {
        title: `A daily look at ${LOCATIONS} locations of one brand with ${REVIEWS_EACH} reviews each (median of ${ROUNDS} rounds)`,
        columns: ['work', 'ms', 'CPU ms of this process', 'reviews per second of it'],
        rows: [['watchReviews', shown(wallOf(watch)), shown(cpuOf(watch)), shown((LOCATIONS * REVIEWS_EACH * 1_000) / cpuOf(watch))]],
        failures: [],
      };
    } finally {
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

async function fill(): Promise<string> {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: STANDARD.brand, at: MADE_AT });
  await publishStandard(SYSTEM_VIEWER, brandId, STANDARD, MADE_AT);
  const created = Array.from({ length: LOCATIONS }, (_, index) => makeRecord(`LB-${index}`, ['Canada', `Région ${index % 40}`]));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, MADE_AT);
  await db().$executeRaw`
    INSERT INTO "Review" (id, "locationId", "publisherId", "externalId", rating, text, "publishedAt", reply, "contentHash", "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || r, l.id, 'reviews-page', r::text, CASE WHEN random() < 0.75 THEN 5 WHEN random() < 0.5 THEN 4 ELSE 1 + floor(random() * 3) END, 'Très bon accueil', day,
      CASE WHEN random() < 0.4 THEN jsonb_build_object('text', 'Merci !', 'publishedAt', to_char(day + interval '2 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) END, '', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz
    FROM "Location" AS l, generate_series(1, ${REVIEWS_EACH}::int) AS r, LATERAL (SELECT ${MADE_AT}::timestamptz - make_interval(hours => (random() * 24 * ${DAYS}::int + 0 * r)::int) AS day) AS dated`;
  await db().$executeRaw`
    INSERT INTO "ReviewAnalysis" ("reviewId", language, sentiment, label, confidence, topics, model)
    SELECT id, 'fr', 0.9, CASE WHEN rating >= 4 THEN 'positive' ELSE 'negative' END, 0.9,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('topic', topic, 'sentiment', CASE WHEN rating >= 4 THEN 0.8 ELSE -0.8 END, 'excerpt', 'Très bon accueil'))
       FROM unnest(ARRAY['staff', 'advice', 'waiting', 'price', 'product', 'workmanship', 'after-sales', 'place', 'access', 'booking', 'online']) AS topic WHERE hashtext(id || topic) % 5 = 0), '[]'), 'bench'
    FROM "Review"`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  return brandId;
}
