import { LIVING_STATES, type StoredFinding } from '#domain/finding.ts';

/** The same defect at several locations of one publisher: one job, not many. */
export interface Cluster {
  publisherId: string;
  checkId: string;
  reason: string;
  /** The pattern that they share. */
  observed: string | null;
  /** Distinct locations, at least two. */
  locations: number;
  /** First seen of its earliest finding. */
  since: string;
  locationIds: string[];
  findingIds: string[];
}

type Clustered = Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'reason' | 'params' | 'observed' | 'state' | 'firstSeenAt'>;

/**
 * What is wrong, apart from what is particular to the place: a check may say so in `params.pattern` (of a week, only the
 * days that differ); otherwise it is the observed value.
 */
export function patternOf({ params, observed }: Pick<Clustered, 'params' | 'observed'>): string | null {
  const pattern = params['pattern'];
  return pattern === undefined ? observed : String(pattern);
}

function clusterKey(finding: Clustered): string {
  return JSON.stringify([finding.publisherId, finding.checkId, finding.reason, patternOf(finding)]);
}

/** Groups living findings by publisher, check, reason and pattern; what stands at one location only is left out. Largest first, then oldest. */
export function clusterFindings(findings: readonly Clustered[]): Cluster[] {
  const living = findings.filter((one) => LIVING_STATES.includes(one.state));
  const groups = Map.groupBy(living, clusterKey);
  return [...groups.values()].flatMap(describe).toSorted((a, b) => b.locations - a.locations || (a.since < b.since ? -1 : 1));
}

/** How many other locations show the same defect on the same publisher, by finding id. `living`: of the whole brand; only counts are given out. */
export function countElsewhere(findings: readonly Clustered[], living: readonly Clustered[]): Map<string, number> {
  const groups = Map.groupBy(living, clusterKey);
  return new Map(findings.map((one) => [one.id, new Set((groups.get(clusterKey(one)) ?? []).map((each) => each.locationId).filter((id) => id !== one.locationId)).size]));
}

function describe(group: readonly Clustered[]): Cluster[] {
  const locationIds = [...new Set(group.map((one) => one.locationId))].sort();
  const [first] = group.toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1));
  if (first === undefined || locationIds.length < 2) return [];
  const { publisherId, checkId, reason, firstSeenAt } = first;
  return [{ publisherId, checkId, reason, observed: patternOf(first), locations: locationIds.length, since: firstSeenAt, locationIds, findingIds: group.map((one) => one.id) }];
}
