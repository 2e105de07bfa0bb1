import type { Moments } from '#domain/review.ts';
import type { TopicProfile } from '#domain/review-figures.ts';
import { measurePeers, SENTIMENT_SCALE, shrinkMean, type PeerSpread } from './store-figures.ts';

/** What a store's reviews with words say of one topic. */
export interface TopicSums {
  topic: string;
  /** Reviews that speak of it, and the sums over its sentiment in them. */
  reviews: number;
  sentiments: Moments;
}

/** One store's reviews with words, by topic. */
export interface StoreTopics {
  texts: number;
  topics: readonly TopicSums[];
}

/** What a group of stores says of a topic: share of the texts that speak of it, and how far its sentiment spreads. */
export type PeerTopics = ReadonlyMap<string, { share: number; sentiments: PeerSpread }>;

/** A store is said to be worse or better at a topic only where so many of its reviews speak of it. */
const REVIEWS_MIN = 3;

/** What is usual among some stores. */
export function measurePeerTopics(stores: readonly StoreTopics[]): PeerTopics {
  const texts = stores.reduce((sum, one) => sum + one.texts, 0);
  const byTopic = Map.groupBy(stores.flatMap((one) => one.topics), (one) => one.topic);
  const peers = new Map<string, { share: number; sentiments: PeerSpread }>();
  for (const [topic, all] of byTopic) {
    const sentiments = measurePeers(all.map((one) => one.sentiments), SENTIMENT_SCALE);
    if (sentiments !== null && texts > 0) peers.set(topic, { share: all.reduce((sum, one) => sum + one.reviews, 0) / texts, sentiments });
  }
  return peers;
}

/** A store beside its peers, the topics spoken of most first; those of which only the peers are spoken of have no figures of their own. */
export function profileTopics(store: StoreTopics, peers: PeerTopics): TopicProfile[] {
  const own = new Map(store.topics.map((one) => [one.topic, one]));
  const profile = [...peers].map(([topic, { share, sentiments }]): TopicProfile => {
    const found = own.get(topic);
    const reviews = found?.reviews ?? 0;
    const figure = found === undefined ? null : shrinkMean(found.sentiments, sentiments, SENTIMENT_SCALE);
    const told = { topic, reviews, share: store.texts === 0 ? null : reviews / store.texts, peerShare: share, peerSentiment: sentiments.centre };
    if (figure?.value == null) return { ...told, sentiment: null, low: null, high: null, verdict: null };
    return { ...told, sentiment: figure.value, low: figure.low, high: figure.high, verdict: reviews < REVIEWS_MIN ? null : judge(figure.low, figure.high, sentiments.centre) };
  });
  return profile.sort((a, b) => b.reviews - a.reviews || (b.peerShare ?? 0) - (a.peerShare ?? 0) || a.topic.localeCompare(b.topic));
}

function judge(low: number | null, high: number | null, usual: number): TopicProfile['verdict'] {
  if (high !== null && high < usual) return 'worse';
  return low !== null && low > usual ? 'better' : 'alike';
}
