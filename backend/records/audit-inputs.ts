import { NotFoundError } from '#backend/errors.ts';
import type { AuditInput } from '#domain/audit.ts';
import type { LastSight } from '#domain/last-sight.ts';
import type { GatheredListing } from '#domain/listing.ts';
import { reviewKey, type KnownReview } from '#domain/review.ts';
import type { Trouble } from '#domain/trouble.ts';
import { seesAll, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { inBatches, type Answer } from './in-batches.ts';
import { momentOf, readFinding, readVerdict, type AnyRow } from './judgement-rows.ts';
import { lastReads } from './last-reads.ts';
import { readSight } from './last-sights.ts';
import { readLocation } from './locations.ts';
import { requireLocation } from './scope.ts';
import { getStandard } from './standards.ts';

/** Locations asked for in one question; more wait for the next one. */
const MOST = 50;

interface Asked {
  viewer: Viewer;
  runId: string;
  locationId: string;
}

/**
 * All that the audit of one location in one run starts from; listings are named by `externalId`. Those who ask at once are
 * answered by one question. Throws NotFoundError outside the viewer's scope, and for a location that is no part of the run's brand.
 */
export async function loadAuditInput(viewer: Viewer, runId: string, locationId: string): Promise<AuditInput> {
  if (!seesAll(viewer)) await requireLocation(viewer, locationId);
  return load({ viewer, runId, locationId });
}

const load = inBatches(async (asked: Asked[]): Promise<Answer<AuditInput>[]> => {
  const rows = await askFor(asked);
  return Promise.all(asked.map(async (one) => {
    try {
      return { value: await inputOf(one, rows.find((row) => row.runId === one.runId && row.locationId === one.locationId)) };
    } catch (error) {
      return { error };
    }
  }));
}, MOST);

interface Row {
  runId: string;
  locationId: string;
  brandId: string | null;
  record: unknown;
  run: { brandId: string; trigger: string; asOf: string; standardVersionId: string; brandSources: Record<string, Trouble | null> | null } | null;
  state: string | null;
  brandListings: unknown;
  changedAt: Date | null;
  listings: (LastSight & { id: string; externalId: string })[] | null;
  verdicts: AnyRow<Prisma.VerdictGetPayload<object>>[] | null;
  findings: AnyRow<Prisma.FindingGetPayload<object>>[] | null;
  claims: Record<string, string> | null;
  reviews: { publisherId: string; externalId: string; contentHash: string; isRemoved: boolean; language: string | null; model: string | null }[] | null;
}

/** One question for all, answered as JSON: Prisma's eight for each location cost twenty times as much (2026-11-22, `npm run bench -- save`). */
async function askFor(asked: readonly Asked[]): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT w."runId", w."locationId", p."brandId", p.record, p."updatedAt" AS "changedAt", a.state, a."brandSources" AS "brandListings",
      (SELECT row_to_json(r) FROM (SELECT "brandId", trigger, "asOf", "standardVersionId", "brandSources" FROM "AuditRun" WHERE id = w."runId") AS r) AS run,
      (SELECT json_agg(l) FROM (SELECT id, "externalId", "publisherId", "lastSeenAt", "absentSince" IS NOT NULL AS "isAbsent" FROM "Listing" WHERE "locationId" = w."locationId") AS l) AS listings,
      (SELECT json_agg(v) FROM "Verdict" AS v WHERE v."locationId" = w."locationId" AND v."validTo" IS NULL) AS verdicts,
      (SELECT json_agg(f) FROM "Finding" AS f WHERE f."locationId" = w."locationId") AS findings,
      (SELECT json_object_agg(c.id, c.at) FROM (
        SELECT f.id, max(e.at) AS at FROM "Finding" AS f JOIN "FindingEvent" AS e ON e."findingId" = f.id
        WHERE f."locationId" = w."locationId" AND f.state = 'fix-claimed' AND e.kind = 'fix-claimed' GROUP BY f.id) AS c) AS claims,
      (SELECT json_agg(k) FROM (
        SELECT v."publisherId", v."externalId", v."contentHash", v."removedAt" IS NOT NULL AS "isRemoved", n.language, n.model
        FROM "Review" AS v LEFT JOIN "ReviewAnalysis" AS n ON n."reviewId" = v.id WHERE v."locationId" = w."locationId") AS k) AS reviews
    FROM jsonb_to_recordset(${JSON.stringify(asked.map(({ runId, locationId }) => ({ runId, locationId })))}::jsonb) AS w("runId" text, "locationId" text)
    LEFT JOIN "Location" AS p ON p.id = w."locationId" LEFT JOIN "AuditRunLocation" AS a ON a."runId" = w."runId" AND a."locationId" = w."locationId"`;
}

async function inputOf({ viewer, runId, locationId }: Asked, row: Row | undefined): Promise<AuditInput> {
  if (!row?.run) throw new NotFoundError({ fr: 'Cette analyse n’existe pas.', en: 'There is no such crawl.' });
  const { run, brandId, verdicts, listings } = row;
  if (brandId === null) throw new NotFoundError({ fr: 'Ce lieu n’existe pas.', en: 'There is no such location.' });
  if (brandId !== run.brandId) throw new NotFoundError({ fr: 'Ce lieu ne fait pas partie de cette analyse.', en: 'This location is no part of that crawl.' });
  const [standard, reads] = await Promise.all([getStandard(viewer, run.standardVersionId), lastReads(runId)]);
  const externalIds = new Map((listings ?? []).map((one) => [one.id, one.externalId]));
  const toExternal = (id: string | null) => (id === null ? null : (externalIds.get(id) ?? id));
  const findings = (row.findings ?? []).map((one) => readFinding(one, toExternal));
  const claims = Object.entries(row.claims ?? {}).map(([id, at]) => [id, momentOf(at)] as const);
  return {
    runId, asOf: momentOf(run.asOf), isWaiting: row.state === 'waiting', standard, findings,
    location: readLocation({ id: locationId, brandId, record: row.record }), lastReadAt: reads.get(locationId) ?? null,
    verdicts: (verdicts ?? []).map((one) => readVerdict(one, toExternal)),
    reviews: new Map((row.reviews ?? []).map((one) => [reviewKey(one.publisherId, one), knownReview(one)])),
    ...(findings.some((one) => one.state === 'fix-claimed') ? { claimedAt: new Map(claims) } : {}),
    brandListings: (row.brandListings ?? []) as GatheredListing[],
    ...(row.changedAt === null ? {} : { rest: { listings: (listings ?? []).map(readSight), recordChangedAt: momentOf(row.changedAt), trigger: run.trigger, askedForBrand: new Set(Object.keys(run.brandSources ?? {})) } }),
    brandTroubles: Object.fromEntries(Object.entries(run.brandSources ?? {}).filter((pair): pair is [string, Trouble] => pair[1] !== null)),
  };
}

function knownReview({ contentHash, isRemoved, language, model }: NonNullable<Row['reviews']>[number]): KnownReview {
  return { contentHash, isRemoved, judgedBy: model === null ? null : { language, model } };
}
