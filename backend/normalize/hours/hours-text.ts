import { MINUTES_PER_DAY, WEEK_DAYS } from '#domain/opening-hours.ts';
import { rememberLatest } from '../remember.ts';
import { foldText } from '../text.ts';
import { HOURS_LANGUAGES } from '../words/all.ts';
import type { HoursWords } from '../words/hours/hours-words.ts';
import { withoutNotes } from './hours-notes.ts';
import { phrasesOf } from './hours-phrases.ts';
import { vocabularyOf } from './hours-vocabulary.ts';
import { readRecords } from './hours-records.ts';
import { toOsm } from './format-week.ts';
import { clock, osmDays, readClauses, type ReadHours } from './read-clauses.ts';
import { clockStyleOf, readElements, type HoursElement, type HoursTrouble } from './read-elements.ts';
import { partSeasons, readSeason, startsSeason } from './read-seasons.ts';
import { foldHours, joinLines, readTokens, type HoursToken } from './read-tokens.ts';
import { settleRange, settleTime } from './settle-times.ts';

/** A longer text is a page, not hours (characters). */
const LONGEST_TEXT = 3000;
/** A text without digits may still be a fragment: "from May to September" (characters). */
const LONGEST_FRAGMENT = 32;
/** What a text that speaks of hours can't do without: a digit, or a word for closed, noon, appointment or a day alone. */
const MAY_BE_HOURS = /\d|ferm|clos|shut|rendez|rdv|appoint|midi|noon|midday|midnight|jour et nuit|clock|gesloten|geschlossen|cerrado|chiuso|fechado|zamk|закр/i;

/** Why a text was not read. */
export type UnreadReason = HoursTrouble | 'empty' | 'too-long' | 'no-hours' | 'unclear' | 'ambiguous-language' | 'times-without-days' | 'days-without-times';

/**
 * Reads opening hours in words, or as a plain OSM string ("Mo-Fr 09:00-17:00"). Days that the text doesn't name stay
 * unknown. Null when any part of the text can't be read: never a guess. Source: the words of words/hours/*.ts; `lang`
 * decides words that two languages share; without it a text that two languages read differently is not read.
 */
export function parseHoursText(text: string, lang?: string): ReadHours | null {
  return text.length > REMEMBERED_CHARACTERS_MAX ? parse(text, lang) : known(`${lang ?? ''} ${text}`, () => parse(text, lang));
}

/** The stores of a chain keep the same few hours, and reading them is half of what reading a page by its words costs (2026-11). What is returned is shared. */
const known = rememberLatest<ReadHours | null>(1_000);
const REMEMBERED_CHARACTERS_MAX = 600;

function parse(text: string, lang: string | undefined): ReadHours | null {
  const read = readHoursText(text, lang);
  return typeof read === 'string' ? null : read;
}

/** As parseHoursText, with a stable key for what was not read. */
export function readHoursText(text: string, lang?: string): ReadHours | UnreadReason {
  if (text.length > LONGEST_TEXT) return 'too-long';
  if (text.length > LONGEST_FRAGMENT && !MAY_BE_HOURS.test(text)) return text.trim() === '' ? 'empty' : 'no-hours';
  const folded = repeatSame(foldHours(text));
  if (folded === '') return 'empty';
  if (folded.includes('mar') && mayBeMarch(folded, lang)) return 'ambiguous-language';
  const records = readRecords(folded, (one) => readHoursText(one, lang));
  if (records !== null) return records;
  const hasNoteSigns = NOTE_SIGNS.test(folded);
  const vocabulary = vocabularyOf(folded, hasNoteSigns);
  const mayHaveNotes = vocabulary.known >= LEAST_KNOWN && vocabulary.known < 1 && hasNoteSigns;
  let trouble: UnreadReason = 'unknown-words';
  // Whole in any language before in part in one: "fermé sam." is no note because Italian has no such words.
  for (const hasNotes of mayHaveNotes ? [false, true] : [false]) {
    for (const group of hasNotes ? attemptsFor(lang).slice(0, 2) : attemptsFor(lang)) {
      const readings = new Map<string, ReadHours>();
      for (const languages of group) {
        if (!hasNotes && !(languages.length > 1 ? vocabulary.isMixed : languages.every(vocabulary.knows))) continue;
        const read = readIn(folded, languages, hasNotes);
        if (typeof read !== 'string') readings.set(JSON.stringify(read), read);
        else if (read !== 'unknown-words') trouble = read;
      }
      if (readings.size > 1) return 'ambiguous-language';
      const [only] = readings.values();
      if (only !== undefined) return only;
    }
    // Read and not understood: leaving out what is known changes nothing.
    if (!hasNotes && trouble !== 'unknown-words') return trouble;
  }
  return trouble;
}

/** "Mardi : idem": the hours told before. */
const SAME = /(\d[^;,\n]*?)([;,.\n]\s*)([a-z .-]+?)\s*:?\s*(?:idem|pareil|same(?: hours)?|memes? (?:horaires?|heures))(?=\s*(?:[;,.\n]|$))/g;

function repeatSame(folded: string): string {
  return /idem|pareil|same|meme/.test(folded) && folded.length < 500 ? folded.replace(SAME, '$1$2$3 $1') : folded;
}

/** "Mar 10-18" may be dates in March or a Tuesday's hours: not read in English, nor where no language is told; signs of French, Spanish or Italian beside it settle it. */
function mayBeMarch(folded: string, lang: string | undefined): boolean {
  if (!/(?<![a-z])mar\.? \d{1,2}(?: ?[ap]\.?m\.?)? ?(?:-|to) ?\d/.test(folded) || lang?.toLowerCase().startsWith('fr') === true) return false;
  const isOtherwiseTold = /(?<![a-z])(?:lun|mer|jeu|ven|sam|dim|ferme|mie|jue|vie|sab|dom|gio|chius|cerrad)|\d ?h(?![a-z])/.test(folded);
  const language = lang?.slice(0, 2).toLowerCase();
  return !isOtherwiseTold && (language === undefined || language === 'en' || /\d ?[ap]\.?m(?![a-z])|(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)/.test(folded));
}

/** A text of more unknown words than this is no hours with a note (share of words). */
const LEAST_KNOWN = 0.4;
/** Where a note may stand: in brackets, or as a sentence or line of its own. */
const NOTE_SIGNS = /[([.;!|\n\u2022\u00B7]/;
const FRENCH_AND_ENGLISH = ['fr', 'en'];
const attempts = new Map<string, HoursWords[][][]>();

/**
 * Languages to try, in groups whose members must agree: the text's own, then it mixed with French and English (signs of
 * bilingual shops), then the others, each alone.
 */
function attemptsFor(lang: string | undefined): HoursWords[][][] {
  const language = lang?.slice(0, 2).toLowerCase() ?? '';
  const ready = attempts.get(language);
  if (ready !== undefined) return ready;
  const both = HOURS_LANGUAGES.filter((one) => FRENCH_AND_ENGLISH.includes(one.language));
  const own = HOURS_LANGUAGES.filter((one) => one.language === language);
  const others = HOURS_LANGUAGES.filter((one) => one.language !== language && !FRENCH_AND_ENGLISH.includes(one.language)).map((one) => [one]);
  const made = own.length > 0
    ? [[own], [[...own, ...both.filter((one) => one.language !== language)]], [...both.filter((one) => one.language !== language).map((one) => [one]), ...others]]
    : [HOURS_LANGUAGES.map((one) => [one]), [both, both.toReversed()]];
  attempts.set(language, made);
  return made;
}

function readIn(folded: string, languages: readonly HoursWords[], hasNotes: boolean): ReadHours | HoursTrouble | UnreadReason {
  const tokens = readTokens(folded, phrasesOf(languages));
  const all = hasNotes ? withoutNotes(tokens) : tokens;
  if (all === null || all.some(({ kind }) => kind === 'unknown')) return 'unknown-words';
  const elements = readElements(joinLines(all), clockStyleOf(all, languages.some(({ language }) => language === 'en')));
  const read = typeof elements === 'string' ? elements : readYear(elements);
  return typeof read === 'string' ? (readFragment(folded, all) ?? readAlways(folded, all) ?? read) : read;
}

function readYear(elements: readonly HoursElement[]): ReadHours | UnreadReason {
  const year = partSeasons(elements);
  if (year === null) return 'unclear-season';
  const base = year.base.length === 0 ? { week: {} } : readClauses(year.base);
  const seasons = year.seasons.map(({ osm, elements: own }) => (own.length === 1 && own[0]?.kind === 'closed' ? `${osm} off` : seasonRule(osm, readClauses(own))));
  if (base === null || seasons.includes(null)) return troubleOf(elements);
  const rules = [base.rule, ...seasons, ...year.closed.map((osm) => `${osm} off`)].filter(Boolean);
  const reasons = [base.reason, seasons.length > 0 ? 'seasonal' : null, year.closed.length > 0 ? 'dates' : null, year.hasRest ? 'rest-of-year' : null].filter(Boolean);
  if (year.base.length === 0 && rules.length === 0) return troubleOf(elements);
  return { week: base.week, ...(rules.length === 0 ? {} : { rule: rules.join('; ') }), ...(reasons.length === 0 ? {} : { reason: reasons.join(', ') }) };
}

function troubleOf(elements: readonly HoursElement[]): UnreadReason {
  if (elements.length === 0) return 'no-hours';
  if (!elements.some(({ kind }) => kind === 'days')) return 'times-without-days';
  return elements.every(({ kind }) => kind === 'days') ? 'days-without-times' : 'unclear';
}

function seasonRule(season: string, hours: ReadHours | null): string | null {
  if (hours === null || hours.rule !== undefined || season === '') return null;
  const week = toOsm(hours.week);
  return week === '24/7' ? `${season} 00:00-24:00` : week.split('; ').map((rule) => `${season} ${rule}`).join('; ');
}

/** Says itself that it is of every day. */
const EACH_DAY = /24\s?h?\s?(?:eures)?\s?(?:\/|sur)\s?24|a day|per day|\/\s?day|par jour|clock|et nuit|h24/;

/** "24h/24" or "open 24 hours" alone is every day; "24 heures" alone may be how long a repair takes. */
function readAlways(folded: string, tokens: readonly HoursToken[]): ReadHours | null {
  const kinds = new Set(tokens.map(({ kind }) => kind).filter((kind) => kind !== 'break' && kind !== 'line'));
  const isAlways = kinds.delete('all-day') && (kinds.delete('open') || EACH_DAY.test(folded)) && kinds.size === 0;
  return isAlways ? { week: Object.fromEntries(WEEK_DAYS.map((day) => [day, [[0, MINUTES_PER_DAY]]])) } : null;
}

/**
 * A fragment of OSM's grammar that names no opening of a day: one time, one range, one day, months alone. Said as a
 * rule, with an empty week; anything with a word more is not read.
 */
function readFragment(folded: string, tokens: readonly HoursToken[]): ReadHours | null {
  const [first, joint, last, ...more] = tokens;
  if (first === undefined || more.length > 0) return null;
  if (startsSeason(tokens, 0) && first.kind !== 'feast') {
    const season = readSeason(tokens, 0);
    return season?.next === tokens.length && season.osm.length > 0 && !/\d/.test(folded) ? { week: {}, rule: season.osm, reason: 'no-times' } : null;
  }
  // "Ma boutique" holds a day's abbreviation; a day alone is one word.
  if (joint === undefined && first.kind === 'days' && first.days.length === 1 && !folded.includes(' ')) return { week: {}, rule: osmDays({ kind: 'days', days: [...first.days], hasHolidays: false, hasSchoolHolidays: false, nth: [], half: null }), reason: 'no-times' };
  const hasWords = /\p{L}/u.test(foldText(folded).replace(/(?<=\d\s?)(?:[ap]\.?m\.?|[ap]|h)(?!\p{L})/gu, ''));
  // Years and prices are numbers too: a sign of the clock is asked for.
  if (hasWords || first.kind !== 'time' || first.isBare || !/\d\s?(?::\d|h|[ap]\.?m|[ap](?!\p{L}))/u.test(folded)) return null;
  if (joint === undefined) return { week: {}, rule: clock(settleTime(first.time)), reason: 'no-days' };
  const range = joint.kind === 'to' && last?.kind === 'time' ? settleRange(first.time, last.time, '24') : null;
  return range === null ? null : { week: {}, rule: `${clock(range[0])}-${clock(range[1])}`, reason: 'no-days' };
}
