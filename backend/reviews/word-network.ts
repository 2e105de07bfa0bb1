import { hashCharacters, wordBucket } from './features.ts';

/**
 * A small network that reads words in threes: each word is the sum of its own vector and those of its characters, a
 * filter looks for one kind of three words, and the text is what each filter found most of. It says how much a text
 * praises, and how much it judges nothing. Weights are given by test/eval/train-sentiment.ts.
 */
export interface NetworkWeights {
  /** Numbers of a word's vector, and filters. */
  dimensions: number;
  filters: number;
  wordBuckets: number;
  characterBuckets: number;
  /** Vectors of the buckets, words first; real value = byte × step. */
  vectors: Int8Array;
  step: number;
  /** filters × 3 × dimensions. */
  kernel: Float32Array;
  /** Added to each filter; the worth of each filter for praise; the same for saying nothing. */
  bias: Float32Array;
  praise: Float32Array;
  plain: Float32Array;
  praiseBias: number;
  plainBias: number;
  /** Added to the vector of a word that a negation reaches. */
  negation: Float32Array;
}

/** Words in a window. */
export const WINDOW = 3;
/** Of a longer text the first and last words are read, half and half: how it begins and what it comes to. */
export const READ_WORDS_MAX = 100;

/** Indices of the tokens that the network reads. */
export function readRange(count: number): { head: number; tail: number } {
  if (count <= READ_WORDS_MAX) return { head: count, tail: count };
  return { head: READ_WORDS_MAX / 2, tail: count - READ_WORDS_MAX / 2 };
}

/** Rows of the vectors that make up a word. */
export function rowsOfWord(token: string, hash: number, isWord: boolean, sizes: Pick<NetworkWeights, 'wordBuckets' | 'characterBuckets'>): Int32Array {
  const own = wordBucket(hash, sizes.wordBuckets);
  return Int32Array.from(isWord ? [own, ...hashCharacters(token).map((one) => sizes.wordBuckets + (one % sizes.characterBuckets))] : [own]);
}

/** Share of a word's character rows in its vector; its own row counts whole. */
export const characterShare = (rows: Int32Array): number => 1 / Math.sqrt(rows.length);

/**
 * What each filter of each network makes of a word at each of the three places: place × filters, network after network;
 * plain, and as a negation reaches it.
 */
export function projectWord(networks: readonly NetworkWeights[], token: string, hash: number, isWord: boolean): [plain: Float32Array, negated: Float32Array] {
  const filters = networks.reduce((sum, one) => sum + one.filters, 0);
  const [plain, negated] = [new Float32Array(WINDOW * filters), new Float32Array(WINDOW * filters)];
  let from = 0;
  for (const network of networks) {
    const vector = readVector(network, rowsOfWord(token, hash, isWord, network));
    projectVector(network, vector, plain, from, filters);
    projectVector(network, vector.map((one, at) => one + (network.negation[at] ?? 0)), negated, from, filters);
    from += network.filters;
  }
  return [plain, negated];
}

function readVector({ dimensions, step, vectors }: NetworkWeights, rows: Int32Array): Float32Array {
  const share = characterShare(rows);
  const vector = new Float32Array(dimensions);
  rows.forEach((row, index) => {
    const weight = (index === 0 ? 1 : share) * step;
    for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) + (vectors[row * dimensions + at] ?? 0) * weight;
  });
  return vector;
}

function projectVector({ dimensions, filters, kernel }: NetworkWeights, vector: Float32Array, into: Float32Array, first: number, all: number): void {
  for (let filter = 0; filter < filters; filter += 1) {
    for (let place = 0; place < WINDOW; place += 1) {
      let sum = 0;
      const from = (filter * WINDOW + place) * dimensions;
      for (let at = 0; at < dimensions; at += 1) sum += (kernel[from + at] ?? 0) * (vector[at] ?? 0);
      into[place * all + first + filter] = sum;
    }
  }
}

/** What is added up once the filters have read: that of one network, or of several as the mean of what each says. */
export type Outcome = Pick<NetworkWeights, 'filters' | 'bias' | 'praise' | 'plain' | 'praiseBias' | 'plainBias'>;

/** Networks as one with the filters of all, which says the mean of what they say. */
export function uniteNetworks(networks: readonly NetworkWeights[]): Outcome {
  const share = 1 / networks.length;
  const join = (of: 'bias' | 'praise' | 'plain', weight: number): Float32Array => Float32Array.from(networks.flatMap((one) => [...one[of]]), (value) => value * weight);
  const mean = (of: 'praiseBias' | 'plainBias'): number => networks.reduce((sum, one) => sum + one[of] * share, 0);
  return { filters: networks.reduce((sum, one) => sum + one.filters, 0), bias: join('bias', 1), praise: join('praise', share), plain: join('plain', share), praiseBias: mean('praiseBias'), plainBias: mean('plainBias') };
}

/** Log-odds of praise and of saying nothing, from the projections of the words in order. */
export function runNetwork(network: Outcome, words: readonly Float32Array[]): { praise: number; plain: number } {
  const { filters, bias } = network;
  const most = new Float32Array(filters).fill(Number.NEGATIVE_INFINITY);
  const nothing = new Float32Array(WINDOW * filters);
  const [first, last] = [filters, 2 * filters];
  for (let index = 0; index < Math.max(1, words.length); index += 1) {
    const before = words[index - 1] ?? nothing;
    const here = words[index] ?? nothing;
    const after = words[index + 1] ?? nothing;
    for (let filter = 0; filter < filters; filter += 1) {
      const sum = (before[filter] as number) + (here[first + filter] as number) + (after[last + filter] as number);
      if (sum > (most[filter] as number)) most[filter] = sum;
    }
  }
  let praise = network.praiseBias;
  let plain = network.plainBias;
  for (let filter = 0; filter < filters; filter += 1) {
    const found = Math.max(0, (most[filter] as number) + (bias[filter] as number));
    praise += found * (network.praise[filter] as number);
    plain += found * (network.plain[filter] as number);
  }
  return { praise, plain };
}
