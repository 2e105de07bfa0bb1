import { describe, OWN, type Example } from './examples.ts';
import { createRandom, sigmoid } from './numbers.ts';
import { scoreLinear, type LinearWeights } from './train-linear.ts';

/** A sentence, by where it ends. */
const END = /(?<=[.!?…])\s+|\n+/;
const WORDS = { least: 3, most: 40 } as const;
/** A text of fewer sentences is learned as it is. */
const LEAST_SENTENCES = 3;
/** What a whole review says of each of its sentences, in log-odds. */
const SAID_BY_REVIEW = 1;
/** Below it nobody knows which side a sentence is on. */
const LEAST_SURE = 0.6;
/** Sentences of one language, half of each side as far as there are so many. */
const SENTENCES_MAX = 15_000;
const WEIGHT = 0.5;

/**
 * Sentences of whole reviews, labelled by what a model says of them and what their review says: so the network learns from
 * reviews how a sentence speaks. Worth +0.003 AUC on English sentences of unseen sources (2026-11-22).
 */
export function labelSentences(examples: readonly Example[], teacher: LinearWeights): Example[] {
  const labelled = examples.flatMap((one) => {
    if (one.origin === OWN || one.isTitle || one.target === 0.5) return [];
    const parts = one.text.split(END).map((part) => part.trim()).filter((part) => isSentence(part));
    if (parts.length < LEAST_SENTENCES) return [];
    return parts.flatMap((part): Example[] => {
      const sentence = describe(part, { source: one.source, origin: one.origin, target: one.target, certainty: 1, isTitle: false });
      const praise = sigmoid(scoreLinear(teacher, sentence) + (one.target === 1 ? SAID_BY_REVIEW : -SAID_BY_REVIEW));
      const sureness = Math.abs(2 * praise - 1);
      return sureness > LEAST_SURE ? [{ ...sentence, target: praise > 0.5 ? 1 : 0, certainty: WEIGHT * sureness }] : [];
    });
  });
  const random = createRandom(3);
  return [0, 1].flatMap((target) => {
    const own = labelled.filter((one) => one.target === target);
    const share = SENTENCES_MAX / 2 / own.length;
    return own.filter(() => random() < share);
  });
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= WORDS.least && words <= WORDS.most;
}
