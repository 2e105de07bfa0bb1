import { characterShare, WINDOW } from '#reviews/word-network.ts';
import { WORD_ROWS, type Example } from './examples.ts';
import { createRandom, shuffle, sigmoid } from './numbers.ts';

/** Sizes of a shipped network: 1.6 MB of vectors. Kernels of a multiple of four. */
export const NETWORK_SIZES = { dimensions: 24, filters: 64, wordBuckets: 2 ** 15, characterBuckets: 2 ** 15 } as const;
const { dimensions: D, filters: F, wordBuckets, characterBuckets } = NETWORK_SIZES;
const K = WINDOW * D;

const EPOCHS = 4;
const RATE = 0.05;
/** Filters left out of a step, words left out of a text: the network must not lean on one. */
const FILTER_DROP = 0.4;
const WORD_DROP = 0.2;
/** An answer so near its target teaches nothing. */
const LEAST_ERROR = 1e-3;

/** What training leaves: real numbers throughout. */
export interface TrainedNetwork { vectors: Float32Array; kernel: Float32Array; bias: Float32Array; praise: Float32Array; plain: Float32Array; negation: Float32Array; praiseBias: number; plainBias: number }

/** Weights that AdaGrad moves, with what they have moved by. */
class Moving {
  readonly values: Float32Array;
  readonly #seen: Float32Array;
  constructor(size: number, fill: () => number, seen = 1e-3) {
    this.values = Float32Array.from({ length: size }, fill);
    this.#seen = new Float32Array(size).fill(seen);
  }
  move(at: number, slope: number, rate: number): void {
    const total = (this.#seen[at] as number) + slope * slope;
    this.#seen[at] = total;
    this.values[at] = (this.values[at] as number) - (rate * slope) / Math.sqrt(total);
  }
}

/** Trains the network of backend/reviews/word-network.ts, one text at a time; the same texts and seed give the same weights. */
export function trainNetwork(examples: readonly Example[], importance: Float32Array, seed: number): TrainedNetwork {
  const random = createRandom(seed);
  const around = (size: number) => () => (random() - 0.5) * size;
  const vectors = new Moving((wordBuckets + characterBuckets) * D, around(0.2), 1e-4);
  const kernel = new Moving(F * K, around(3.4 / Math.sqrt(K)));
  const bias = new Moving(F, () => 0);
  const praise = new Moving(F, around(0.5));
  const plain = new Moving(F, () => 0);
  const negation = new Moving(D, () => 0);
  const biases = new Moving(2, () => 0);
  const state = createState();
  const network = () => ({ vectors: vectors.values, kernel: kernel.values, bias: bias.values, praise: praise.values, plain: plain.values, negation: negation.values, praiseBias: biases.values[0] as number, plainBias: biases.values[1] as number });
  const order = examples.map((_, index) => index).filter((index) => (examples[index] as Example).words.length > 0);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    const rate = RATE * (1 - (epoch / EPOCHS) * 0.7);
    for (const index of order) {
      const example = examples[index] as Example;
      const weight = importance[index] as number;
      const said = readText(network(), example, state, random);
      const error = (sigmoid(said.praise) - example.target) * weight;
      const plainError = (sigmoid(said.plain) - (example.target === 0.5 ? 1 : 0)) * weight * 0.5;
      if (Math.abs(error) + Math.abs(plainError) < LEAST_ERROR) continue;
      state.slopes.fill(0, 0, (example.words.length + WINDOW) * D);
      for (let filter = 0; filter < F; filter += 1) {
        const found = state.found[filter] as number;
        if (found === 0) continue;
        const slope = error * (praise.values[filter] as number) + plainError * (plain.values[filter] as number);
        praise.move(filter, error * found, rate);
        plain.move(filter, plainError * found, rate);
        const by = slope * (state.scale[filter] as number);
        bias.move(filter, by, rate);
        const from = (state.where[filter] as number) * D;
        for (let at = 0; at < K; at += 1) {
          const place = filter * K + at;
          state.slopes[from + at] = (state.slopes[from + at] as number) + by * (kernel.values[place] as number);
          const input = state.inputs[from + at] as number;
          if (input !== 0) kernel.move(place, by * input, rate);
        }
      }
      biases.move(0, error, rate);
      biases.move(1, plainError, rate);
      moveWords(example, state, vectors, negation, rate);
    }
  }
  return network();
}

function moveWords(example: Example, state: State, vectors: Moving, negation: Moving, rate: number): void {
  example.words.forEach((word, index) => {
    if (state.isDropped[index] === 1) return;
    const from = (index + 1) * D;
    let isTouched = false;
    for (let at = 0; at < D && !isTouched; at += 1) isTouched = state.slopes[from + at] !== 0;
    if (!isTouched) return;
    const rows = WORD_ROWS[word < 0 ? -1 - word : word] as Int32Array;
    const share = characterShare(rows);
    for (let row = 0; row < rows.length; row += 1) for (let at = 0; at < D; at += 1) vectors.move((rows[row] as number) * D + at, (state.slopes[from + at] as number) * (row === 0 ? 1 : share), rate);
    if (word < 0) for (let at = 0; at < D; at += 1) negation.move(at, state.slopes[from + at] as number, rate);
  });
}

interface State { inputs: Float32Array; slopes: Float32Array; found: Float32Array; scale: Float32Array; where: Int32Array; isDropped: Uint8Array }
const LONGEST = 128;
const createState = (): State => ({ inputs: new Float32Array((LONGEST + WINDOW) * D), slopes: new Float32Array((LONGEST + WINDOW) * D), found: new Float32Array(F), scale: new Float32Array(F), where: new Int32Array(F), isDropped: new Uint8Array(LONGEST) });

/** Log-odds of praise and of saying nothing; with `random`, as training sees them: parts left out. */
function readText(network: TrainedNetwork, { words }: Example, state: State, random: (() => number) | null): { praise: number; plain: number } {
  const { inputs } = state;
  inputs.fill(0, 0, (words.length + WINDOW) * D);
  words.forEach((word, index) => {
    state.isDropped[index] = random !== null && random() < WORD_DROP ? 1 : 0;
    if (state.isDropped[index] === 1) return;
    const from = (index + 1) * D;
    const rows = WORD_ROWS[word < 0 ? -1 - word : word] as Int32Array;
    const share = characterShare(rows);
    for (let row = 0; row < rows.length; row += 1) {
      const start = (rows[row] as number) * D;
      const weight = row === 0 ? 1 : share;
      for (let at = 0; at < D; at += 1) inputs[from + at] = (inputs[from + at] as number) + (network.vectors[start + at] as number) * weight;
    }
    if (word < 0) for (let at = 0; at < D; at += 1) inputs[from + at] = (inputs[from + at] as number) + (network.negation[at] as number);
  });
  let praise = network.praiseBias;
  let plain = network.plainBias;
  const { kernel } = network;
  for (let filter = 0; filter < F; filter += 1) {
    const isLeftOut = random !== null && random() < FILTER_DROP;
    state.found[filter] = 0;
    if (isLeftOut) continue;
    const start = filter * K;
    let most = Number.NEGATIVE_INFINITY;
    let where = 0;
    for (let word = 0; word < Math.max(1, words.length); word += 1) {
      const sum = multiply(kernel, start, inputs, word * D);
      if (sum > most) {
        most = sum;
        where = word;
      }
    }
    const scale = random === null ? 1 : 1 / (1 - FILTER_DROP);
    const found = Math.max(0, most + (network.bias[filter] as number)) * scale;
    state.found[filter] = found;
    state.scale[filter] = scale;
    state.where[filter] = where;
    praise += found * (network.praise[filter] as number);
    plain += found * (network.plain[filter] as number);
  }
  return { praise, plain };
}

/** Of a filter and a window, in four sums at once: one addition needn't wait for another. Most of the training's time is spent here. */
function multiply(kernel: Float32Array, from: number, inputs: Float32Array, at: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let place = at;
  for (let index = from; index < from + K; index += 4) {
    first += (kernel[index] as number) * (inputs[place] as number);
    second += (kernel[index + 1] as number) * (inputs[place + 1] as number);
    third += (kernel[index + 2] as number) * (inputs[place + 2] as number);
    fourth += (kernel[index + 3] as number) * (inputs[place + 3] as number);
    place += 4;
  }
  return first + second + third + fourth;
}

/** What a trained network says of a text. */
export function createReader(network: TrainedNetwork): (example: Example) => { praise: number; plain: number } {
  const state = createState();
  return (example) => readText(network, example, state, null);
}

/** Vectors as signed bytes, with their step. */
export function quantiseVectors(vectors: Float32Array): { bytes: Int8Array; step: number } {
  const sizes = Float32Array.from(vectors, Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  return { bytes: Int8Array.from(vectors, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))), step };
}
