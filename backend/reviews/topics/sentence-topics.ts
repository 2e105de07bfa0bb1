import { ENGLISH_TOPICS } from './en.ts';
import { FRENCH_TOPICS } from './fr.ts';
import { compileRules, type RuleMatcher } from './match-rules.ts';
import type { Segment, Sentence } from './read-sentences.ts';
import { findOpinions, type Opinion } from './topic-polarity.ts';
import { TOPICS, type Topic, type TopicRules } from './topic-rules.ts';

/** Where a sentence speaks of a topic, and what its words think of it there. */
export interface SpokenTopic {
  topic: Topic;
  /** The first word that names it. */
  at: number;
  /** Parts of the sentence that name it and those that belong to them, ascending. */
  parts: readonly number[];
  /** Words of these parts that praise or blame it. */
  opinions: readonly Opinion[];
  /** What of the sentence tells best how it is judged: its clauses, or its parts alone where a clause praises one thing and blames another. */
  judged: readonly number[];
}

const MATCHERS: Record<'fr' | 'en', RuleMatcher<Topic>> = { fr: compileTopics(FRENCH_TOPICS), en: compileTopics(ENGLISH_TOPICS) };

/** Of these what is named is a thing: it is spoken of where it is judged. Of the others it is a person or an event. */
const THINGS: ReadonlySet<Topic> = new Set(['product', 'place']);

/**
 * What a sentence speaks of. What is merely named is left out: a thing that nothing judges ("my
 * glasses were ready early"), a person or a time in a part that speaks of something else ("the optician explained everything").
 */
export function findSpokenTopics({ words, segments }: Sentence, language: 'fr' | 'en'): SpokenTopic[] {
  const hits = MATCHERS[language].match(words);
  if (hits.length === 0) return [];
  const hitParts = findParts(segments, hits);
  const opinions = findOpinions(words, language);
  const opinionParts = findParts(segments, opinions);
  const isJudged = (topic: Topic, part: number) => opinions.some((one, index) => one.topic === topic && (opinionParts[index] === part || opinionParts[index] === part + 1));
  const isAlone = (topic: Topic, part: number) => !hits.some((other, index) => !other.isWeak && other.name !== topic && hitParts[index] === part);
  const found = new Map<Topic, { at: number; parts: number[] }>();
  const spoken = new Set<number>();
  hits.forEach(({ isWeak, name, at }, index) => {
    const part = hitParts[index] as number;
    if (isWeak && !(THINGS.has(name) ? isJudged(name, part) : isAlone(name, part))) return;
    // "An hour for our pizzas" speaks of the wait, "the pizzas are superb" of pizzas.
    if (name === 'product' && !isJudged(name, part) && !isAlone(name, part)) return;
    spoken.add(part);
    const known = found.get(name);
    if (known === undefined) found.set(name, { at, parts: [part] });
    else if (known.parts.at(-1) !== part) known.parts.push(part);
  });
  return [...found].map(([topic, { at, parts }]) => {
    const own = growParts(parts, segments, spoken);
    const clause = findClause(own, segments);
    const signs = new Set<number>();
    opinions.forEach(({ weight }, index) => {
      if (clause.includes(opinionParts[index] as number)) signs.add(Math.sign(weight));
    });
    return { topic, at, parts: own, opinions: opinions.filter((one, index) => one.topic === topic && own.includes(opinionParts[index] as number)), judged: signs.size > 1 ? own : clause };
  });
}

/** The part of each of some words, which come in order. */
function findParts(segments: readonly Segment[], words: readonly { at: number }[]): number[] {
  let part = 0;
  return words.map(({ at }) => {
    while (part + 1 < segments.length && (segments[part + 1] as Segment).firstWord <= at) part += 1;
    return part;
  });
}

/** Parts of a clause that speak of no topic belong to the one before them, or to the first that follows. */
function growParts(parts: readonly number[], segments: readonly Segment[], spoken: ReadonlySet<number>): readonly number[] {
  if (segments.length === spoken.size) return parts;
  const own = new Set(parts);
  const isSame = (one: number, other: number) => segments[one]?.clause === segments[other]?.clause;
  for (const part of parts) {
    for (let next = part + 1; next < segments.length && isSame(next, part) && !spoken.has(next); next += 1) own.add(next);
    let first = part;
    while (first > 0 && isSame(first - 1, part) && !spoken.has(first - 1)) first -= 1;
    if (first === 0 || !isSame(first - 1, part)) for (let before = first; before < part; before += 1) own.add(before);
  }
  return own.size === parts.length ? parts : [...own].toSorted((a, b) => a - b);
}

/** All parts of the clauses of some parts. */
function findClause(parts: readonly number[], segments: readonly Segment[]): number[] {
  const clause: number[] = [];
  for (let part = 0; part < segments.length; part += 1) if (parts.some((one) => segments[one]?.clause === segments[part]?.clause)) clause.push(part);
  return clause;
}

function compileTopics(rules: TopicRules): RuleMatcher<Topic> {
  return compileRules([...TOPICS.map((topic) => [topic, rules[topic]] as const), [null, rules.nothing] as const]);
}
