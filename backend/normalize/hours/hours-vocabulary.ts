import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import { HOURS_LANGUAGES } from '../words/all.ts';
import type { HoursWords } from '../words/hours/hours-words.ts';
import { nearestName } from './day-spelling.ts';

/** Letters that follow no digit and no letter: "9h" and "1er" are no words. */
const WORD = /(?<![\p{L}\d])\p{L}+/gu;
const HALF_OF_DAY = /\b[ap]\s?\.\s?m\b/g;
const EVERY_LANGUAGE = 2 ** HOURS_LANGUAGES.length - 1;

/** Each word of any phrase, with one bit for each language that has it. */
const BITS_OF_WORD = new Map<string, number>([['am', EVERY_LANGUAGE], ['pm', EVERY_LANGUAGE], ['h', EVERY_LANGUAGE], ['s', EVERY_LANGUAGE]]);
for (const [index, words] of HOURS_LANGUAGES.entries()) {
  for (const phrase of phrasesIn(words)) for (const [word] of foldText(phrase).matchAll(WORD)) BITS_OF_WORD.set(word, (BITS_OF_WORD.get(word) ?? 0) | (2 ** index));
}
/** Misspelt days are looked for in French and English, the first two. */
const DAY_NAMES = HOURS_LANGUAGES.slice(0, 2).flatMap(({ days }) => WEEK_DAYS.flatMap((day) => days[day][0] ?? [])).map(foldText);

/** Languages by what they know of a text: every word, or (for texts with notes) some of them; `mixed` by French and English together. */
export interface Vocabulary {
  knows: (language: HoursWords) => boolean;
  isMixed: boolean;
  /** The share of words that some language knows. */
  known: number;
}

/** A note of more words than this is a page (words). */
const MOST_UNKNOWN = 25;
const NOTHING_KNOWN: Vocabulary = { knows: () => false, isMixed: false, known: 0 };

/** One look at the words of a folded text, so that a text that is no hours is read in no language. */
export function vocabularyOf(folded: string, mayHaveNotes: boolean): Vocabulary {
  let [common, known, count] = [EVERY_LANGUAGE, 0, 0];
  let isMixed = true;
  for (const [word] of folded.replace(HALF_OF_DAY, ' ').matchAll(WORD)) {
    const bits = BITS_OF_WORD.get(word) ?? (nearestName(word, DAY_NAMES) === null ? 0 : EVERY_LANGUAGE);
    count += 1;
    if (bits > 0) known += 1;
    else if (!mayHaveNotes || count - known > MOST_UNKNOWN) return NOTHING_KNOWN;
    common &= bits;
    // French and English are the first two.
    if ((bits & 3) === 0) isMixed = false;
  }
  return { knows: (language) => (common & (2 ** HOURS_LANGUAGES.indexOf(language))) !== 0, isMixed, known: count === 0 ? 1 : known / count };
}

function phrasesIn({ days, dayGroups, months, holidays, ordinals, hours, notices }: HoursWords): string[] {
  return [
    ...WEEK_DAYS.flatMap((day) => days[day]), ...dayGroups.flatMap(({ words }) => words), ...months.flat(), ...holidays, ...ordinals.flat(),
    ...Object.values(hours).flat(), ...Object.values(notices.feasts).flat(),
  ];
}
