import { burstThreshold, dropThreshold, topicThreshold } from '#reviews/alarm-threshold-of.ts';
import { HALF_LIFE_DAYS } from '#reviews/half-life.ts';
import { WARNING_END_SHARE } from '#reviews/trend.ts';
import type { Evaluation } from './main.ts';
import { countFalse, medianDelay, peersOf, walkAlarm, type AlarmPaths } from './ranking-simulation/alarm-paths.ts';
import { TRADES, type Trade } from './ranking-simulation/chain.ts';
import { measureShrinkage, SIZE_CLASSES, type ShrinkageFigures } from './ranking-simulation/measure-shrinkage.ts';
import { walkBursts, walkTopics, WATCHED_TOPICS } from './ranking-simulation/topic-paths.ts';
import type { Table } from './table.ts';

/** The shrunk ranking's error lies so much below the plain mean's. */
const GAIN_MIN = 0.3;
/** Intervals say nine in ten. */
const HELD = 0.9;
const HELD_MARGIN = 0.02;
/** Up to this many reviews a year a drop of half a star is found within so many reviews, at the middle. */
const BAR_VOLUME = 72;
const DELAY_MAX = 20;
/** Stores that neither the fit (seed 1) nor any choice made after it has seen; a short run takes the first. */
const ALARM_SEEDS = [11, 12, 13];
const CHAIN_SEED_FROM = 101;
const TOTAL_FALSE_MAX = 1;

/** Proof, on stores of which the truth is known, that a ranking by shrunk figures is nearer to it, that intervals hold what they say, and what the alarm finds and costs. */
const evaluation: Evaluation = {
  id: 'ranking',
  isShort: true,
  async *run({ isShort }) {
    const trades = isShort ? TRADES.slice(0, 1) : TRADES;
    const seeds = Array.from({ length: isShort ? 3 : 12 }, (_, index) => CHAIN_SEED_FROM + index);
    const alarmSeeds = isShort ? ALARM_SEEDS.slice(0, 1) : ALARM_SEEDS;
    yield* await Promise.resolve(shrinkageTables(trades, seeds));
    if (!isShort) yield halfLifeTable(seeds.slice(0, 4));
    yield alarmTable(trades, isShort ? [24, BAR_VOLUME, 300] : [6, 12, 24, 36, BAR_VOLUME, 150, 300, 600], { stores: isShort ? 120 : 300, seeds: alarmSeeds });
    yield otherAlarmsTable(isShort ? [BAR_VOLUME] : [12, 36, BAR_VOLUME, 150, 300], { stores: isShort ? 40 : 120, seeds: alarmSeeds });
  },
};
export default evaluation;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const heldOf = ({ inside, of }: ShrinkageFigures['held']): number => inside / of;

function shrinkageTables(trades: readonly Trade[], seeds: readonly number[]): Table[] {
  const errors: Table = {
    title: `Ranking against the truth: ${seeds.length} chains of 1,000 stores a trade, reviews of three years, half-life of ${HALF_LIFE_DAYS} days`, failures: [], rows: [],
    columns: ['trade', 'figure', 'error of the plain mean', 'of the shrunk one', 'less', 'places off by the plain mean', 'by the shrunk one', 'two perfect reviews in the best twentieth'],
  };
  const held: Table = { title: `Intervals of ${percent(HELD)}: share that hold the truth, by reviews of the store`, columns: ['trade', 'figure', 'all', ...SIZE_CLASSES.map(([from, to]) => `${from}–${to}`)], rows: [], failures: [] };
  for (const trade of trades) {
    for (const figure of ['rating', 'sentiment'] as const) {
      const found = measureShrinkage(trade, figure, seeds, { halfLifeDays: HALF_LIFE_DAYS });
      const gain = 1 - found.shrunkError / found.plainError;
      errors.rows.push([trade.name, figure, found.plainError.toFixed(3), found.shrunkError.toFixed(3), percent(gain), found.plainPlaces.toFixed(0), found.shrunkPlaces.toFixed(0), `${found.upstarts} of ${found.chains}`]);
      held.rows.push([trade.name, figure, percent(heldOf(found.held)), ...found.heldBySize.map((one) => percent(heldOf(one)))]);
      if (gain < GAIN_MIN) errors.failures.push(`${trade.name}, ${figure}: the error is ${percent(gain)} below the plain mean's, at least ${percent(GAIN_MIN)} expected.`);
      if (found.upstarts > 0) errors.failures.push(`${trade.name}, ${figure}: a store with two perfect reviews stands among the best twentieth.`);
      if (Math.abs(heldOf(found.held) - HELD) > HELD_MARGIN) held.failures.push(`${trade.name}, ${figure}: ${percent(heldOf(found.held))} of the intervals hold the truth, ${percent(HELD)} ± ${percent(HELD_MARGIN)} expected.`);
    }
  }
  return [errors, held];
}

/** What a half-life costs where stores keep their character, and what it brings where they change. */
function halfLifeTable(seeds: readonly number[]): Table {
  const [trade] = TRADES as readonly [Trade, ...Trade[]];
  const halfLives = [182, 365, HALF_LIFE_DAYS, 730, 1e9];
  const rows = [Infinity, 8, 4, 2].map((memoryYears) => [
    memoryYears === Infinity ? 'stores stay as they are' : `stores change within some ${memoryYears} years`,
    ...halfLives.map((halfLifeDays) => {
      const found = measureShrinkage(trade, 'rating', seeds, { halfLifeDays, memoryYears });
      return `${found.shrunkError.toFixed(3)} (${percent(1 - found.shrunkPlaces / found.plainPlaces)})`;
    }),
  ]);
  return { title: 'Half-life: error of the shrunk stars (and how much nearer stores are to their places than by the plain mean)', columns: ['stores', ...halfLives.map((one) => (one > 10_000 ? 'none' : `${one} days`))], rows, failures: [] };
}

/** So many stores, from each seed as many. */
interface Sample { stores: number; seeds: readonly number[] }

/** The paths of all stores of a sample. */
function walkSample({ stores, seeds }: Sample, walk: (part: { stores: number; seed: number }) => AlarmPaths): AlarmPaths {
  const parts = seeds.map((seed) => walk({ stores: Math.round(stores / seeds.length), seed }));
  return { volume: parts[0]?.volume ?? 0, steady: parts.flatMap((one) => one.steady), dropped: parts.flatMap((one) => one.dropped) };
}

function alarmTable(trades: readonly Trade[], volumes: readonly number[], sample: Sample): Table {
  const table: Table = { title: `A drop of half a star: ${sample.stores} stores a line, watched for a year after three`, columns: ['trade', 'reviews a year', 'false alarms per store and year', 'reviews until it is found, median', 'days'], rows: [], failures: [] };
  for (const trade of trades) {
    const peers = peersOf(trade);
    for (const volume of volumes) {
      const paths = walkSample(sample, (part) => walkAlarm(trade, peers, volume, part));
      const threshold = dropThreshold(volume, peers);
      const [alarms, delay] = [countFalse(paths, threshold, WARNING_END_SHARE), medianDelay(paths, threshold)];
      table.rows.push([trade.name, volume, alarms.toFixed(2), Number.isFinite(delay) ? delay : 'more than 120', Number.isFinite(delay) ? Math.round((delay * 365) / volume) : '–']);
      if (alarms >= TOTAL_FALSE_MAX) table.failures.push(`${trade.name}, ${volume} a year: ${alarms.toFixed(2)} false alarms per store and year, fewer than one expected.`);
      if (volume <= BAR_VOLUME && delay > DELAY_MAX) table.failures.push(`${trade.name}, ${volume} a year: found after ${delay} reviews, at most ${DELAY_MAX} expected.`);
    }
  }
  return table;
}

/** Complaints and bursts: what they cost and find, and what all three cost together. */
function otherAlarmsTable(volumes: readonly number[], sample: Sample): Table {
  const [trade] = TRADES as readonly [Trade, ...Trade[]];
  const peers = peersOf(trade);
  const table: Table = {
    title: `Complaints about one of eleven topics (15 more in 100 reviews), bursts of bad reviews (ten times the usual for ten days), and all together for ${trade.name}`, failures: [], rows: [],
    columns: ['reviews a year', 'false alarms by topics', 'reviews with words until found, median', 'false alarms by bursts', 'days until found, median', 'all false alarms per store and year'],
  };
  for (const volume of volumes) {
    const [topics, bursts, stars] = [walkSample(sample, (part) => walkTopics(volume, part)), walkSample(sample, (part) => walkBursts(volume, part)), walkSample(sample, (part) => walkAlarm(trade, peers, volume, part))];
    const byTopics = countFalse(topics, topicThreshold(volume), WARNING_END_SHARE) * WATCHED_TOPICS;
    const byBursts = countFalse(bursts, burstThreshold(volume), WARNING_END_SHARE);
    const all = byTopics + byBursts + countFalse(stars, dropThreshold(volume, peers), WARNING_END_SHARE);
    table.rows.push([volume, byTopics.toFixed(2), medianDelay(topics, topicThreshold(volume)), byBursts.toFixed(2), medianDelay(bursts, burstThreshold(volume)), all.toFixed(2)]);
    if (all >= TOTAL_FALSE_MAX) table.failures.push(`${volume} a year: ${all.toFixed(2)} false alarms per store and year, fewer than one expected.`);
  }
  return table;
}
