import type { StoredFinding } from '#domain/finding.ts';
import type { Evidence } from '#domain/observation.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import type { WordParams } from '#domain/words.ts';
import type { Prisma } from './generated/client.ts';

/** Turns the listing's id in the database into what the caller calls it: its `externalId`, or itself. */
export type NameListing = (id: string | null) => string | null;

/** A row as Prisma reads it, or as it comes within JSON, whose times are texts. */
export type AnyRow<T> = { [K in keyof T]: Date extends T[K] ? T[K] | string : T[K] };

/** A verdict as the rest of the house knows it. */
export function readVerdict(row: AnyRow<Prisma.VerdictGetPayload<object>>, nameListing: NameListing): StoredVerdict {
  return {
    id: row.id, locationId: row.locationId, publisherId: row.publisherId, listingId: nameListing(row.listingId),
    checkId: row.checkId, subject: row.subject, outcome: row.outcome as StoredVerdict['outcome'], reason: row.reason,
    params: row.params as WordParams, expected: row.expected, observed: row.observed, evidence: row.evidence as Evidence | null,
    weight: row.weight, isConfirmed: row.isConfirmed, validFrom: momentOf(row.validFrom),
    unreadable: row.unreadableSince === null ? null : { since: momentOf(row.unreadableSince), reason: row.unreadableReason ?? 'unreadable' },
  };
}

/** A finding as the rest of the house knows it. */
export function readFinding(row: AnyRow<Prisma.FindingGetPayload<object>>, nameListing: NameListing): StoredFinding {
  return {
    id: row.id, locationId: row.locationId, publisherId: row.publisherId, listingId: nameListing(row.listingId),
    checkId: row.checkId, subject: row.subject, reason: row.reason, params: row.params as WordParams,
    expected: row.expected, observed: row.observed, evidence: row.evidence as Evidence | null, weight: row.weight,
    impact: row.impact as StoredFinding['impact'], state: row.state as StoredFinding['state'],
    isConfirmed: row.isConfirmed, isObservable: row.isObservable,
    firstSeenAt: momentOf(row.firstSeenAt), lastSeenAt: momentOf(row.lastSeenAt),
    lastGoodAt: row.lastGoodAt === null ? null : momentOf(row.lastGoodAt), closedAt: row.closedAt === null ? null : momentOf(row.closedAt),
    reopenedCount: row.reopenedCount, cause: row.cause as StoredFinding['cause'], accepted: row.accepted as StoredFinding['accepted'],
  };
}

/** UTC, ISO 8601, with milliseconds. */
export function momentOf(time: Date | string): string {
  return (typeof time === 'string' ? new Date(time) : time).toISOString();
}
