import { BUCKETS, characterBucket, findNegated, hashCharacters, hashWord, kindOf, splitWords, visitRuns, type TokenKind } from './features.ts';
import type { SentimentModel } from './sentiment-model.ts';
import { projectWord, readRange, runNetwork, uniteNetworks, type NetworkWeights } from './word-network.ts';

/** A trained model as its file holds it; arrays in base64. See model/MODEL-CARD.md and test/eval/train-sentiment.ts. */
export interface ModelFile {
  version: string;
  linear: { step: number; bias: number; weights: string };
  /** Networks of as many filters each, asked together. */
  networks: (Record<'dimensions' | 'filters' | 'wordBuckets' | 'characterBuckets' | 'step' | 'praiseBias' | 'plainBias', number> & Record<'vectors' | 'kernel' | 'bias' | 'praise' | 'plain' | 'negation', string>)[];
  /** Praise = linear × its log-odds + network × the mean of the networks’ own + shift; what plain × their log-odds of saying nothing + plainShift is above 0 calms it. */
  mixing: { linear: number; network: number; shift: number; plain: number; plainShift: number };
}

/** What is worked out once for each word that is met. */
interface KnownWord {
  hash: number;
  kind: TokenKind;
  /** Sum of the linear weights of its characters, and how many; plain and negated. */
  characters: readonly [plain: number, negated: number];
  characterCount: number;
  projected: readonly [plain: Float32Array, negated: Float32Array];
  /** The last texts in which it was counted, plain and negated. */
  countedIn: [plain: number, negated: number];
}

/** Words remembered; a language's reviews use some tens of thousands, and each takes three kilobytes. */
const KNOWN_WORDS_MAX = 20_000;

/** Makes a model ready to judge. */
export function unpackModel(file: ModelFile): SentimentModel {
  const weights = new Int8Array(Buffer.from(file.linear.weights, 'base64'));
  const networks = file.networks.map(unpackNetwork);
  const united = uniteNetworks(networks);
  const known = new Map<string, KnownWord>();
  // A bucket counts once in a text: its last text stands here.
  const counted = new Uint32Array(BUCKETS);
  let texts = 0;

  const learn = (token: string): KnownWord => {
    const kind = kindOf(token);
    const hash = hashWord(token);
    const characters = kind === 'word' ? hashCharacters(token) : [];
    const sum = (isNegated: boolean) => characters.reduce((total, one) => total + (weights[characterBucket(one, isNegated)] ?? 0), 0);
    const projected = projectWord(networks, token, hash, kind === 'word');
    const word: KnownWord = { hash, kind, characters: [sum(false), sum(true)], characterCount: characters.length, projected, countedIn: [0, 0] };
    if (known.size >= KNOWN_WORDS_MAX) known.clear();
    known.set(token, word);
    return word;
  };

  const weigh = (words: readonly KnownWord[], kinds: readonly TokenKind[], negated: readonly boolean[]): number => {
    texts = texts === 0xffffffff ? 1 : texts + 1;
    let sum = 0;
    let count = 0;
    visitRuns(words.map((one) => one.hash), kinds, negated, (bucket) => {
      if (counted[bucket] === texts) return;
      counted[bucket] = texts;
      sum += weights[bucket] as number;
      count += 1;
    });
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as KnownWord;
      const form = negated[index] === true ? 1 : 0;
      if (word.characterCount === 0 || word.countedIn[form] === texts) continue;
      word.countedIn[form] = texts;
      sum += word.characters[form];
      count += word.characterCount;
    }
    return (sum * file.linear.step) / Math.sqrt(Math.max(count, 1)) + file.linear.bias;
  };

  const judge = (text: string): number => {
    const tokens = splitWords(text);
    const words = tokens.map((token) => known.get(token) ?? learn(token));
    const kinds = words.map((one) => one.kind);
    const negated = findNegated(tokens, kinds);
    const { head, tail } = readRange(words.length);
    const read: Float32Array[] = [];
    for (let index = 0; index < words.length; index += 1) if (index < head || index >= tail) read.push((words[index] as KnownWord).projected[negated[index] === true ? 1 : 0]);
    return mixJudgements(file.mixing, weigh(words, kinds, negated), runNetwork(united, read));
  };
  return { version: file.version, judge };
}

/** −1 … 1 from what both parts say: the surer a text judges nothing, the nearer to 0, and on the same side of it. */
export function mixJudgements(mixing: ModelFile['mixing'], linear: number, network: { praise: number; plain: number }): number {
  const praise = mixing.linear * linear + mixing.network * network.praise + mixing.shift;
  const calm = Math.max(0, mixing.plain * network.plain + mixing.plainShift);
  return Math.tanh(praise / 2 / (1 + calm));
}

function unpackNetwork(file: ModelFile['networks'][number]): NetworkWeights {
  const floats = (name: 'kernel' | 'bias' | 'praise' | 'plain' | 'negation') => {
    const bytes = Buffer.from(file[name], 'base64');
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  };
  return {
    dimensions: file.dimensions, filters: file.filters, wordBuckets: file.wordBuckets, characterBuckets: file.characterBuckets,
    step: file.step, praiseBias: file.praiseBias, plainBias: file.plainBias,
    vectors: new Int8Array(Buffer.from(file.vectors, 'base64')), kernel: floats('kernel'), bias: floats('bias'), praise: floats('praise'), plain: floats('plain'), negation: floats('negation'),
  };
}
