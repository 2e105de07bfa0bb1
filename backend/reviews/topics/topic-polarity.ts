import { ENGLISH_POLARITY } from './en-polarity.ts';
import { FRENCH_POLARITY } from './fr-polarity.ts';
import { compileRules, type RuleMatcher } from './match-rules.ts';
import { TOPICS, type PolarityRules, type Topic } from './topic-rules.ts';

interface Opinion {
  topic: Topic;
  sign: 1 | -1;
}

const NEGATIONS = new Set(['pas', 'plus', 'jamais', 'ni', 'sans', 'aucun', 'aucune', 'rien', 'guere', 'not', 'no', 'never', 'neither', 'nor', 'without', 't', 'isn', 'wasn', 'cannot', 'hardly', 'nothing', 'zero']);
/** "Pas du tout très aimable", "not at all that friendly". */
const NEGATION_REACH_WORDS = 3;
/** "Not rude" praises less than "friendly". */
const NEGATED_BLAME = 0.5;
/** More words of one kind add nothing: "rude, cold, awful" is as bad as can be said. */
const WEIGHT_MAX = 2;

const MATCHERS: Record<'fr' | 'en', RuleMatcher<Opinion>> = { fr: compilePolarity(FRENCH_POLARITY), en: compilePolarity(ENGLISH_POLARITY) };

/** −2 … 2: words that praise a topic less those that blame it, among words of a sentence that speak of it. */
export function weighPolarity(words: readonly string[], topic: Topic, language: 'fr' | 'en'): number {
  let sum = 0;
  for (const { name, at } of MATCHERS[language].match(words)) {
    if (name.topic !== topic) continue;
    const isNegated = words.slice(Math.max(0, at - NEGATION_REACH_WORDS), at).some((word) => NEGATIONS.has(word));
    sum += isNegated ? (name.sign === 1 ? -1 : NEGATED_BLAME) : name.sign;
  }
  return Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, sum));
}

function compilePolarity(rules: PolarityRules): RuleMatcher<Opinion> {
  const lists = TOPICS.flatMap((topic) => [[{ topic, sign: 1 }, rules[topic].praise], [{ topic, sign: -1 }, rules[topic].blame]] as [Opinion, readonly string[]][]);
  return compileRules<Opinion>([...lists, [null, rules.nothing]]);
}
