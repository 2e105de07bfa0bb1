import { ENGLISH_DEEDS } from './en-deeds.ts';
import { FRENCH_DEEDS } from './fr-deeds.ts';
import { readList } from './words.ts';
import type { OwnSentence } from './write-sentences.ts';

/** What some subjects do that praises, complains or says nothing of them. Lists between commas. */
export interface Deeds { subjects: string; good: string; bad: string; plain: string }

const DEEDS: Readonly<Record<'fr' | 'en', readonly Deeds[]>> = { fr: FRENCH_DEEDS, en: ENGLISH_DEEDS };
const TARGETS = { good: 1, bad: 0, plain: 0.5 } as const;
const LINKS = { fr: ['et', ',', '. En plus,', ';'], en: ['and', ',', '. Also,', ';'] } as const;
const CONTRASTS = { fr: ['mais', ', mais', ', sauf que', 'par contre'], en: ['but', ', but', ', except that', 'yet'] } as const;
/** What is neither good nor bad is told oftener: few gathered texts teach it. */
const TELLINGS = { good: 2, bad: 2, plain: 4 } as const;
/** Weight of a text that tells one of each: what comes last counts somewhat more. */
const MIXED = { certainty: 0.5, lean: 0.1 } as const;

/** Every deed told of some of its subjects, beside another of its kind and against one of the other; the same ones each time. */
export function tellDeeds(language: 'fr' | 'en', random: () => number): OwnSentence[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return DEEDS[language].flatMap((matter) => {
    const subjects = readList(matter.subjects);
    const lists = { good: readList(matter.good), bad: readList(matter.bad), plain: readList(matter.plain) };
    return (['good', 'bad', 'plain'] as const).flatMap((kind) => lists[kind].flatMap((deed): OwnSentence[] => {
      const target = TARGETS[kind];
      const told: OwnSentence[] = Array.from({ length: TELLINGS[kind] }, () => ({ text: `${pick(subjects)} ${deed}`, target, certainty: 1 }));
      if (kind === 'plain') return told;
      const subject = pick(subjects);
      told.push({ text: `${subject} ${deed} ${pick(LINKS[language])} ${pick(lists[kind])}`, target, certainty: 1 });
      const contrary = kind === 'good' ? 'bad' : 'good';
      told.push({ text: `${subject} ${deed} ${pick(CONTRASTS[language])} ${pick(subjects)} ${pick(lists[contrary])}`, target: 0.5 + (contrary === 'good' ? MIXED.lean : -MIXED.lean), certainty: MIXED.certainty });
      return told;
    }));
  });
}
