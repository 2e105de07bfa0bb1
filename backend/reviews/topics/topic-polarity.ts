import { ENGLISH_POLARITY } from './en-polarity.ts';
import { FRENCH_POLARITY } from './fr-polarity.ts';
import { compileRules, type RuleMatcher } from './match-rules.ts';
import { TOPICS, type PolarityRules, type Topic } from './topic-rules.ts';

/** A word that praises (> 0) or blames (< 0) a topic, and which word of the sentence it is. */
export interface Opinion {
  topic: Topic;
  weight: number;
  at: number;
}

const NEGATIONS = new Set(['pas', 'plus', 'jamais', 'ni', 'sans', 'aucun', 'aucune', 'rien', 'guere', 'not', 'no', 'never', 'neither', 'nor', 'without', 't', 'isn', 'wasn', 'cannot', 'hardly', 'nothing', 'zero']);
/** "Pas du tout très aimable", "not at all that friendly". */
const NEGATION_REACH_WORDS = 3;
/** "Not rude" praises less than "friendly". */
const NEGATED_BLAME = 0.5;
/** "No wait", "pas cher": a phrase with its own negation is surer than its words, which say the contrary to whoever reads them one by one. */
const WHOLE_NEGATION = 2;
/** More words of one kind add nothing: "rude, cold, awful" is as bad as can be said. */
const WEIGHT_MAX = 2;

interface Side {
  topic: Topic;
  sign: 1 | -1;
}

const MATCHERS: Record<'fr' | 'en', RuleMatcher<Side>> = { fr: compilePolarity(FRENCH_POLARITY), en: compilePolarity(ENGLISH_POLARITY) };

/** The words of a sentence that would praise or blame a topic, if it speaks of it. What a negation reaches says the contrary. */
export function findOpinions(words: readonly string[], language: 'fr' | 'en'): Opinion[] {
  return MATCHERS[language].match(words).map(({ name: { topic, sign }, at }) => ({ topic, weight: weigh(words, sign, at), at }));
}

/** −2 … 2: what opinions on a topic, among words that speak of it, come to. */
export function sumOpinions(opinions: readonly Opinion[]): number {
  const sum = opinions.reduce((total, { weight }) => total + weight, 0);
  return Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, sum));
}

function weigh(words: readonly string[], sign: 1 | -1, at: number): number {
  if (NEGATIONS.has(words[at] as string)) return sign * WHOLE_NEGATION;
  return isNegated(words, at) ? (sign === 1 ? -1 : NEGATED_BLAME) : sign;
}

function isNegated(words: readonly string[], at: number): boolean {
  for (let before = Math.max(0, at - NEGATION_REACH_WORDS); before < at; before += 1) if (NEGATIONS.has(words[before] as string)) return true;
  return false;
}

function compilePolarity(rules: PolarityRules): RuleMatcher<Side> {
  const lists = TOPICS.flatMap((topic) => [[{ topic, sign: 1 }, rules[topic].praise], [{ topic, sign: -1 }, rules[topic].blame]] as [Side, readonly string[]][]);
  return compileRules<Side>([...lists, [null, rules.nothing]]);
}
