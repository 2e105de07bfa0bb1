import { LIVING_STATES, type StoredFinding } from '#domain/finding.ts';

/** The same defect at several locations of one publisher: one job, not many. */
export interface Cluster {
  publisherId: string;
  checkId: string;
  reason: string;
  observed: string | null;
  /** Distinct locations, at least two. */
  locations: number;
  /** First seen of its earliest finding. */
  since: string;
  locationIds: string[];
  findingIds: string[];
}

type Clustered = Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'reason' | 'observed' | 'state' | 'firstSeenAt'>;

/** Groups living findings by publisher, check, reason and observed value; what stands at one location only is left out. Largest first, then oldest. */
export function clusterFindings(findings: readonly Clustered[]): Cluster[] {
  const living = findings.filter((one) => LIVING_STATES.includes(one.state));
  const groups = Map.groupBy(living, (one) => JSON.stringify([one.publisherId, one.checkId, one.reason, one.observed]));
  return [...groups.values()].flatMap(describe).toSorted((a, b) => b.locations - a.locations || (a.since < b.since ? -1 : 1));
}

function describe(group: readonly Clustered[]): Cluster[] {
  const locationIds = [...new Set(group.map((one) => one.locationId))].sort();
  const [first] = group.toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1));
  if (first === undefined || locationIds.length < 2) return [];
  const { publisherId, checkId, reason, observed, firstSeenAt } = first;
  return [{ publisherId, checkId, reason, observed, locations: locationIds.length, since: firstSeenAt, locationIds, findingIds: group.map((one) => one.id) }];
}
