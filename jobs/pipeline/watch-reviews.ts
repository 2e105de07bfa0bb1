import { weighReviewsAt } from '#backend/build-ranking.ts';
import type { Location } from '#domain/location.ts';
import { TOPIC_NEUTRAL_TO } from '#domain/review-correction.ts';
import type { ReviewWarning } from '#domain/review-figures.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { idOf } from '#records/ids.ts';
import { listLocations } from '#records/locations.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { readReviewSeries, sourcesWithAnswers, topicMoments, type SeriesReview, type TopicMoments } from '#records/review-series.ts';
import { listReviewWarnings, saveWatched, type StoredFigures } from '#records/review-warnings.ts';
import { currentStandard } from '#records/standards.ts';
import { followWarnings, toldUntil } from '#reviews/follow-warnings.ts';
import { readResponses } from '#reviews/response.ts';
import { measurePeers, RATING_SCALE } from '#reviews/store-figures.ts';
import { measurePeerTopics, profileTopics, type PeerTopics } from '#reviews/topic-profile.ts';
import { findRecovery, findSigns, type WatchedReview, type WatchPeers } from '#reviews/watch-store.ts';

const DAY_MS = 86_400_000;
/** As many locations as are held in memory with all their reviews. */
const BATCH = 100;
/** A group of fewer stores says little of what is usual: the whole brand stands in its place. */
const PEERS_MIN = 5;
/** No change is looked for farther back. */
const TOLD_KEPT_DAYS = 365;

type Watcher = { viewer: Viewer; publishers: readonly Pick<Publisher, 'id' | 'reply' | 'reviewSample'>[] };

/**
 * Works out what the reviews of a brand's locations say beside their means: answers and how soon they came, topics beside
 * the peers, and what got worse, with warnings that begin, go on and end. Safe to repeat. Answers how many warnings are new.
 */
export async function watchReviews({ viewer, publishers }: Watcher, brandId: string, now: Date): Promise<{ locations: number; raised: number }> {
  const standard = await currentStandard(viewer, brandId);
  const weighing = weighReviewsAt(now.toISOString(), standard);
  const { halfLifeDays } = weighing;
  const [locations, moments, topics, answering, known] = await Promise.all([
    listLocations(viewer, brandId), reviewMoments(viewer, brandId, weighing), topicMoments(viewer, brandId, { ...weighing, complaintBelow: -TOPIC_NEUTRAL_TO }), sourcesWithAnswers(viewer, brandId),
    listReviewWarnings(viewer, { brandId, endedSince: new Date(now.getTime() - TOLD_KEPT_DAYS * DAY_MS).toISOString() }),
  ]);
  const today = Math.floor(now.getTime() / DAY_MS);
  const peers: WatchPeers = { ratings: measurePeers(moments.map((one) => one.ratings), RATING_SCALE), badRate: rateOf(topics, today), complaints: complaintsOf(topics) };
  const topicsOf = new Map(topics.map((one) => [one.locationId, one]));
  const groupOf = groupTopics(locations, topicsOf);
  const warningsOf = Map.groupBy(known, (one) => one.locationId);
  const shows = answersShown(publishers, answering);
  let raised = 0;
  for (let from = 0; from < locations.length; from += BATCH) {
    const batch = locations.slice(from, from + BATCH);
    const series = await readReviewSeries(viewer, batch.map((one) => one.id));
    const warnings: ReviewWarning[] = [];
    const figures = batch.map((location): StoredFigures => {
      const reviews = series.get(location.id) ?? [];
      const watched = reviews.map(watchedOf);
      const past = warningsOf.get(location.id) ?? [];
      const own = topicsOf.get(location.id) ?? { texts: 0, topics: [] };
      const changed = followWarnings(past, findSigns(watched, peers, { today, halfLifeDays, told: toldUntil(past) }), { locationId: location.id, now: now.toISOString(), makeId: (since, sign) => idOf('review-warning', location.id, sign.kind, sign.topic, since, now.toISOString().slice(0, 10)) });
      raised += changed.filter((one) => past.every((other) => other.id !== one.id)).length;
      warnings.push(...changed);
      const { answerable, answered, minutes } = readResponses(reviews.filter((one) => shows(one.publisherId)), location, now);
      return { locationId: location.id, asOf: now.toISOString(), answerable, answered, replyMinutes: minutes, profile: profileTopics(own, groupOf(location)), recovery: findRecovery(watched, peers, { today, halfLifeDays }) };
    });
    await saveWatched(figures, warnings);
  }
  return { locations: locations.length, raised };
}

function watchedOf({ id, publishedAt, rating, label, hasWords, topics }: SeriesReview): WatchedReview {
  return { id, day: Math.floor(Date.parse(publishedAt) / DAY_MS), rating, label, hasWords, topics };
}

/** Sources that give a sample of their reviews tell no answers with them; a source to which answers can be sent does; of any other it is known once one was read there. */
function answersShown(publishers: Watcher['publishers'], answering: readonly string[]): (publisherId: string) => boolean {
  const shown = new Set([...answering, ...publishers.filter((one) => one.reply !== undefined).map((one) => one.id)]);
  for (const { id, reviewSample } of publishers) if (reviewSample !== undefined) shown.delete(id);
  return (publisherId) => shown.has(publisherId);
}

function rateOf(topics: readonly TopicMoments[], today: number): WatchPeers['badRate'] {
  const heard = topics.filter((one) => one.firstDay !== null);
  const [bad, reviews] = [heard.reduce((sum, one) => sum + one.bad, 0), heard.reduce((sum, one) => sum + one.reviews, 0)];
  const days = heard.reduce((sum, one) => sum + Math.max(1, today - (one.firstDay ?? today)), 0);
  // As if one bad review had been read besides: where nobody has complained yet, the first who does is no storm.
  return reviews === 0 ? null : { perDay: (bad + 1) / (days + 1), share: (bad + 1) / (reviews + 1) };
}

/** How many of a store's reviews with words complain of each topic, as means of noughts and ones. */
function complaintsOf(topics: readonly TopicMoments[]): WatchPeers['complaints'] {
  const names = [...new Set(topics.flatMap((one) => one.topics.map((topic) => topic.topic)))].sort();
  return new Map(names.flatMap((name) => {
    const shares = topics.map(({ texts, topics: own }) => {
      const complaints = own.find((one) => one.topic === name)?.complaints ?? 0;
      return { count: texts, sum: complaints, weight: texts, weightSquares: texts, weighted: complaints, weightedSquares: complaints };
    });
    const spread = measurePeers(shares, { from: 0, to: 1 });
    return spread === null ? [] : [[name, spread] as const];
  }));
}

/** What is usual among the stores of a location's format, or of the whole brand where there are few. */
function groupTopics(locations: readonly Location[], topicsOf: ReadonlyMap<string, TopicMoments>): (location: Location) => PeerTopics {
  const heard = (some: readonly Location[]) => some.flatMap((one) => topicsOf.get(one.id) ?? []).filter((one) => one.texts > 0);
  const whole = measurePeerTopics(heard(locations));
  const byFormat = new Map([...Map.groupBy(locations, (one) => one.format)].flatMap(([format, some]) => {
    const stores = heard(some);
    return format === undefined || stores.length < PEERS_MIN ? [] : [[format, measurePeerTopics(stores)] as const];
  }));
  return ({ format }) => (format === undefined ? whole : (byFormat.get(format) ?? whole));
}
