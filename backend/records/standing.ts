import type { Prisma } from './generated/client.ts';

/** A listing as it stands before an audit is kept. */
export type StandingListing = {
  id: string;
  publisherId: string;
  externalId: string;
  absentSince: string | null;
  lastSeenAt: string | null;
  shownHash: string | null;
};

/** The last score of a location, up to the day of an audit. */
export interface StandingScore {
  /** YYYY-MM-DD */
  day: string;
  value: number | null;
  coverage: number | null;
  isRanked: boolean;
  listings: unknown;
  formulaVersion: number;
  standardVersionId: string;
  basis: unknown;
}

/** What stands at a location, as far as it decides what an audit has to write. */
export interface Standing {
  businessStatus: string;
  listings: StandingListing[];
  lastScore: StandingScore | null;
}

/** What stands at each of these locations, in one question, by location id. */
export async function readStanding(tx: Prisma.TransactionClient, audits: readonly { locationId: string; asOf: string }[]): Promise<Map<string, Standing>> {
  const asked = JSON.stringify(audits.map(({ locationId, asOf }) => ({ locationId, day: dayOf(asOf) })));
  const rows = await tx.$queryRaw<(Omit<Standing, 'listings'> & { locationId: string; listings: StandingListing[] | null })[]>`
    SELECT p.id AS "locationId", p."businessStatus",
      (SELECT json_agg(l) FROM (SELECT id, "publisherId", "externalId", "absentSince", "lastSeenAt", "shownHash" FROM "Listing" WHERE "locationId" = p.id) AS l) AS listings,
      (SELECT row_to_json(s) FROM "LocationScoreDay" AS s WHERE s."locationId" = p.id AND s.day <= w.day ORDER BY s.day DESC LIMIT 1) AS "lastScore"
    FROM jsonb_to_recordset(${asked}::jsonb) AS w("locationId" text, day date) JOIN "Location" AS p ON p.id = w."locationId"`;
  return new Map(rows.map(({ locationId, listings, ...one }) => [locationId, { ...one, listings: listings ?? [] }]));
}

/** The day (UTC) of a moment. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
