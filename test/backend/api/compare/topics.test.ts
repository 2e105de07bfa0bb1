import { describe, expect, it } from 'vitest';
import { sumTopics } from '#api/compare/topics.ts';
import type { TopicProfile } from '#domain/review-figures.ts';

const said = (topic: string, reviews: number, share: number, sentiment: number | null): TopicProfile => ({ topic, reviews, share, sentiment, peerShare: 0.2, low: null, high: null, peerSentiment: 0, verdict: null });

describe('topics of several stores', () => {
  it('of one store are its own figures', () => {
    expect(sumTopics([[said('waiting', 4, 0.4, -0.5), said('price', 1, 0.1, 0.2)]])).toEqual([
      { topic: 'waiting', reviews: 4, share: 0.4, sentiment: -0.5 }, { topic: 'price', reviews: 1, share: 0.1, sentiment: 0.2 },
    ]);
  });

  it('count each store by the reviews that speak of the topic', () => {
    expect(sumTopics([[said('waiting', 3, 0.3, -1)], [said('waiting', 1, 0.1, 1)]])).toEqual([{ topic: 'waiting', reviews: 4, share: 4 / 20, sentiment: -0.5 }]);
  });

  it('that only the peers speak of are left out, and a topic without sentiment has none', () => {
    expect(sumTopics([[said('waiting', 0, 0, null), said('price', 2, 0.5, null)]])).toEqual([{ topic: 'price', reviews: 2, share: 0.5, sentiment: null }]);
  });

  it('without reviews there are none', () => expect(sumTopics([[], []])).toEqual([]));
});
