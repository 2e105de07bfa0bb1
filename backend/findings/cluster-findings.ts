import { LIVING_STATES, type StoredFinding } from '#domain/finding.ts';

/** Days without a new case after which the same defect is another story. A monthly crawl still joins what it finds. */
export const CLUSTER_WINDOW_DAYS = 35;
const WINDOW_MS = CLUSTER_WINDOW_DAYS * 86_400_000;

/** The same defect at several locations or on several publishers in one window: one job, not many. */
export interface Cluster {
  checkId: string;
  reason: string;
  /** The pattern that they share. */
  observed: string | null;
  publisherIds: string[];
  /** Distinct locations; one, when several publishers show it of one location. */
  locations: number;
  /** First seen of its earliest finding, and of its latest. */
  since: string;
  until: string;
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

/** One value written two ways is one value. What is missing has none: its publisher tells it apart. */
function clusterKey(finding: Clustered): string {
  const pattern = patternOf(finding);
  const value = pattern?.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? null;
  return JSON.stringify([finding.checkId, finding.reason, value === '' ? pattern : value, value === null ? finding.publisherId : '']);
}

/** Groups living findings by check, reason and pattern within one window; what stands alone is left out. Largest first, then oldest. */
export function clusterFindings(findings: readonly Clustered[]): Cluster[] {
  const windows = [...windowsByKey(findings).values()].flat();
  return windows.flatMap(describe).toSorted((a, b) => b.locations - a.locations || b.findingIds.length - a.findingIds.length || (a.since < b.since ? -1 : 1));
}

/** The cluster that each of these findings is part of, by finding id; one that stands alone is missing. `living`: of the whole brand. */
export function clustersOf(findings: readonly Clustered[], living: readonly Clustered[]): Map<string, Cluster> {
  const windows = windowsByKey(living);
  return new Map(findings.flatMap((finding) => {
    const others = (windows.get(clusterKey(finding)) ?? []).find((window) => isNear(finding, window))?.filter((one) => one.id !== finding.id) ?? [];
    return describe(sortByAge([finding, ...others])).map((cluster) => [finding.id, cluster] as const);
  }));
}

/** How many other locations show the same defect, by finding id. `living`: of the whole brand; only counts are given out. */
export function countElsewhere(findings: readonly Clustered[], living: readonly Clustered[]): Map<string, number> {
  const clusters = clustersOf(findings, living);
  return new Map(findings.map(({ id }) => [id, (clusters.get(id)?.locations ?? 1) - 1]));
}

/** Where on a page each finding was read; null where nothing was. */
export interface Spot {
  publisherId: string;
  host: string;
  locator: string;
}

/** True when all were read at the same spot of pages of one host: the template that they share holds the defect. */
export function isSameTemplate(spots: readonly (Spot | undefined)[]): boolean {
  const [first] = spots;
  if (first === undefined || spots.length < 2 || first.locator === 'html') return false;
  return spots.every((one) => one?.publisherId === first.publisherId && one.host === first.host && one.locator === first.locator);
}

/** Findings by the occasion on which they came about, living or not: those of one cluster together, each other one alone. */
export function occasionsOf<F extends Clustered>(findings: readonly F[]): F[][] {
  return [...Map.groupBy(findings, clusterKey).values()].flatMap((group) => splitByWindow(sortByAge(group)));
}

function windowsByKey(findings: readonly Clustered[]): Map<string, Clustered[][]> {
  const living = findings.filter((one) => LIVING_STATES.includes(one.state));
  return new Map([...Map.groupBy(living, clusterKey)].map(([key, group]) => [key, splitByWindow(sortByAge(group))]));
}

function splitByWindow<F extends Clustered>(group: readonly F[]): F[][] {
  const windows: F[][] = [];
  for (const finding of group) {
    const window = windows.at(-1);
    const last = window?.at(-1);
    if (window && last && Date.parse(finding.firstSeenAt) - Date.parse(last.firstSeenAt) <= WINDOW_MS) window.push(finding);
    else windows.push([finding]);
  }
  return windows;
}

function isNear({ firstSeenAt }: Clustered, window: readonly Clustered[]): boolean {
  const at = Date.parse(firstSeenAt);
  return window.some((one) => Math.abs(Date.parse(one.firstSeenAt) - at) <= WINDOW_MS);
}

function sortByAge<F extends Clustered>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : a.firstSeenAt > b.firstSeenAt ? 1 : 0));
}

function describe(group: readonly Clustered[]): Cluster[] {
  const locationIds = [...new Set(group.map((one) => one.locationId))].sort();
  const publisherIds = [...new Set(group.map((one) => one.publisherId))].sort();
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || (locationIds.length < 2 && publisherIds.length < 2)) return [];
  const { checkId, reason, firstSeenAt } = first;
  return [{ checkId, reason, observed: patternOf(first), publisherIds, locations: locationIds.length, since: firstSeenAt, until: last.firstSeenAt, locationIds, findingIds: group.map((one) => one.id) }];
}
