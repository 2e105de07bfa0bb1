import { foldText } from './text.ts';
import { SEASON_WORDS } from './words/seasons.ts';

/** A longer line is a story, and may well tell of another year (characters). */
const NOTICE_CHARACTERS_MAX = 140;
/** A year, or two of them joined: "2025-2026", "2025/26"; no part of a date in figures. */
const YEAR = /(?<![\d/.-])(20[0-4]\d)(?:\s?[-–/]\s?(20[0-4]\d|\d{2}(?!\d)))?(?![\d])/g;

const anyOf = (words: readonly string[]): RegExp => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`);
const LANGUAGES = SEASON_WORDS.map(({ seasons, hours, since }) => ({ season: anyOf(seasons), hours: anyOf(hours), since: new RegExp(`(?<![a-z])(?:${since.join('|')})(?:\\s(?:en|in))?\\s20`) }));

/** A notice of hours for one season, and the last year that it speaks of. */
export interface SeasonalNotice {
  text: string;
  year: number;
}

/** Lines such as "Horaires des fêtes 2025-2026" or "Summer hours 2024", in the order of the text. Prose, and years that something began in, are left out. */
export function findSeasonalNotices(text: string): SeasonalNotice[] {
  if (!/20[0-4]\d/.test(text)) return [];
  return text.split('\n').flatMap((line) => {
    if (line.length > NOTICE_CHARACTERS_MAX || !/20[0-4]\d/.test(line)) return [];
    const folded = foldText(line);
    if (!LANGUAGES.some(({ season, hours, since }) => season.test(folded) && hours.test(folded) && !since.test(folded))) return [];
    const years = [...folded.matchAll(YEAR)].map(([, first, last]) => (last === undefined ? Number(first) : Number(last.length === 2 ? `20${last}` : last)));
    return years.length === 0 ? [] : [{ text: line.trim(), year: Math.max(...years) }];
  });
}
