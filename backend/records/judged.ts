import type { StoredFinding } from '#domain/finding.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { readFinding, readVerdict } from './judgement-rows.ts';
import { locationScope } from './scope.ts';

/** What stands at a location: what judging again starts from. Listings are named by `externalId`, as gathered ones are. */
export interface Judged {
  verdicts: StoredVerdict[];
  findings: StoredFinding[];
}

/**
 * What stands at several locations, by location id, as far as the viewer sees them. `only: 'accepted'` leaves out the
 * proof of verdicts and every finding but those with an accepted value: all that a preview needs, for half the reading.
 */
export async function loadJudged(viewer: Viewer, locationIds: readonly string[], only: 'all' | 'accepted'): Promise<Map<string, Judged>> {
  const mine = { locationId: { in: [...locationIds] }, location: locationScope(viewer) };
  const [listings, verdicts, findings] = await Promise.all([
    db().listing.findMany({ where: mine, select: { id: true, externalId: true } }),
    db().verdict.findMany({ where: { ...mine, validTo: null }, ...(only === 'accepted' ? { omit: { evidence: true } } : {}) }),
    db().finding.findMany({ where: { ...mine, ...(only === 'accepted' ? { accepted: { not: Prisma.AnyNull } } : {}) } }),
  ]);
  const names = new Map(listings.map((row) => [row.id, row.externalId]));
  const nameListing = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
  const verdictsOf = Map.groupBy(verdicts, (row) => row.locationId);
  const findingsOf = Map.groupBy(findings, (row) => row.locationId);
  return new Map(locationIds.map((id) => [id, {
    verdicts: (verdictsOf.get(id) ?? []).map((row) => readVerdict({ ...row, evidence: 'evidence' in row ? row.evidence : null }, nameListing)),
    findings: (findingsOf.get(id) ?? []).map((row) => readFinding(row, nameListing)),
  }]));
}
