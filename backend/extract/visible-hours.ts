import type { RegularHours, WeekHours } from '#domain/opening-hours.ts';
import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { parseHoursText } from '#normalize/opening-hours.ts';
import { parentElement, type HtmlElement } from './dom.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { TextLine } from './visible-lines.ts';

const DAY = /(?<![\p{L}\d])(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|(?:lun|mar|mer|jeu|ven|sam|dim)(?:\.|(?![\p{L}]))|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?:\.|(?![\p{L}]))|weekdays|weekends?|week-ends?|(?:en )?semaine|tous les jours|every ?day|daily|7\s?j(?:ours)?(?:\s?(?:\/|sur)\s?7)?|7 days(?: a week)?|jours fériés|(?:public |statutory )?holidays|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:Mo|Tu|We|Th|Fr|Sa|Su)(?=[\s,-]))(?![\p{L}])/iu;
const TIME = /(?<!\d)(?:[01]?\d|2[0-4])\s*(?:h(?:eures?|rs?)?\s?(?:[0-5]\d)?(?![\p{L}])|[:.]\s?[0-5]\d|\s?(?:a|p)\.?\s?m\b)|\b(?:midi|minuit|noon|midnight)\b/iu;
const STATE = /(?<![\p{L}])(?:ferm[ée]e?s?|closed|gesloten|ouvert 24|open 24|24\s?h(?:eures|ours|rs)?(?:\s?\/\s?(?:24|7))?|24\/7|sur rendez-vous|sur rdv|by appointment|on appointment)(?![\p{L}])/iu;
const [EVERY_DAY, EVERY_TIME, EVERY_STATE] = [DAY, TIME, STATE].map((one) => new RegExp(one, 'giu')) as [RegExp, RegExp, RegExp];
const LABEL = /^(?:(?:nos|les|our|the)\s+)?(?:(?:heures?|horaires?)(?:\s+(?:d['’]ouverture|d['’]affaires?|de la boutique|du magasin|d['’]accueil|habituel(?:le)?s|réguli(?:er|ère)s))?|(?:opening|store|business|office|shop|regular)\s+(?:hours|times)|hours(?:\s+of\s+(?:operation|business))?|opening times|openingsuren|ouverts?|ouverture|open)\s*(?:[:–—-]|$)\s*/iu;
/** Hours of a part of the house: the kitchen, the telephone, deliveries. */
const OTHER_HOURS = /(?<!\p{L})(?:cuisine|kitchen|keuken|livraisons?|delivery|téléphon\w*|phone|appels?|service à la clientèle|customer service|drive|happy hour|brunch|standard|laboratoire|atelier|pharmacie|urgences?)(?!\p{L})/iu;
const HOLIDAY_HOURS = /(?<!\p{L})(?:fériés?|holidays?|exceptionn\p{L}*|spécia\p{L}+|special|noël|christmas|vacances)(?!\p{L})/iu;
/** "7 j/7" alone above the hours of each day promises, but does not tell. */
const ALL_DAYS = /^(?:ouvert(?:e|s)?\s+|open\s+)?(?:7\s?(?:j(?:ours?)?|d(?:ays)?|dagen)?\s?(?:\/|sur|op)\s?7(?:\s?j(?:ours)?)?|tous les jours|every ?day|7 days(?: a week)?)\s*[:!.]?$/iu;
/** Between an opening and a closing time that stand in elements of their own. */
const LOOSE_DASH = /\s*(?:[-–—:]|à|to)\s*$/iu;
const LINKING = /\b(?:de|du|des|le|la|les|au|aux|à|a|et|and|to|from|the|till?|until|jusqu|en|entre|between|ou|or|puis|ouverts?|ouverte|open|today|aujourd'?hui|non[- ]stop|matin|après[- ]midi|soir|morning|afternoon|evening|heures?|horaires?|hours?|h|am|pm|van|tot|uur|noon|midi|minuit|sans interruption|continu)\b/giu;
/** Letters that may remain in a line of hours once all that speaks of days and times is taken out. */
const RESIDUE_LETTERS_MAX = 14;
const LINE_CHARACTERS_MAX = 220;
const RUN_LINES_MAX = 60;
const CANDIDATES_MAX = 6;

interface Run {
  lines: TextLine[];
  label: string;
}

/** Opening hours in the visible text: tables, lists, pairs of elements and sentences, the fullest week first. */
export function readVisibleHours(reading: Reading): Candidate[] {
  const found = [...findRuns(reading.page.lines).map((run) => readRun(run, reading)), ...reading.page.lines.map((line) => readSentence(line, reading))]
    .flatMap((one) => one ?? [])
    .sort((a, b) => b.weight - a.weight);
  return found.slice(0, CANDIDATES_MAX).map((one) => one.candidate);
}

function isHoursLine(line: TextLine): boolean {
  if (line.text.length > LINE_CHARACTERS_MAX || line.isElsewhere) return false;
  if (!DAY.test(line.text) && !TIME.test(line.text) && !STATE.test(line.text)) return false;
  return residueOf(line.text) <= RESIDUE_LETTERS_MAX && (DAY.test(line.text) || !OTHER_HOURS.test(line.text));
}

function residueOf(text: string): number {
  const rest = text.replace(LABEL, '').replace(/\([^)]*\)/g, ' ')
    .replace(EVERY_DAY, ' ').replace(EVERY_TIME, ' ').replace(EVERY_STATE, ' ').replace(LINKING, ' ');
  return (rest.match(/\p{L}/gu) ?? []).length;
}

/** Neighbouring lines that speak of days and times; one short line between them (a label, a dash) does not part them. */
function findRuns(lines: readonly TextLine[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let gap = 0;
  lines.forEach((line, index) => {
    if (isHoursLine(line) && line.level === 0) {
      if (!run || run.lines.length >= RUN_LINES_MAX) runs.push((run = { lines: [], label: `${line.heading} ${lines[index - 1]?.text.slice(0, 60) ?? ''}` }));
      run.lines.push(line);
      gap = 0;
    } else if (run) {
      gap += 1;
      const isDash = /^[-–—:àto ]{1,3}$/u.test(line.text);
      if (isDash) run.lines.push(line);
      if (gap > 1 || line.level > 0 || line.text.length > 30 || OTHER_HOURS.test(line.text)) run = null;
    }
  });
  return runs;
}

interface Found {
  candidate: Candidate;
  weight: number;
}

function readRun(run: Run, reading: Reading): Found | null {
  const texts = run.lines.map((line) => line.text);
  const whole = texts.join(' ');
  if (!DAY.test(whole) || !(TIME.test(whole) || STATE.test(whole))) return null;
  const units = toUnits(texts);
  const hours = readUnits(units, reading.language);
  const elements = run.lines.map((line) => line.element);
  const locator = reading.page.locate(commonAncestor(elements) ?? elements[0] ?? reading.page.elements[0] ?? run.lines[0]?.element as HtmlElement);
  const raw = units.join('; ');
  if (!hours) return TIME.test(whole) && units.length > 2 ? { candidate: candidate('regularHours', null, { raw, method: 'visible-text', locator }), weight: -100 } : null;
  return { candidate: candidate('regularHours', hours, { raw, method: 'visible-text', locator }), weight: weightOf(hours, run) };
}

function weightOf(hours: RegularHours, run: Run): number {
  const first = run.lines[0];
  let weight = Object.keys(hours.week).length * 10;
  if (OTHER_HOURS.test(run.label) || HOLIDAY_HOURS.test(run.label)) weight -= 60;
  if (/heures|horaires|hours|openingsuren/i.test(run.label)) weight += 8;
  if (first?.area === 'main') weight += 6;
  if (first?.area === 'footer' || first?.area === 'aside') weight -= 4;
  return weight;
}

/** One text per subject: "Lundi 9 h – 17 h", whatever number of elements it was spread over. */
function toUnits(texts: readonly string[]): string[] {
  const clean = texts.map((text) => text.replace(LABEL, '').replace(/\s*[·•|]\s*/g, ', ').trim()).filter((text) => text && !ALL_DAYS.test(text));
  const columns = zipColumns(clean);
  if (columns) return columns;
  const units: string[] = [];
  let unit = '';
  for (const text of clean) {
    const isFull = hasTime(unit);
    if (unit && isFull && DAY.test(text)) {
      units.push(unit);
      unit = text;
    } else if (!unit) unit = text;
    else if (isFull && hasTime(text)) unit = countTimes(unit) % 2 === 1 && countTimes(text) === 1 ? `${unit.replace(LOOSE_DASH, '')} - ${text}` : `${unit}, ${text}`;
    else unit += ` ${text}`;
  }
  if (unit) units.push(unit);
  return units;
}

/** All days in one column, all times in the next. */
function zipColumns(texts: readonly string[]): string[] | null {
  const days = texts.filter((text) => DAY.test(text) && !hasTime(text));
  const times = texts.filter((text) => hasTime(text) && !DAY.test(text));
  if (days.length < 2 || days.length !== times.length || days.length + times.length !== texts.length) return null;
  const isParted = texts.slice(0, days.length).every((text) => days.includes(text) && !hasTime(text));
  return isParted ? days.map((day, index) => `${day} ${times[index] ?? ''}`) : null;
}

function hasTime(text: string): boolean {
  return TIME.test(text) || STATE.test(text);
}

function countTimes(text: string): number {
  return text.match(new RegExp(TIME, 'giu'))?.length ?? 0;
}

/** The whole text where it can be read as one; else every unit by itself, so that one odd line leaves its days unknown. */
function readUnits(units: readonly string[], language: string | undefined): RegularHours | null {
  const whole = parseHoursText(units.join('; '), language);
  if (whole && Object.keys(whole.week).length > 0) return { week: whole.week, ...(whole.rule ? { rule: whole.rule } : {}) };
  const week: WeekHours = {};
  const rules: string[] = [];
  for (const unit of units) {
    const read = parseHoursText(unit, language) ?? parseHoursText(trimUnit(unit), language);
    if (!read) continue;
    for (const day of WEEK_DAYS) {
      const ranges = read.week[day];
      if (ranges && !week[day]) week[day] = ranges;
    }
    if (read.rule) rules.push(read.rule);
  }
  if (Object.keys(week).length === 0) return null;
  return { week, ...(rules.length > 0 ? { rule: rules.join('; ') } : {}) };
}

/** From the first word of days or times to the last. */
function trimUnit(text: string): string {
  const matches = [...text.matchAll(new RegExp(`${DAY.source}|${TIME.source}|${STATE.source}`, 'giu'))];
  const first = matches[0];
  const last = matches.at(-1);
  if (!first || !last) return text;
  return text.slice(first.index, last.index + last[0].length).replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ');
}

/** "Nous sommes ouverts du lundi au vendredi de 9 h à 17 h": hours inside a longer text. */
function readSentence(line: TextLine, reading: Reading): Found | null {
  if (line.isElsewhere || line.text.length > 1_500 || !TIME.test(line.text) || !DAY.test(line.text) || isHoursLine(line)) return null;
  for (const sentence of line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
    if (!DAY.test(sentence) || countTimes(sentence) < 2 || OTHER_HOURS.test(sentence)) continue;
    const read = parseHoursText(sentence.replace(/[.!]$/, ''), reading.language) ?? parseHoursText(trimUnit(sentence), reading.language);
    if (!read || Object.keys(read.week).length === 0) continue;
    const value = { week: read.week, ...(read.rule ? { rule: read.rule } : {}) };
    return {
      candidate: candidate('regularHours', value, { raw: sentence, method: 'visible-text', locator: reading.page.locate(line.element) }),
      weight: Object.keys(read.week).length * 10 - 15,
    };
  }
  return null;
}

/** The nearest element that holds them all. */
export function commonAncestor(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first, ...others] = elements;
  if (!first) return null;
  let path: HtmlElement[] = [];
  for (let at: HtmlElement | null = first; at && path.length < 500; at = parentElement(at)) path.push(at);
  for (const other of others) {
    const above = new Set<HtmlElement>();
    for (let at: HtmlElement | null = other; at && above.size < 500; at = parentElement(at)) above.add(at);
    const shared = path.findIndex((one) => above.has(one));
    if (shared < 0) return first;
    path = path.slice(shared);
  }
  return path[0] ?? first;
}
