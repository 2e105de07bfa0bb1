import { OWN, type Example } from './examples.ts';

const CLASS_BALANCE = 0.7;
const CLASS_WEIGHT_MAX = 8;
const NEUTRAL_WEIGHT = 0.5;
/** Weight of a sentence of our own; 0.5 and 1.5 lose 0.001 on unseen sources. */
const OWN_WEIGHT = 1;

/** How much each example counts: rare classes of a source more, so that mostly happy sources don't teach optimism. */
export function weighExamples(examples: readonly Example[]): Float32Array {
  const count = new Map<string, number>();
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1);
  for (const { origin, target } of examples) {
    add(origin);
    add(`${origin} ${target}`);
  }
  return Float32Array.from(examples, ({ origin, target, certainty }) => {
    if (origin === OWN) return certainty * OWN_WEIGHT;
    const share = (count.get(origin) ?? 1) / (3 * (count.get(`${origin} ${target}`) ?? 1));
    return certainty * Math.min(CLASS_WEIGHT_MAX, share ** CLASS_BALANCE) * (target === 0.5 ? NEUTRAL_WEIGHT : 1);
  });
}
