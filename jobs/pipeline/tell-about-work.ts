import type { NoticeDraft } from '#domain/notice.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { lifeEvents, listQueue, type QueuedFinding } from '#records/finding-queue.ts';
import { followCauses } from '#notices/follow-causes.ts';
import { beginSilently, endCauses, standingCauses, tellNotices } from '#records/notices.ts';
import { currentStandard } from '#records/standards.ts';
import { sourceNames } from './tell-about-run.ts';
import type { Toolbox } from './toolbox.ts';

/** What is due within so many days is told once. */
const SOON_DAYS = 2;
/** Stands as long as the brand does: the telling of what is late has begun. */
const BEGUN = 'begun';

type Telling = Pick<Toolbox, 'viewer' | 'checks' | 'publishers'>;

/**
 * Tells of findings that are due soon, and of those that became late: each once in its life, one notice a day for each
 * person and one for what nobody has. Where the telling only begins, what is late already is where it begins, no news.
 */
export async function tellAboutWork(toolbox: Telling, brandId: string, now: Date): Promise<number> {
  const { viewer } = toolbox;
  const [version, findings, events] = await Promise.all([currentStandard(viewer, brandId), listQueue(viewer, brandId, 'living'), lifeEvents(viewer, brandId, 'living')]);
  const dated = findings.flatMap((finding): Dated[] => {
    if (!finding.isConfirmed || !finding.isObservable || finding.state === 'fix-claimed') return [];
    const story = events.get(finding.id) ?? [];
    const beganAt = lifeBeganAt(finding, story);
    const { dueOn, daysLeft } = dueOf(finding, { beganAt, byHand: dueByHand(story, beganAt), targetDays: version?.standard.thresholds.fixDays[finding.impact] ?? null, timeZone: finding.location.timeZone, now: now.toISOString() });
    return dueOn === null || daysLeft === null ? [] : [{ finding, daysLeft, cause: `finding:${finding.id}:${dueOn}` }];
  });
  return await tellOnce(toolbox, brandId, 'due-soon', dated.filter((one) => one.daysLeft >= 0 && one.daysLeft <= SOON_DAYS), now)
    + await tellOnce(toolbox, brandId, 'overdue', dated.filter((one) => one.daysLeft < 0), now);
}

interface Dated {
  finding: QueuedFinding;
  daysLeft: number;
  cause: string;
}

async function tellOnce(toolbox: Telling, brandId: string, kind: 'due-soon' | 'overdue', present: readonly Dated[], now: Date): Promise<number> {
  const standing = await standingCauses(brandId, kind);
  const { begun, ended } = followCauses(standing.keys(), [BEGUN, ...present.map((one) => one.cause)]);
  const told = kind === 'overdue' && !standing.has(BEGUN) ? 0 : await tellNotices(draftsOf(toolbox, brandId, kind, present.filter((one) => begun.includes(one.cause)).map((one) => one.finding), now));
  await endCauses(brandId, kind, ended, now.toISOString());
  await beginSilently(brandId, kind, begun, now.toISOString());
  return told;
}

/** One notice for each person who has some, and one for those that nobody has. */
function draftsOf({ checks, publishers }: Telling, brandId: string, kind: string, findings: readonly QueuedFinding[], now: Date): NoticeDraft[] {
  const day = now.toISOString().slice(0, 10);
  const names = sourceNames({ publishers });
  return [...Map.groupBy(findings, (one) => one.assignee?.id ?? null)].map(([assigneeId, group]): NoticeDraft => ({
    kind, brandId, cause: `${day}:${assigneeId ?? 'nobody'}`, occurredAt: now.toISOString(), impact: group[0]?.impact ?? null, lasts: 'event', to: assigneeId === null ? null : [assigneeId], params: {}, path: `/brands/${brandId}/findings`,
    subjects: group.map((one) => {
      const title = checks.find((check) => check.id === one.checkId)?.words.title ?? { fr: one.checkId, en: one.checkId };
      const source = names(one.publisherId);
      return { locationId: one.locationId, storeCode: one.location.storeCode, name: one.location.name, about: { fr: `${title.fr}, ${source.fr}`, en: `${title.en}, ${source.en}` }, path: `/findings/${one.id}`, figures: {} };
    }),
  }));
}
