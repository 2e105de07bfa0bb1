import { describe, expect, it } from 'vitest';
import { momentsOf } from '#reviews/store-figures.ts';
import { measurePeerTopics, profileTopics, type StoreTopics } from '#reviews/topic-profile.ts';

const store = (texts: number, topics: Record<string, number[]>): StoreTopics => ({ texts, topics: Object.entries(topics).map(([topic, said]) => ({ topic, reviews: said.length, sentiments: momentsOf(said) })) });
const repeat = (count: number, ...values: number[]): number[] => Array.from({ length: count }, (_, index) => values[index % values.length] ?? 0);

const PEERS = Array.from({ length: 12 }, (_, index) => store(60, { staff: repeat(30, 0.8, 0.6, index / 12), waiting: repeat(10, -0.2 + (index % 4) / 5, (index % 4) / 5 - 0.5) }));

describe('profileTopics', () => {
  const peers = measurePeerTopics(PEERS);

  it('says worse only where the whole interval lies below the peers', () => {
    const [first, second] = profileTopics(store(50, { waiting: repeat(25, -0.9, -0.8), staff: repeat(8, 0.8, 0.4, 0.6) }), peers);
    expect(first).toMatchObject({ topic: 'waiting', verdict: 'worse', reviews: 25, share: 0.5 });
    expect(Number(first?.high)).toBeLessThan(Number(first?.peerSentiment));
    expect(second).toMatchObject({ topic: 'staff', verdict: 'alike' });
    expect(second?.peerShare).toBeCloseTo(0.5);
  });

  it('says better as carefully', () => {
    expect(profileTopics(store(60, { waiting: repeat(40, 0.9) }), peers)[0]?.verdict).toBe('better');
  });

  it('judges nobody by two reviews, and leaves a topic of which nothing is said without a figure', () => {
    expect(profileTopics(store(20, { waiting: [-1, -1] }), peers).map((one) => [one.topic, one.verdict])).toEqual([['waiting', null], ['staff', null]]);
    expect(profileTopics(store(0, {}), peers)[0]).toMatchObject({ share: null, sentiment: null, low: null, high: null, verdict: null });
  });

  it('is empty where no peer has said anything', () => {
    expect(profileTopics(store(0, {}), measurePeerTopics([]))).toEqual([]);
  });
});
