/** One example of a topic: its features by number with their values, the answer, and how much it counts. */
export interface TopicExample {
  ids: Int32Array;
  values: Float64Array;
  isSaid: boolean;
  weight: number;
}

const STEPS = 150;
const RATE = 0.1;

/** Ridge logistic regression by Adam over the whole sample; `ridges` per feature. The bias is the last weight and is free. */
export function fitTopic(examples: readonly TopicExample[], ridges: Float64Array): Float64Array {
  const size = ridges.length;
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = new Float64Array(size + 1);
    for (const { ids, values, isSaid, weight } of examples) {
      const error = ((sigmoid(scoreTopic(weights, ids, values)) - (isSaid ? 1 : 0)) * weight) / total;
      for (let at = 0; at < ids.length; at += 1) slope[ids[at] ?? 0] = (slope[ids[at] ?? 0] ?? 0) + error * (values[at] ?? 0);
      slope[size] = (slope[size] ?? 0) + error;
    }
    const rate = (RATE * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step) / (1 + step / 50);
    for (let at = 0; at <= size; at += 1) {
      const own = (slope[at] ?? 0) + ((ridges[at] ?? 0) * (weights[at] ?? 0)) / total;
      const moving = 0.9 * (mean[at] ?? 0) + 0.1 * own;
      const spread = 0.999 * (square[at] ?? 0) + 0.001 * own * own;
      mean[at] = moving;
      square[at] = spread;
      weights[at] = (weights[at] ?? 0) - (rate * moving) / (Math.sqrt(spread) + 1e-9);
    }
  }
  return weights;
}

/** Log-odds of a topic. */
export function scoreTopic(weights: Float64Array, ids: Int32Array, values: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let at = 0; at < ids.length; at += 1) sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
