import { findBurst, type BadRate } from '#reviews/burst.ts';
import { measurePeers, momentsOf, type PeerSpread } from '#reviews/store-figures.ts';
import { findTopicRise, RECOVERED, TELLING_MIN, type DatedValue } from '#reviews/trend.ts';
import { rngFor, type Rng } from '#test/network/rng.ts';
import type { AlarmPaths } from './alarm-paths.ts';

/** Share of reviews with words that complain of each of eleven topics at a middling store, and how far stores differ. */
const COMPLAINTS = [0.03, 0.015, 0.04, 0.03, 0.03, 0.02, 0.015, 0.015, 0.01, 0.02, 0.01];
/** Each store has so many steady paths. */
export const WATCHED_TOPICS = COMPLAINTS.length;
const STORES_APART = 0.5;
/** What is found: one more review in so many complains of it. */
const RISE = 0.15;
const BAD_SHARE = 0.13;
const YEARS_BEFORE = 3;
const WATCHED_FROM = YEARS_BEFORE * 365;
const PEER_STORES = 300;

const shareOf = (rng: Rng, middle: number): number => Math.min(0.3, middle * Math.exp(STORES_APART * rng.normal()));

/** Complaints of all topics: paths of the steady hold each topic of each store as one, so that a store has eleven. */
export function walkTopics(volume: number, { stores, seed }: { stores: number; seed: number }): AlarmPaths {
  const peers = COMPLAINTS.map((middle, topic): PeerSpread => {
    const found = measurePeers(Array.from({ length: PEER_STORES }, (_, store) => {
      const rng = rngFor('topic peers', topic, store);
      const share = shareOf(rng, middle);
      return momentsOf(Array.from({ length: 60 }, () => (rng.chance(share) ? 1 : 0)));
    }), { from: 0, to: 1 });
    if (found === null) throw new Error('Nobody complains.');
    return found;
  });
  const paths: AlarmPaths = { volume, steady: [], dropped: [] };
  for (let store = 0; store < stores; store += 1) {
    for (const [topic, middle] of COMPLAINTS.entries()) {
      const rng = rngFor('topics', volume, seed, store, topic);
      const share = shareOf(rng, middle);
      const spread = peers[topic] as PeerSpread;
      const past = drawComplaints(rng, 0, WATCHED_FROM, YEARS_BEFORE * volume, share);
      paths.steady.push(walk(past, drawComplaints(rng, WATCHED_FROM, WATCHED_FROM + 365, volume, share), spread));
      const followed = 120;
      if (topic === 2) paths.dropped.push([strengthOf(past, spread), ...walk(past, drawComplaints(rng, WATCHED_FROM, WATCHED_FROM + (365 * followed) / volume, followed, share + RISE), spread)]);
    }
  }
  return paths;
}

/** Bursts: of steady stores; and of stores at which for ten days bad reviews come at ten times the usual rate on top of what comes anyway. The dropped count days, not reviews. */
export function walkBursts(volume: number, { stores, seed }: { stores: number; seed: number }): AlarmPaths {
  const peers: BadRate = { perDay: (volume * BAD_SHARE) / 365, share: BAD_SHARE };
  const paths: AlarmPaths = { volume, steady: [], dropped: [] };
  for (let store = 0; store < stores; store += 1) {
    const rng = rngFor('bursts', volume, seed, store);
    const share = shareOf(rng, BAD_SHARE);
    const past = drawComplaints(rng, 0, WATCHED_FROM + 365, (YEARS_BEFORE + 1) * volume, share).map(({ day, value }) => ({ day, isBad: value === 1 }));
    const at = (series: readonly { day: number; isBad: boolean }[], today: number) => findBurst(series.filter((one) => one.day <= today), peers, { watchedSince: 0, today })?.strength ?? 0;
    paths.steady.push(Array.from({ length: 365 }, (_, day) => at(past, WATCHED_FROM + day)));
    const before = past.filter((one) => one.day < WATCHED_FROM);
    const extra = Array.from({ length: Math.max(5, Math.round(10 * 10 * peers.perDay)) }, () => ({ day: WATCHED_FROM + rng.int(0, 9), isBad: true })).sort((a, b) => a.day - b.day);
    paths.dropped.push([at(before, WATCHED_FROM - 1), ...Array.from({ length: 15 }, (_, day) => at([...before, ...extra], WATCHED_FROM + day))]);
  }
  return paths;
}

function walk(past: readonly DatedValue[], coming: readonly DatedValue[], peers: PeerSpread): number[] {
  const series = [...past];
  return coming.map((one) => {
    series.push(one);
    // What nobody complains of is not louder than before.
    return one.value === 0 && !series.slice(-40).some((other) => other.value === 1) ? 0 : strengthOf(series, peers);
  });
}

function strengthOf(series: readonly DatedValue[], peers: PeerSpread): number {
  const change = findTopicRise(series, peers);
  return change === null || change.telling < TELLING_MIN || change.recovery >= RECOVERED ? 0 : change.strength;
}

function drawComplaints(rng: Rng, from: number, to: number, count: number, share: number): DatedValue[] {
  return Array.from({ length: Math.round(count) }, () => from + rng.next() * (to - from)).sort((a, b) => a - b).map((day) => ({ day: Math.floor(day), value: rng.chance(share) ? 1 : 0 }));
}
