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

type Patterns = readonly (readonly [topic: Topic, pattern: RegExp])[];
const PATTERNS: Record<'fr' | 'en', Patterns> = { fr: compileRules(FRENCH_TOPICS), en: compileRules(ENGLISH_TOPICS) };

/** Topics of one sentence, by the words of its language. */
export function findSentenceTopics(sentence: string, language: 'fr' | 'en'): Topic[] {
  const folded = foldText(sentence).replaceAll("'", ' ').replaceAll('n t ', 'nt ');
  return PATTERNS[language].filter(([, pattern]) => pattern.test(folded)).map(([topic]) => topic);
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

function compileRules(rules: TopicRules): Patterns {
  return TOPICS.map((topic) => {
    const words = rules[topic].map((word) => {
      const stem = word.replace(/\*$/, '').replace(/[$]/g, String.raw`\$`).replaceAll("'", ' ');
      const start = /^[a-z]/.test(word) ? String.raw`(?<![\p{L}\p{N}])` : '';
      const end = word.endsWith('*') || !/[a-z]$/.test(word) ? '' : String.raw`(?![\p{L}\p{N}])`;
      return start + stem + end;
    });
    return [topic, new RegExp(words.join('|'), 'u')] as const;
  });
}
