import type { FindingDetails } from '#contract/findings.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { FieldName } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { ListingRow } from '#records/listings.ts';
import { standingValues } from '#records/observations.ts';

/** What tells two stores apart, in the order in which people compare it. */
const COMPARED = ['businessName', 'address', 'phone', 'websiteUrl', 'regularHours', 'businessStatus'] as const satisfies readonly FieldName[];

/** The two listings of a duplicate side by side, as they are published; null for any other finding. */
export async function readPair(viewer: Viewer, { checkId, publisherId, listingId, subject }: StoredFinding, listings: readonly ListingRow[]): Promise<FindingDetails['pair']> {
  if (checkId !== 'duplicate') return null;
  const other = listings.find((one) => one.id === listingId);
  const kept = listings.find((one) => one.publisherId === publisherId && one.externalId === subject);
  if (!other || !kept) return null;
  return { kept: await readSide(viewer, kept), other: await readSide(viewer, other) };
}

async function readSide(viewer: Viewer, { id, url }: ListingRow): Promise<NonNullable<FindingDetails['pair']>['kept']> {
  const values = await Promise.all(COMPARED.map(async (field) => ({ field, text: (await standingValues(viewer, id, field))[0]?.raw ?? '' })));
  return { url, values: values.filter((one) => one.text !== '') };
}
