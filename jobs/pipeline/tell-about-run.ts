import type { Words } from '#domain/words.ts';
import { clusterFindings, type Cluster } from '#findings/cluster-findings.ts';
import { followCauses } from '#notices/follow-causes.ts';
import { gatherChanges, type ChangedFinding, type StandingCluster } from '#notices/gather-changes.ts';
import { IMPACTS } from '#domain/verdict.ts';
import { clusterCause, findingsTouchedBy, isUntold, livingNamed, type NamedFinding, type TouchedFinding } from '#records/notice-facts.ts';
import { beginSilently, endCauses, standingCauses, tellNotices } from '#records/notices.ts';
import { isReread, RECHECK, type RunRow } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { scoreGroup } from '#scoring/score-group.ts';
import { tellAboutSources } from './tell-about-sources.ts';
import { tellAboutTargets } from './tell-about-targets.ts';
import { tellAboutTrouble } from './tell-about-trouble.ts';
import type { Toolbox } from './toolbox.ts';

type Telling = Pick<Toolbox, 'viewer' | 'checks' | 'publishers'>;

/** Notes what a run has to tell: what is confirmed, each cause once. Who hears it and when is decided later. Of a check of single locations, the crawl itself is no news. */
export async function tellAboutRun(toolbox: Telling, run: RunRow): Promise<number> {
  if (isReread(run) || run.state === 'cancelled') return 0;
  const isCrawl = run.trigger !== RECHECK;
  const [touched, living, isFirst, scores] = await Promise.all([
    findingsTouchedBy(toolbox.viewer, run), livingNamed(toolbox.viewer, run.brandId), isUntold(run.brandId), latestScores(toolbox.viewer, run.brandId),
  ]);
  const { value } = scoreGroup(scores);
  const found = clusterFindings(living);
  const names = sourceNames(toolbox);
  const { drafts, silent } = gatherChanges({
    run, isFirst: isFirst && isCrawl, score: value === null ? null : roundShown(value), titleOf: (id) => toolbox.checks.find((one) => one.id === id)?.words.title ?? { fr: id, en: id },
    findings: touched.flatMap((one) => readChange(one, names)), clusters: found.map((one) => readCluster(one, living, names)),
  });
  await beginSilently(run.brandId, 'cluster-found', silent, run.asOf);
  const told = await tellNotices(drafts.filter((one) => isCrawl || one.kind !== 'run-finished'));
  const { ended } = followCauses((await standingCauses(run.brandId, 'cluster-found')).keys(), found.map(clusterCause));
  await endCauses(run.brandId, 'cluster-found', ended, run.asOf);
  if (!isCrawl) return told;
  return told + await tellAboutSources(toolbox, run) + await tellAboutTargets(toolbox, run) + await tellAboutTrouble(toolbox, run);
}

/** What a source is called. */
export function sourceNames({ publishers }: Pick<Toolbox, 'publishers'>): (publisherId: string) => Words {
  return (id) => publishers.find((one) => one.id === id)?.words.name ?? { fr: id, en: id };
}

/** What happened to a finding in a run, as people are told it; nothing where no second reading has agreed. */
function readChange(finding: TouchedFinding, names: (publisherId: string) => Words): ChangedFinding[] {
  const { id, locationId, location, checkId, impact, publisherId, assigneeId, claimedBy, events, began } = finding;
  const base = { id, locationId, storeCode: location.storeCode, name: location.name, checkId, impact, source: names(publisherId), concerns: [...new Set([claimedBy, assigneeId])].filter((one) => one !== null) };
  if (events.some((one) => one.kind === 'verified')) return events.some((one) => one.kind === 'verified' && one.details['because'] === 'read-right') ? [{ ...base, what: 'verified' }] : [];
  if (!finding.isConfirmed) return [];
  if (events.some((one) => one.kind === 'reopened' && one.details['because'] === 'still-wrong')) return [{ ...base, what: 'still-wrong' }];
  if (!events.some((one) => one.kind === 'confirmed')) return [];
  return [{ ...base, what: began?.kind === 'reopened' ? 'reopened' : 'opened' }];
}

function readCluster(cluster: Cluster, living: readonly NamedFinding[], names: (publisherId: string) => Words): StandingCluster {
  const members = living.filter((one) => cluster.findingIds.includes(one.id));
  return {
    cause: clusterCause(cluster), checkId: cluster.checkId, sources: cluster.publisherIds.map(names), impact: IMPACTS.findLast((one) => members.some((member) => member.impact === one)) ?? 'minor',
    members: members.map((one) => ({ findingId: one.id, locationId: one.locationId, storeCode: one.location.storeCode, name: one.location.name })),
  };
}
