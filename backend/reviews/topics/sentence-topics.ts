import { ENGLISH_TOPICS } from './en.ts';
import { FRENCH_TOPICS } from './fr.ts';
import { compileRules, type RuleMatcher } from './match-rules.ts';
import { splitSegments, type Segment } from './split-sentences.ts';
import { weighPolarity } from './topic-polarity.ts';
import { TOPICS, type Topic, type TopicRules } from './topic-rules.ts';

/** Where a sentence speaks of a topic: the parts, ascending, and the first word. */
export interface SpokenTopic {
  parts: readonly number[];
  at: number;
}

/** A sentence in its parts, with the parts that speak of each of its topics. */
export interface ReadSentence {
  segments: readonly Segment[];
  /** In the order of TOPICS. */
  topics: ReadonlyMap<Topic, SpokenTopic>;
}

/** Of these what is named is a thing: it is spoken of where it is judged. Of the others it is a person or an event. */
const THINGS: ReadonlySet<Topic> = new Set(['product', 'place']);

const MATCHERS: Record<'fr' | 'en', RuleMatcher<Topic>> = { fr: compileTopics(FRENCH_TOPICS), en: compileTopics(ENGLISH_TOPICS) };

/**
 * What a sentence speaks of. What is merely named is left out: a thing that nothing judges ("my glasses were ready early"),
 * a person or a time in a part that speaks of something else ("the optician explained everything").
 */
export function readSentence(sentence: string, language: 'fr' | 'en'): ReadSentence {
  const segments = splitSegments(sentence);
  const hits = MATCHERS[language].match(segments.flatMap(({ words }) => words));
  if (hits.length === 0) return { segments, topics: new Map() };
  const partOf = segments.flatMap(({ words }, part) => words.map(() => part));
  const placed = hits.map((hit) => ({ ...hit, part: partOf[hit.at] ?? 0 }));
  const isJudged = (topic: Topic, part: number) => [part, part + 1].some((one) => weighPolarity(segments[one]?.words ?? [], topic, language) !== 0);
  const isAlone = (topic: Topic, part: number) => !placed.some((other) => !other.isWeak && other.name !== topic && other.part === part);
  const said = placed.filter(({ isWeak, name, part }) => !isWeak || (THINGS.has(name) ? isJudged(name, part) : isAlone(name, part)));
  const topics = new Map<Topic, SpokenTopic>();
  for (const topic of TOPICS) {
    const own = said.filter(({ name }) => name === topic);
    const [first] = own;
    if (first !== undefined) topics.set(topic, { parts: [...new Set(own.map(({ part }) => part))], at: first.at });
  }
  return { segments, topics };
}

function compileTopics(rules: TopicRules): RuleMatcher<Topic> {
  return compileRules([...TOPICS.map((topic) => [topic, rules[topic]] as const), [null, rules.nothing] as const]);
}
