import { readOwnSentences } from '../topics/own-sentences.ts';
import { ENGLISH_LEXICON } from './en-lexicon.ts';
import { MORE_ENGLISH } from './en-more.ts';
import { ENGLISH_PHRASES } from './en-phrases.ts';
import { ENGLISH_WORDS } from './en-words.ts';
import { FRENCH_LEXICON } from './fr-lexicon.ts';
import { MORE_FRENCH } from './fr-more.ts';
import { FRENCH_PHRASES } from './fr-phrases.ts';
import { FRENCH_WORDS } from './fr-words.ts';
import { sayEnglish } from './say-english.ts';
import { sayFrench } from './say-french.ts';
import { tellDeeds } from './tell-deeds.ts';
import { tellEvents } from './tell-events.ts';
import { readList, type Matter, type Words } from './words.ts';

/** A sentence of our own with what it says: 1 praise, 0 complaint, 0.5 neither; and how sure that is. */
export interface OwnSentence { text: string; target: number; certainty: number }

/** How a language puts a judgement into words; `pick` chooses at random. */
export interface Speech {
  /** "the waiter was very rude". */
  claim(subject: string, adjective: string, degree: string): string;
  /** "the waiter wasn't rude". */
  deny(subject: string, adjective: string): string;
  /** "rude waiter", "service lent". */
  label(subject: string, adjective: string, degree: string): string;
  and: string;
  but: readonly string[];
  /** "waiter": a subject without its article. */
  strip(subject: string): string;
  name(subject: string): string;
}

const SPEECH: Record<'fr' | 'en', Speech> = { fr: sayFrench, en: sayEnglish };
const WORDS: Record<'fr' | 'en', Words> = { fr: FRENCH_WORDS, en: ENGLISH_WORDS };
const PHRASES = { fr: FRENCH_PHRASES, en: ENGLISH_PHRASES };
const LEXICONS = { fr: FRENCH_LEXICON, en: ENGLISH_LEXICON };
const MORE = { fr: MORE_FRENCH, en: MORE_ENGLISH };
const TARGETS = { positive: 1, negative: 0, neutral: 0.5, mixed: 0.5 } as const;

/** Every sentence that the words and phrases of a language give; the same ones each time. */
export function writeSentences(language: 'fr' | 'en'): OwnSentence[] {
  const phrases = (['positive', 'negative', 'neutral', 'mixed'] as const).flatMap((label) =>
    PHRASES[language][label].trim().split('\n').map((text): OwnSentence => ({ text, target: TARGETS[label], certainty: 1 })));
  const alone = (['praise', 'complaint'] as const).flatMap((kind) => readList(LEXICONS[language][kind]).map((text): OwnSentence => ({ text, target: kind === 'praise' ? 1 : 0, certainty: 1 })));
  const more = (['positive', 'negative'] as const).flatMap((label) => MORE[language][label].trim().split('\n').map((text): OwnSentence => ({ text, target: TARGETS[label], certainty: 1 })));
  return [...phrases, ...more, ...alone, ...ofTopics(language), ...judge(language), ...tellEvents(language, createRandom(17)), ...tellDeeds(language, createRandom(19))];
}

/** Sentences that teach topics teach sentiment too, where all their topics are praised, all blamed or all neither. */
function ofTopics(language: 'fr' | 'en'): OwnSentence[] {
  return readOwnSentences(language).flatMap(({ text, topics }) => {
    const signs = [...new Set(topics.values())];
    return signs.length === 1 ? [{ text, target: ((signs[0] as number) + 1) / 2, certainty: 1 }] : [];
  });
}

function judge(language: 'fr' | 'en'): OwnSentence[] {
  const words = WORDS[language];
  const speech = SPEECH[language];
  const random = createRandom(language === 'fr' ? 11 : 13);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const degrees = readList(words.degrees);
  const degree = () => (random() < 0.5 ? pick(degrees) : '');
  const said: OwnSentence[] = [];
  const say = (text: string, target: number, certainty = 1) => said.push({ text: text.trim(), target, certainty });
  const matters: readonly Matter[] = [words.any, words.people, words.food, words.place, words.goods];
  for (const matter of matters) {
    const subjects = readList(matter.subjects);
    const lists = { praise: readList(matter.praise), complaint: readList(matter.complaint), plain: readList(matter.plain) };
    for (const kind of ['praise', 'complaint', 'plain'] as const) {
      const target = { praise: 1, complaint: 0, plain: 0.5 }[kind];
      for (const adjective of lists[kind]) {
        say(speech.label('', adjective, ''), target);
        say(speech.label('', adjective, degree()), target);
        for (let time = 0; time < 3; time += 1) say(speech.claim(pick(subjects), adjective, degree()), target);
        for (let time = 0; time < 2; time += 1) say(speech.label(pick(subjects), adjective, degree()), target);
        const other = pick(lists[kind]);
        say(`${speech.claim(pick(subjects), adjective, degree())} ${speech.and} ${speech.claim(pick(subjects), other, degree())}`, target);
        if (kind === 'plain') continue;
        // "Not rude" is faint praise, "not friendly" a plain complaint.
        for (let time = 0; time < 2; time += 1) say(speech.deny(pick(subjects), adjective), kind === 'praise' ? 0 : 0.7, kind === 'praise' ? 1 : 0.5);
        const contrary = pick(lists[kind === 'praise' ? 'complaint' : 'praise']);
        say(`${speech.claim(pick(subjects), adjective, degree())} ${pick(speech.but)} ${speech.claim(pick(subjects), contrary, degree())}`, kind === 'praise' ? 0.4 : 0.6, 0.5);
      }
    }
    for (const subject of subjects) {
      for (const kind of ['praise', 'complaint'] as const) for (let time = 0; time < 3; time += 1) say(`${pick(readList(words.verbs[kind]))} ${speech.name(subject)}`, kind === 'praise' ? 1 : 0);
      say(speech.strip(subject), 0.5, 0.5);
    }
  }
  return said;
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
