import { describe, expect, it } from 'vitest';
import { burstThreshold, dropThreshold, topicThreshold } from '#reviews/alarm-threshold-of.ts';
import { findBurst } from '#reviews/burst.ts';
import type { PeerSpread } from '#reviews/store-figures.ts';
import { findChange, findTopicRise, RATING_DROP, RATING_RISE, TELLING_MIN } from '#reviews/trend.ts';

const PEERS: PeerSpread = { centre: 4.3, centreVariance: 0.001, between: 0.1, within: 1.4 };

/** Stars one by one, a review every so many days from a day on. */
const dated = (stars: readonly number[], every = 5, from = 0) => stars.map((value, index) => ({ day: from + index * every, value }));
const times = (count: number, stars: readonly number[]): number[] => Array.from({ length: count }, (_, index) => stars[index % stars.length] ?? 5);

describe('findChange', () => {
  const before = times(80, [5, 5, 4, 5, 5, 5, 5, 3]);

  it('names the first review since when it is worse, how many there were and how many tell it', () => {
    const change = findChange([...dated(before), ...dated(times(14, [5, 1, 2, 5, 1]), 5, 400)], PEERS, RATING_DROP);
    expect(change?.reviews).toBeGreaterThanOrEqual(12);
    // The last review before it, of three stars, may be its first.
    expect(change?.since).toBeGreaterThanOrEqual(395);
    expect(change?.since).toBeLessThanOrEqual(410);
    expect(change?.before).toBeCloseTo(4.6, 0);
    expect(change?.after).toBeLessThan(3.2);
    expect(change?.telling).toBeGreaterThanOrEqual(TELLING_MIN);
    expect(change?.strength).toBeGreaterThan(dropThreshold(72, PEERS));
  });

  it('finds nothing sure in a store that stays as it is, nor for a rise where it looks for a drop', () => {
    expect(findChange(dated(before), PEERS, RATING_DROP)?.strength ?? 0).toBeLessThan(1);
    const better = [...dated(times(60, [4, 3, 5, 2])), ...dated(times(30, [5]), 5, 300)];
    expect(findChange(better, PEERS, RATING_DROP)?.strength ?? 0).toBeLessThan(1);
    expect(findChange(better, PEERS, RATING_RISE)?.strength).toBeGreaterThan(dropThreshold(72, PEERS));
  });

  it('takes one bad review of 400 for one bad review, even of a store that hears nothing but praise', () => {
    for (const stars of [times(400, [5]), times(400, [5, 5, 5, 4])]) {
      const change = findChange([...dated(stars, 1), { day: 400, value: 1 }], PEERS, RATING_DROP);
      expect((change?.telling ?? 0) < TELLING_MIN || (change?.strength ?? 0) < dropThreshold(365, PEERS)).toBe(true);
    }
  });

  it('compares a new store with its peers: two bad reviews are luck, and a bad store is no drop', () => {
    expect(findChange(dated([1, 1]), PEERS, RATING_DROP)?.telling ?? 0).toBeLessThan(TELLING_MIN);
    expect(findChange(dated(times(40, [3, 4, 5, 3])), PEERS, RATING_DROP)?.strength ?? 0).toBeLessThan(dropThreshold(72, PEERS));
  });

  it('begins with the first review of a day, and no more than a year ago', () => {
    const sameDay = [...dated(before.slice(0, -1)), { day: 500, value: 5 }, { day: 500, value: 1 }, ...dated(times(10, [1, 2]), 2, 502)];
    expect([500, 502]).toContain(findChange(sameDay, PEERS, RATING_DROP)?.since);
    const old = [...dated(before, 5), ...dated(times(200, [2, 1, 5]), 5, 400)];
    expect(findChange(old, PEERS, RATING_DROP)?.since ?? Infinity).toBeGreaterThanOrEqual((old.at(-1)?.day ?? 0) - 365);
  });

  it('has nothing to say of nothing', () => {
    expect(findChange([], PEERS, RATING_DROP)).toBeNull();
  });
});

describe('findTopicRise', () => {
  const spread: PeerSpread = { centre: 0.04, centreVariance: 0.0001, between: 0.0005, within: 0.04 };

  it('tells complaints that gather, and not three in a year', () => {
    const quiet = dated(times(120, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), 4);
    const rise = findTopicRise([...quiet, ...dated(times(30, [1, 0, 0]), 4, 480)], spread);
    expect(rise?.strength).toBeGreaterThan(topicThreshold(72));
    expect(rise?.telling).toBeGreaterThanOrEqual(8);
    expect(rise?.since).toBeGreaterThanOrEqual(476);
    expect(findTopicRise(quiet, spread)?.strength ?? 0).toBeLessThan(topicThreshold(72));
  });
});

describe('findBurst', () => {
  const rate = { perDay: 0.02, share: 0.12 };
  const usual = (days: number, every: number) => Array.from({ length: Math.floor(days / every) }, (_, index) => ({ day: index * every, isBad: index % 8 === 7 }));
  const bad = (...days: number[]) => days.map((day) => ({ day, isBad: true }));

  it('tells several bad reviews within days, with how many were to be expected', () => {
    const burst = findBurst([...usual(700, 5), ...bad(701, 702, 702, 704, 705)], rate, { watchedSince: 0, today: 705 });
    expect(burst?.bad).toBeGreaterThanOrEqual(5);
    expect(burst?.expected).toBeLessThan(1);
    expect(burst?.strength).toBeGreaterThan(burstThreshold(72));
  });

  it('tells neither one nor two of a store with 400 reviews', () => {
    expect(findBurst([...usual(2_000, 5), ...bad(2_000, 2_001)], rate, { watchedSince: 0, today: 2_001 })?.strength ?? 0).toBeLessThan(burstThreshold(72));
  });

  it('tells no more reviews than before, of which as many are bad as before, for a burst', () => {
    const campaign = Array.from({ length: 60 }, (_, index) => ({ day: 700 + Math.floor(index / 4), isBad: index % 8 === 7 }));
    expect(findBurst([...usual(700, 5), ...campaign], rate, { watchedSince: 0, today: 715 })).toBeNull();
  });

  it('lets a new store be as its peers are', () => {
    expect(findBurst(bad(1, 3, 4), { perDay: 0.3, share: 0.3 }, { watchedSince: 1, today: 4 })?.strength ?? 0).toBeLessThan(burstThreshold(72));
  });
});

describe('thresholds', () => {
  it('grow with how often a store is looked at, and lie between what was simulated', () => {
    expect(dropThreshold(600, PEERS)).toBeGreaterThan(dropThreshold(72, PEERS));
    expect(dropThreshold(10_000, PEERS)).toBe(dropThreshold(600, PEERS));
    expect(dropThreshold(0, PEERS)).toBe(dropThreshold(6, PEERS));
    expect(dropThreshold(100, { within: 1.2 })).toBeGreaterThan(dropThreshold(100, { within: 2.1 }));
    expect(topicThreshold(10)).toBe(topicThreshold(72));
    expect(burstThreshold(720)).toBeGreaterThan(burstThreshold(72));
  });
});
