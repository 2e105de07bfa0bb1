import type { ModelFile } from '#reviews/unpack-model.ts';
import { mixJudgements } from '#reviews/unpack-model.ts';
import { NEUTRAL_SENTIMENT_MAX } from '#reviews/label-sentiment.ts';
import { measureMacroF1 } from '../ranking-measures.ts';
import { sigmoid } from './numbers.ts';

type Mixing = ModelFile['mixing'];

/** What both parts say of a text that they have not learned from. */
export interface Unseen { source: string; target: number; linear: number; network: { praise: number; plain: number } }

const ROUNDS = 1500;
const PACE = 0.2;

/** Fits the mixing on unseen texts: each class of each source weighs the same. */
export function fitMixing(unseen: readonly Unseen[]): Mixing {
  const polar = unseen.filter((one) => one.target !== 0.5);
  const [linear, network, shift] = fitLogistic(polar.map((one) => [one.linear, one.network.praise]), polar.map((one) => one.target), balance(polar, (one) => `${one.source} ${one.target}`));
  const mixing: Mixing = { linear, network, shift, plain: 0, plainShift: 0 };
  const neutral = unseen.filter((one) => one.target === 0.5).map((one) => one.source);
  const withNeutral = unseen.filter((one) => neutral.filter((source) => source === one.source).length >= LEAST_NEUTRAL);
  return withNeutral.length === 0 ? mixing : chooseCalm(mixing, withNeutral);
}

const LEAST_NEUTRAL = 20;
const SLOPES = [0, 0.3, 0.5, 0.8, 1.2];
const SHIFTS = [0, 0.5, 1, 1.5, 2, 3];

/** F1 that may be given up for labels that are surer. */
const LEAST_GAIN = 0.0015;

/** How readily a text is called neutral: the best three-class F1 over sources, at the cut that the product uses; of equals the surest. */
function chooseCalm(mixing: Mixing, unseen: readonly Unseen[]): Mixing {
  const tried = SLOPES.flatMap((plain) => SHIFTS.map((plainShift) => ({ ...mixing, plain, plainShift })));
  const judged = tried.map((one) => ({ one, f1: measureThreeClasses(one, unseen), sureness: measureSureness(one, unseen) }));
  const best = Math.max(...judged.map(({ f1 }) => f1));
  return judged.filter(({ f1 }) => f1 >= best - LEAST_GAIN).reduce((surest, next) => (next.sureness > surest.sureness ? next : surest)).one;
}

/** Mean distance from 0 of texts that praise or complain. */
function measureSureness(mixing: Mixing, unseen: readonly Unseen[]): number {
  const polar = unseen.filter((one) => one.target !== 0.5);
  return polar.reduce((sum, { linear, network }) => sum + Math.abs(mixJudgements(mixing, linear, network)), 0) / polar.length;
}

/** Mean macro-F1 over sources. */
export function measureThreeClasses(mixing: Mixing, unseen: readonly Unseen[]): number {
  const sources = [...new Set(unseen.map((one) => one.source))];
  const figures = sources.map((source) => {
    const own = unseen.filter((one) => one.source === source);
    const said = own.map(({ linear, network }) => mixJudgements(mixing, linear, network)).map((value) => (value > NEUTRAL_SENTIMENT_MAX ? '1' : value < -NEUTRAL_SENTIMENT_MAX ? '0' : '0.5'));
    return measureMacroF1(said, own.map((one) => String(one.target)));
  });
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

function balance<T>(all: readonly T[], keyOf: (one: T) => string): number[] {
  const count = new Map<string, number>();
  for (const one of all) count.set(keyOf(one), (count.get(keyOf(one)) ?? 0) + 1);
  return all.map((one) => 1 / (count.get(keyOf(one)) ?? 1));
}

/** Logistic regression on two numbers, by steps down the slope; both are brought to one scale first. */
function fitLogistic(inputs: readonly (readonly [number, number])[], targets: readonly number[], weights: readonly number[]): [number, number, number] {
  const scale = [0, 1].map((at) => Math.sqrt(inputs.reduce((sum, one) => sum + (one[at] ?? 0) ** 2, 0) / inputs.length) || 1);
  const total = weights.reduce((sum, one) => sum + one, 0);
  let [a, b, c] = [1, 1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [byA, byB, byC] = [0, 0, 0];
    for (let index = 0; index < inputs.length; index += 1) {
      const [first, second] = inputs[index] as readonly [number, number];
      const [x, y] = [first / (scale[0] as number), second / (scale[1] as number)];
      const error = (sigmoid(a * x + b * y + c) - (targets[index] as number)) * (weights[index] as number);
      byA += error * x;
      byB += error * y;
      byC += error;
    }
    a -= (PACE * byA * 4) / total;
    b -= (PACE * byB * 4) / total;
    c -= (PACE * byC * 4) / total;
  }
  return [a / (scale[0] as number), b / (scale[1] as number), c];
}
