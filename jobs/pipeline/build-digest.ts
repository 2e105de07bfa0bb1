import type { DigestPart, NoticeSubject } from '#domain/notice.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { sayNumber } from '#notices/say-count.ts';
import { countMovedSince, lifeEvents, listQueue, type QueuedFinding } from '#records/finding-queue.ts';
import { listLocationFacts } from '#records/locations.ts';
import { countInbox } from '#records/review-inbox.ts';
import { latestScores, trendHistory } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { meanOf, scoreGroup } from '#scoring/score-group.ts';
import { roundShown } from '#scoring/round-shown.ts';
import type { Toolbox } from './toolbox.ts';

const WEEK_DAYS = 7;
/** Places named under one figure; its page shows all. */
const NAMED = 5;

/** What the viewer's places come to since a moment: the same numbers as the pages show, of their places alone. */
export async function buildDigest({ checks }: Pick<Toolbox, 'checks'>, viewer: Viewer, brandId: string, { from, now }: { from: Date; now: Date }): Promise<DigestPart[]> {
  const [version, living, events, moved, scores, history, places, reviews] = await Promise.all([
    currentStandard(viewer, brandId), listQueue(viewer, brandId, 'living'), lifeEvents(viewer, brandId, 'living'), countMovedSince(viewer, brandId, from.toISOString()),
    latestScores(viewer, brandId), trendHistory(viewer, brandId), listLocationFacts(viewer, brandId), countInbox(viewer, brandId, { answered: 'no' }),
  ]);
  const dated = living.filter((one) => one.isConfirmed).map((finding) => {
    const story = events.get(finding.id) ?? [];
    const beganAt = lifeBeganAt(finding, story);
    return { finding, due: dueOf(finding, { beganAt, byHand: dueByHand(story, beganAt), targetDays: version?.standard.thresholds.fixDays[finding.impact] ?? null, timeZone: finding.location.timeZone, now: now.toISOString() }) };
  });
  const titleOf = (id: string): Words => checks.find((one) => one.id === id)?.words.title ?? { fr: id, en: id };
  const named = (findings: readonly QueuedFinding[]): NoticeSubject[] => findings.map((one) => subjectOf(one, titleOf(one.checkId)));
  const overdue = dated.filter((one) => one.due.isLate).map((one) => one.finding);
  const due = dated.filter(({ due: { daysLeft } }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= WEEK_DAYS).map((one) => one.finding);
  const since = from.toISOString();
  const fresh = living.filter((one) => one.isConfirmed && one.firstSeenAt >= since);
  const back = living.filter((one) => one.isConfirmed && one.firstSeenAt < since && (events.get(one.id) ?? []).some(({ kind, at, details }) => kind === 'reopened' && at >= since && details['because'] !== 'still-wrong'));
  const { value } = scoreGroup(scores);
  const findingsPath = `/brands/${brandId}/findings`;
  return [
    { id: 'score', count: value === null ? null : roundShown(value), before: scoreBefore(history, from), subjects: [], path: `/brands/${brandId}` },
    { id: 'new', count: moved.opened, before: null, subjects: named(fresh).slice(0, NAMED), path: findingsPath },
    { id: 'back', count: moved.reopened, before: null, subjects: named(back).slice(0, NAMED), path: findingsPath },
    { id: 'due', count: due.length, before: null, subjects: named(due).slice(0, NAMED), path: findingsPath },
    { id: 'overdue', count: overdue.length, before: null, subjects: named(overdue).slice(0, NAMED), path: findingsPath },
    { id: 'verified', count: moved.closed, before: null, subjects: [], path: findingsPath },
    { id: 'worst', count: null, before: null, path: `/brands/${brandId}/ranking`, subjects: worstOf(scores, places, brandId) },
    { id: 'reviews', count: reviews.unanswered, before: null, subjects: [], path: `/brands/${brandId}/reviews?answered=no` },
  ];
}

/** The mean of the ranked places as it stood before a moment; null where nothing had been seen. */
function scoreBefore(history: Awaited<ReturnType<typeof trendHistory>>, from: Date): number | null {
  const day = from.toISOString().slice(0, 10);
  const last = new Map(history.filter((one) => one.day < day).toSorted((a, b) => (a.day < b.day ? -1 : 1)).map((one) => [one.locationId, one]));
  const mean = meanOf([...last.values()].filter((one) => one.isRanked).map((one) => one.value));
  return mean === null ? null : roundShown(mean);
}

function subjectOf({ id, location, locationId }: QueuedFinding, about: Words): NoticeSubject {
  return { locationId, storeCode: location.storeCode, name: location.name, about, path: `/findings/${id}`, figures: {} };
}

function worstOf(scores: Awaited<ReturnType<typeof latestScores>>, places: Awaited<ReturnType<typeof listLocationFacts>>, brandId: string): NoticeSubject[] {
  const placeOf = new Map(places.map((one) => [one.id, one]));
  return scores.flatMap((one) => (one.isRanked && one.value !== null ? [{ id: one.locationId, value: one.value }] : [])).toSorted((a, b) => a.value - b.value).slice(0, NAMED).flatMap(({ id, value }) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : [{ locationId: id, storeCode: place.storeCode, name: place.branch ?? place.businessName, about: sayNumber(roundShown(value), 1), path: `/brands/${brandId}/locations/${id}`, figures: {} }];
  });
}
