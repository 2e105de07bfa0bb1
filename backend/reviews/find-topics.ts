import type { ReviewAnalysis } from '#domain/review.ts';
import { foldText } from '#normalize/text.ts';
import { ENGLISH_TOPICS } from './topics/en.ts';
import { FRENCH_TOPICS } from './topics/fr.ts';
import { TOPICS, type Topic, type TopicRules } from './topics/topic-rules.ts';

/** A proof is a sentence, not the review over again. */
const EXCERPT_LENGTH_MAX = 300;

const SENTENCE_END = /(?<=[.!?…])\s+|\n+/u;
/** "Bon service mais attente interminable": what follows may say the contrary, and is judged on its own. */
const CONTRAST = /[,;]?\s+(?=(?:mais|par contre|cependant|toutefois|en revanche|sauf que|but|however|although|yet|except that)\s)/iu;

/** Rules made ready: whole words, beginnings of words, and phrases of several words. */
interface Matcher {
  words: Map<string, Topic[]>;
  stems: Map<string, Topic[]>;
  phrases: (readonly [phrase: string, topic: Topic])[];
}
const MATCHERS: Record<'fr' | 'en', Matcher> = { fr: compileRules(FRENCH_TOPICS), en: compileRules(ENGLISH_TOPICS) };
const SHORTEST_STEM = 3;

/** Topics of one sentence, by the words of its language. */
export function findSentenceTopics(sentence: string, language: 'fr' | 'en'): Topic[] {
  const { words, stems, phrases } = MATCHERS[language];
  const folded = foldWords(sentence);
  const found = new Set(phrases.filter(([phrase]) => folded.includes(phrase)).map(([, topic]) => topic));
  for (const word of folded.trim().split(' ')) {
    for (const topic of words.get(word) ?? []) found.add(topic);
    for (let length = SHORTEST_STEM; length <= word.length; length += 1) for (const topic of stems.get(word.slice(0, length)) ?? []) found.add(topic);
  }
  return TOPICS.filter((topic) => found.has(topic));
}

/**
 * Topics of a review, each once: the mean sentiment of the clauses that speak of it, and the one that says it most
 * strongly as its proof. `judge` gives −1 … 1 for a clause.
 */
export function findTopics(text: string, language: 'fr' | 'en', judge: (clause: string) => number): ReviewAnalysis['topics'] {
  const found = new Map<Topic, { sentiment: number; excerpt: string }[]>();
  for (const clause of splitClauses(text)) {
    const topics = findSentenceTopics(clause, language);
    if (topics.length === 0) continue;
    const said = { sentiment: judge(clause), excerpt: clause.slice(0, EXCERPT_LENGTH_MAX) };
    for (const topic of topics) found.set(topic, [...(found.get(topic) ?? []), said]);
  }
  return [...found].map(([topic, all]) => ({
    topic,
    sentiment: all.reduce((sum, one) => sum + one.sentiment, 0) / all.length,
    excerpt: all.reduce((best, one) => (Math.abs(one.sentiment) > Math.abs(best.sentiment) ? one : best)).excerpt,
  }));
}

/** Sentences, split again where the author turns round. */
export function splitClauses(text: string): string[] {
  return text.split(SENTENCE_END).flatMap((sentence) => sentence.split(CONTRAST)).map((clause) => clause.trim()).filter((clause) => clause !== '');
}

/** Folded words between single spaces, signs of money as words of their own: "L'accueil à 300 $" is " l accueil a 300 $ ". */
function foldWords(text: string): string {
  return ` ${foldText(text).replace(/[$€]/g, ' $& ').replace(/[^\p{L}\p{N}$€]+/gu, ' ').trim()} `;
}

function compileRules(rules: TopicRules): Matcher {
  const matcher: Matcher = { words: new Map(), stems: new Map(), phrases: [] };
  for (const topic of TOPICS) {
    for (const rule of rules[topic]) {
      const folded = foldWords(rule).trim();
      const table = rule.endsWith('*') ? matcher.stems : matcher.words;
      if (folded.includes(' ')) matcher.phrases.push([rule.endsWith('*') ? ` ${folded}` : ` ${folded} `, topic]);
      else table.set(folded, [...(table.get(folded) ?? []), topic]);
    }
  }
  return matcher;
}
