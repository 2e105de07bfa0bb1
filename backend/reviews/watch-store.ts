import { labelOfTopic } from '#domain/review-correction.ts';
import { BAD_STARS_TO } from '#domain/review-doubt.ts';
import type { WarningSign } from '#domain/review-figures.ts';
import { dropThreshold, burstThreshold, topicThreshold } from './alarm-threshold-of.ts';
import { findBurst, type BadRate } from './burst.ts';
import type { PeerSpread } from './store-figures.ts';
import { findChange, findTopicRise, RATING_DROP, RATING_RISE, RECOVERED, TELLING_MIN, WARNING_END_SHARE, type Change } from './trend.ts';

/** A review as far as it is watched. */
export interface WatchedReview {
  id: string;
  /** Days since 1970-01-01 UTC. */
  day: number;
  rating: number | null;
  /** Of its text; null without words, or in a language that nothing is known of. */
  label: 'negative' | 'neutral' | 'positive' | null;
  hasWords: boolean;
  topics: readonly { topic: string; sentiment: number | null }[];
}

/** What is usual among a store's peers; null or missing where nobody has said anything. */
export interface WatchPeers {
  ratings: PeerSpread | null;
  badRate: BadRate | null;
  /** Of the share of reviews with words that complain of a topic. */
  complaints: ReadonlyMap<string, PeerSpread>;
}

/** Something that got worse, with the reviews that tell it, newest first. */
export interface Sign extends WarningSign {
  reviewIds: string[];
  /** It is sure enough to be told; else it only keeps alive what was told before. */
  isRaised: boolean;
}

const DAYS_OF_YEAR = 365;
/** A sign names so many reviews. */
const NAMED_REVIEWS_MAX = 50;

export const isBad = ({ rating, label }: Pick<WatchedReview, 'rating' | 'label'>): boolean => (rating === null ? label === 'negative' : rating <= BAD_STARS_TO);
const complainsOf = (review: WatchedReview, topic: string): boolean => review.topics.some((one) => one.topic === topic && labelOfTopic(one.sentiment) === 'negative');

/** By which day, and how reviews weigh. */
export interface WatchRule {
  /** Days since 1970-01-01 UTC. */
  today: number;
  halfLifeDays: number;
}

/** Signs of the same thing. */
export const signKey = ({ kind, topic }: Pick<WarningSign, 'kind' | 'topic'>): string => `${kind} ${topic ?? ''}`;

/** All that got worse at a store by a day, the surest first. `reviews` are in the order of days; `told` says until which day each sign was told and is over. */
export function findSigns(reviews: readonly WatchedReview[], peers: WatchPeers, { today, halfLifeDays, told }: WatchRule & { told?: ReadonlyMap<string, number> }): Sign[] {
  const known = reviews.filter((one) => one.day <= today);
  const signs: Sign[] = [];
  const notBefore = (kind: Sign['kind'], topic: string | null): number => told?.get(signKey({ kind, topic })) ?? -Infinity;
  const rated = known.flatMap((one) => (one.rating === null ? [] : [{ ...one, value: one.rating }]));
  if (peers.ratings !== null) {
    const drop = findChange(rated, peers.ratings, { ...RATING_DROP, halfLifeDays, notBefore: notBefore('rating', null) });
    const low = drop === null ? [] : rated.filter((one) => one.day >= drop.since && one.value <= drop.before - Math.abs(RATING_DROP.shift));
    if (drop !== null) add(signs, { kind: 'rating', topic: null, drop, threshold: dropThreshold(volumeOf(rated, today), peers.ratings), telling: low });
  }
  const spoken = known.filter((one) => one.hasWords);
  const volume = volumeOf(spoken, today);
  for (const [topic, spread] of peers.complaints) {
    const complaints = new Set(spoken.filter((one) => complainsOf(one, topic)));
    // Most stores are complained of in few ways, and nothing rises that nobody said within the year.
    if (!complaints.values().some((one) => today - one.day <= DAYS_OF_YEAR)) continue;
    const rise = findTopicRise(spoken.map((one) => ({ day: one.day, value: complaints.has(one) ? 1 : 0 })), spread, { halfLifeDays, notBefore: notBefore('topic', topic) });
    if (rise !== null) add(signs, { kind: 'topic', topic, drop: rise, threshold: topicThreshold(volume), telling: [...complaints].filter((one) => one.day >= rise.since) });
  }
  const burst = peers.badRate && findBurst(known.map((one) => ({ day: one.day, isBad: isBad(one) })), peers.badRate, { watchedSince: known[0]?.day ?? today, today });
  if (burst && burst.since >= notBefore('burst', null)) {
    const drop = { since: burst.since, before: burst.expected, after: burst.bad, reviews: burst.reviews, telling: burst.bad, strength: burst.strength, recovery: 0 };
    add(signs, { kind: 'burst', topic: null, drop, threshold: burstThreshold(volumeOf(known, today)), telling: known.filter((one) => one.day >= burst.since && isBad(one)) });
  }
  return signs.sort((a, b) => Number(b.isRaised) - Number(a.isRaised) || b.strength - a.strength);
}

/** Since when its stars are better than before; null where they are not. */
export function findRecovery(reviews: readonly WatchedReview[], { ratings }: WatchPeers, { today, halfLifeDays }: WatchRule): WarningSign | null {
  const rated = reviews.flatMap((one) => (one.rating === null || one.day > today ? [] : [{ day: one.day, value: one.rating }]));
  const rise = ratings && findChange(rated, ratings, { ...RATING_RISE, halfLifeDays });
  if (!rise || ratings === null || rise.telling < TELLING_MIN || rise.recovery >= RECOVERED || rise.strength < dropThreshold(volumeOf(rated, today), ratings)) return null;
  return { kind: 'rating', topic: null, since: dayText(rise.since), before: rise.before, after: rise.after, reviews: rise.reviews, telling: rise.telling, strength: rise.strength };
}

function add(signs: Sign[], { kind, topic, drop, threshold, telling }: { kind: Sign['kind']; topic: string | null; drop: Change; threshold: number; telling: readonly WatchedReview[] }): void {
  if (drop.strength < threshold * WARNING_END_SHARE || drop.recovery >= RECOVERED) return;
  signs.push({
    kind, topic, since: dayText(drop.since), before: drop.before, after: drop.after, reviews: drop.reviews, telling: telling.length, strength: drop.strength,
    reviewIds: telling.toReversed().slice(0, NAMED_REVIEWS_MAX).map((one) => one.id), isRaised: drop.strength >= threshold && telling.length >= TELLING_MIN,
  });
}

/** Reviews a year, of a store that has been reviewed for less than a year as far as it goes. */
function volumeOf(reviews: readonly { day: number }[], today: number): number {
  const first = reviews[0];
  if (first === undefined) return 0;
  const days = Math.min(DAYS_OF_YEAR, Math.max(30, today - first.day + 1));
  return (reviews.filter((one) => today - one.day < days).length * DAYS_OF_YEAR) / days;
}

export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

