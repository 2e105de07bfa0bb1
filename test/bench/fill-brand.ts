import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl, createBrand } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { createRun, finishRun } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord, MADE_AT, STANDARD } from '#test/integration/records/sample.ts';

interface Filling {
  locations: number;
  /** Days on which every location was scored. */
  scoreDays: number;
  /** Between two of them. */
  daysApart: number;
  reviewsEach: number;
  /** Of five kinds, of which each location has three at the middle. */
  hasFindings?: boolean;
}

const DAY_MS = 86_400_000;
const FINDINGS_EACH = 5;
const FORMATS = ['boutique', 'mall', 'street'] as const;

/** A brand as it stands after some crawls, its scores and reviews drawn by the database; several may stand in one. */
export async function fillBrand(filling: Filling): Promise<{ brandId: string; locationId: string }> {
  const { locations, scoreDays, daysApart, reviewsEach } = filling;
  const brandId = await createBrand(SYSTEM_VIEWER, { name: `${STANDARD.brand} ${locations}`, at: MADE_AT });
  const { id: standardVersionId } = await publishStandard(SYSTEM_VIEWER, brandId, { ...STANDARD, targets: [{ score: 90, by: '2027-03-31' }] }, MADE_AT);
  const created = Array.from({ length: locations }, (_, index) => makeRecord(`LB-${index}`, ['Canada', `Région ${index % 40}`], {
    format: FORMATS[index % FORMATS.length], franchisee: `Franchisé ${index % 25}`,
    coordinates: { latitude: 44 + ((index * 7) % 500) / 60, longitude: -80 + ((index * 13) % 900) / 60 },
  }));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, MADE_AT);
  await confirmCrawl(SYSTEM_VIEWER, brandId, new Date(MADE_AT));
  for (let day = 1; day <= scoreDays; day += 1) {
    const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: new Date(Date.parse(MADE_AT) + day * daysApart * DAY_MS).toISOString(), standardVersionId });
    await finishRun(SYSTEM_VIEWER, run.id, { pages: 0, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 0, score: null });
  }
  const listings = JSON.stringify(['brand-website', 'openstreetmap', 'web-directory'].map((publisherId) => ({ publisherId, listingId: 'f'.repeat(32), publisherWeight: 1, value: 90, coverage: 1 })));
  await db().$executeRaw`
    INSERT INTO "LocationScoreDay" ("locationId", day, value, coverage, "isRanked", listings, "formulaVersion", "standardVersionId")
    SELECT l.id, ${MADE_AT}::date + ${daysApart}::int * d, 60 + random() * 40, 0.9, true, ${listings}::jsonb, 1, ${standardVersionId} FROM "Location" AS l, generate_series(1, ${scoreDays}::int) AS d WHERE l."brandId" = ${brandId}`;
  await db().$executeRaw`
    INSERT INTO "Review" (id, "locationId", "publisherId", "externalId", rating, text, "contentHash", "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || r, l.id, 'reviews-page', r::text, 1 + floor(random() * 5), 'Très bon accueil', '', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz
    FROM "Location" AS l, generate_series(1, ${reviewsEach}::int) AS r WHERE l."brandId" = ${brandId}`;
  await db().$executeRaw`
    INSERT INTO "ReviewAnalysis" ("reviewId", language, sentiment, label, confidence, topics, model)
    SELECT r.id, 'fr', random() * 2 - 1, 'positive', 0.9, '[]', 'bench' FROM "Review" AS r JOIN "Location" AS l ON l.id = r."locationId" WHERE l."brandId" = ${brandId}`;
  if (filling.hasFindings === true) await db().$executeRaw`
    INSERT INTO "Finding" (id, "locationId", "publisherId", "checkId", subject, reason, params, impact, weight, state, "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || f, l.id, (ARRAY['brand-website', 'openstreetmap', 'web-directory'])[1 + f % 3], (ARRAY['phone', 'regular-hours', 'logo', 'address', 'business-name'])[f], '*', 'mismatch', '{}', 'serious', 3, 'open', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz
    FROM "Location" AS l, generate_series(1, ${FINDINGS_EACH}::int) AS f WHERE l."brandId" = ${brandId} AND random() < 0.6`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  return { brandId, locationId: (await listLocations(SYSTEM_VIEWER, brandId))[0]?.id ?? '' };
}
