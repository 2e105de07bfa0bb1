import type { z } from 'zod';
import type { listFindings, QueueRow } from '#contract/finding-queue.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { FindingEvent } from '#domain/finding.ts';
import type { FindingActionKind } from '#domain/finding-action.ts';
import { IMPACTS } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { toldValue } from '#domain/withheld.ts';
import { isSameTemplate, type Cluster, type Spot } from '#findings/cluster-findings.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { daysOpen, lifeBeganAt } from '#findings/finding-life.ts';
import { teamOf } from '#findings/route-finding.ts';
import type { QueuedFinding } from '#records/finding-queue.ts';
import type { RegionNode } from '#records/regions.ts';

type Queue = z.input<typeof listFindings.response>;

/** All that a queue is drawn from, within the viewer's scope. */
export interface QueueSource {
  viewer: Viewer;
  part: 'living' | 'accepted' | 'closed';
  findings: QueuedFinding[];
  events: ReadonlyMap<string, FindingEvent[]>;
  clusters: Cluster[];
  spots: ReadonlyMap<string, Spot>;
  regions: RegionNode[];
  standard: BrandStandard | null;
  may: readonly FindingActionKind[];
  people: Queue['people'];
  myTeams: string[];
  /** What readings saw in the last week; null where the part does not hold what is left. */
  moved: { since: string; closed: number; opened: number } | null;
  /** UTC. */
  now: string;
}

/** The queue as its page shows it. */
export function presentQueue(source: QueueSource): Queue {
  const { part, viewer, may, people, moved, myTeams } = source;
  const rows = presentQueueRows(source);
  const clusters = source.clusters.map(({ checkId, reason, observed, publisherIds, locations, since, findingIds }) => (
    { checkId, reason, ...toldValue(observed), publisherIds, locations, since, findingIds, isSameTemplate: isSameTemplate(findingIds.map((id) => source.spots.get(id))) }));
  return {
    rows: part === 'living' ? clustersFirst(rows, clusters) : rows, clusters, viewerId: viewer.userId, myTeams, may: [...may], people,
    week: moved && { ...moved, left: rows.length, late: rows.filter((row) => row.isLate).length },
  };
}

/** Findings as lines of a queue, in the order in which they are given. */
export function presentQueueRows(source: Pick<QueueSource, 'findings' | 'events' | 'regions' | 'standard' | 'now'>): QueueRow[] {
  const paths = new Map(source.regions.map((one) => [one.id, one.path]));
  return source.findings.map((finding) => presentRow(finding, paths, source));
}

function presentRow(finding: QueuedFinding, paths: ReadonlyMap<string, string[]>, { events, standard, now }: Pick<QueueSource, 'events' | 'standard' | 'now'>): QueueRow {
  const { location, ...told } = finding;
  const story = events.get(finding.id) ?? [];
  const beganAt = lifeBeganAt(finding, story);
  const openDays = daysOpen(finding, beganAt, now);
  const escalated = story.findLast((one) => one.kind === 'escalated' && one.at >= beganAt);
  const due = dueOf(finding, { beganAt, byHand: dueByHand(story, beganAt), targetDays: standard?.thresholds.fixDays[finding.impact] ?? null, timeZone: location.timeZone, now });
  return {
    ...told, ...toldValue(told.observed), storeCode: location.storeCode, name: location.name, regionId: location.regionId, openDays,
    isLate: due.isLate, dueOn: due.dueOn, isDueByHand: due.isByHand,
    escalated: escalated ? { at: escalated.at, by: escalated.details['by'] === 'rule' ? 'rule' : 'person' } : null,
    team: teamOf(finding, paths.get(location.regionId ?? '') ?? [], standard?.routing ?? []),
  };
}

/** A cluster's findings together, the largest cluster first; then what stands alone by impact and age. */
function clustersFirst(rows: readonly QueueRow[], clusters: readonly { findingIds: string[] }[]): QueueRow[] {
  const place = new Map(clusters.flatMap((one, at) => one.findingIds.map((id) => [id, at] as const)));
  const placeOf = ({ id }: QueueRow): number => place.get(id) ?? clusters.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact) || b.openDays - a.openDays || (a.storeCode < b.storeCode ? -1 : 1));
}
