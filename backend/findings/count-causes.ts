import type { Cause, StoredFinding } from '#domain/finding.ts';
import { mostOf } from '#normalize/extremes.ts';
import { occasionsOf } from './cluster-findings.ts';

/** A finding as causes are counted, with the region of its location. */
export type CausedFinding = Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'reason' | 'params' | 'observed' | 'state' | 'firstSeenAt' | 'reopenedCount'> & {
  cause: Cause | null;
  regionId: string | null;
};

/** How often one cause was at work. */
export interface CauseCount {
  findings: number;
  locations: number;
  /** Times that it struck: findings of one cluster are one time; each time it came back is another. */
  occasions: number;
}

export interface CountedCause extends CauseCount {
  cause: Cause;
  /** By region of the locations, most often first; null: locations without a region. */
  regions: (CauseCount & { regionId: string | null })[];
}

/**
 * Named causes, those that strike again first: one web template that spoils forty pages struck once, four stores that moved
 * and told nobody did so four times. Findings without a cause are left out.
 */
export function countCauses(findings: readonly CausedFinding[]): CountedCause[] {
  const byCause = Map.groupBy(findings.filter((one) => one.cause !== null), (one) => one.cause);
  return [...byCause].flatMap(([cause, group]) => {
    if (cause === null) return [];
    const regions = [...Map.groupBy(group, (one) => one.regionId)].map(([regionId, own]) => ({ regionId, ...count(own) }));
    return [{ cause, ...count(group), regions: regions.toSorted(oftenFirst) }];
  }).toSorted(oftenFirst);
}

function count(findings: readonly CausedFinding[]): CauseCount {
  const relapses = occasionsOf(findings).map((occasion) => mostOf(occasion.map((one) => one.reopenedCount)));
  return {
    findings: findings.length, locations: new Set(findings.map((one) => one.locationId)).size,
    occasions: relapses.reduce((sum, one) => sum + 1 + one, 0),
  };
}

function oftenFirst(a: CauseCount, b: CauseCount): number {
  return b.occasions - a.occasions || b.findings - a.findings || b.locations - a.locations;
}
