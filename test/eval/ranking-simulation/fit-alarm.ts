// Writes backend/reviews/alarm-thresholds.ts: from which strength a drop of the stars is told, by how many reviews a store gets
// in a year and by how far its peers' reviews spread. `node test/eval/ranking-simulation/fit-alarm.ts`, some minutes.
import { writeFile } from 'node:fs/promises';
import { WARNING_END_SHARE } from '#reviews/trend.ts';
import { countFalse, medianDelay, peersOf, walkAlarm } from './alarm-paths.ts';
import { TRADES } from './chain.ts';

const VOLUMES = [6, 12, 24, 36, 72, 150, 300, 600];
const STORES = 400;
const SEED = 1;
/** False alarms per store and year that the stars may cost; topics and bursts have what is left of one. */
const FALSE_MAX = 0.55;
/** Where a drop is found within so many reviews at a lower rate, the lower rate is taken; 20 are the bar, and where reviews are rare the middle of the delays is less sure. */
const delayAim = (volume: number): number => (volume < 72 ? 16 : 18);
const CANDIDATES = Array.from({ length: 76 }, (_, step) => 0.5 + step / 10);

const rows = TRADES.map((trade) => {
  const peers = peersOf(trade);
  const thresholds = VOLUMES.map((volume) => {
    const paths = walkAlarm(trade, peers, volume, { stores: volume >= 300 ? STORES / 2 : STORES, seed: SEED });
    const rated = CANDIDATES.map((threshold) => ({ threshold, alarms: countFalse(paths, threshold, WARNING_END_SHARE), delay: medianDelay(paths, threshold) }));
    const allowed = rated.filter((one) => one.alarms <= FALSE_MAX);
    const taken = allowed.findLast((one) => one.delay <= delayAim(volume)) ?? allowed[0];
    if (taken === undefined) throw new Error(`No threshold holds for ${trade.name} at ${volume} a year.`);
    process.stdout.write(`${trade.name} (spread ${Math.sqrt(peers.within).toFixed(2)}), ${volume} a year: ${taken.threshold.toFixed(1)}, ${taken.alarms.toFixed(2)} false, ${taken.delay} reviews\n`);
    return taken.threshold;
  });
  return { spread: Math.round(Math.sqrt(peers.within) * 100) / 100, thresholds };
}).sort((a, b) => a.spread - b.spread);

await writeFile(new URL('../../../backend/reviews/alarm-thresholds.ts', import.meta.url), `/**
 * From which strength (see trend.ts) a drop of half a star is told, by simulation: at most ${FALSE_MAX} false alarms per store and
 * year, fewer where ${delayAim(72)} reviews (${delayAim(0)} up to 36 a year) are enough to find it. Written by test/eval/ranking-simulation/fit-alarm.ts; \`spread\` is the deviation of
 * single reviews around their own store's mean, \`volumes\` are reviews a year.
 */
export const DROP_THRESHOLDS = {
  volumes: ${JSON.stringify(VOLUMES).replaceAll(',', ', ')},
  rows: [
${rows.map((row) => `    { spread: ${row.spread}, thresholds: [${row.thresholds.map((one) => one.toFixed(1)).join(', ')}] },`).join('\n')}
  ],
} as const;
`);
