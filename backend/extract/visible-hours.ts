import type { RegularHours, WeekHours } from '#domain/opening-hours.ts';
import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { parseHoursText } from '#normalize/opening-hours.ts';
import { foldText } from '#normalize/text.ts';
import { commonAncestor } from './dom-paths.ts';
import type { HtmlElement } from './dom.ts';
import { countTimes, hasBareTimes, hasClock, hasDate, hasDay, hasHoursSign, hasTime, HOURS_LINE_MAX, isHolidayLabel, isHoursLine, isOthersHours, isOtherService, isOwnHoursLabel, isSeasonLabel, mayTellHours, trimLabel, trimToHours } from './hours-lines.ts';
import { toUnits } from './hours-units.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { TextLine } from './visible-lines.ts';

const RUN_LINES_MAX = 60;
/** Lines before one with a time that may belong to it: a column of days before a column of times. */
const NEAR_LINES = 16;
const SENTENCE_LINE_MAX = 1_500;
const CANDIDATES_MAX = 6;

interface Run {
  lines: TextLine[];
  label: string;
  isOthers: boolean;
  area: TextLine['area'];
}

interface Found {
  value: RegularHours | null;
  raw: string;
  element: HtmlElement;
  weight: number;
}

/** Opening hours in the visible text: tables, lists, pairs of elements and sentences, the fullest week first. */
export function readVisibleHours(reading: Reading): Candidate[] {
  const { lines } = reading.page;
  const near: number[] = [];
  lines.forEach((line, index) => {
    if (hasHoursSign(line)) near.push(index);
  });
  if (near.length === 0) return [];
  const found = [
    ...findRuns(lines, near, reading.page.headline).map((run) => readRun(run, reading)),
    ...near.map((index) => readSentence(lines[index] as TextLine, reading)),
  ].flatMap((one) => one ?? []).sort((a, b) => b.weight - a.weight);
  return found.slice(0, CANDIDATES_MAX).map(({ value, raw, element }) => candidate('regularHours', value, { raw, method: 'visible-text', locator: reading.page.locate(element) }));
}

/**
 * Neighbouring lines that speak of days and times; one short line between them (a label, a dash) does not part them.
 * Only what stands around a line with a sign of hours is looked at.
 */
function findRuns(lines: readonly TextLine[], near: readonly number[], headline: string): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const sign of near) {
    const line = lines[sign];
    if (sign < next || !line || !isHoursLine(line)) continue;
    let from = sign;
    while (from > next && sign - from < NEAR_LINES && isHoursLine(lines[from - 1] as TextLine)) from -= 1;
    const run: Run = { lines: [], area: line.area, label: labelOf(lines, from), isOthers: isUnderOthers(lines, from, headline) };
    runs.push(run);
    next = collectRun(lines, from, run);
  }
  return runs;
}

/** Adds the lines of a run from its first on, and answers where it ends. */
function collectRun(lines: readonly TextLine[], from: number, run: Run): number {
  let last = from;
  for (let index = from; index < lines.length && index - last <= 2 && run.lines.length < RUN_LINES_MAX; index += 1) {
    const line = lines[index] as TextLine;
    if (isHoursLine(line)) {
      run.lines.push(line);
      last = index;
    } else {
      if (line.level > 0 || line.text.length > 30 || index - last > 1 || isOtherService(line.folded) || isHolidayLabel(line.folded) || hasDate(line.folded)) break;
      if (/^[-–—:àto ]{1,3}$/u.test(line.text)) run.lines.push(line);
    }
  }
  return last + 1;
}

/** What stands above a run: its heading and the short line before it. */
function labelOf(lines: readonly TextLine[], index: number): string {
  const above = lines[index - 1];
  return foldText(`${lines[index]?.heading ?? ''} ${above && above.text.length <= 80 ? above.text : ''}`);
}

/** A line of words right above speaks for what follows, else the heading does. */
function isUnderOthers(lines: readonly TextLine[], index: number, headline: string): boolean {
  const [line, above] = [lines[index], lines[index - 1]];
  if (above && above.text.length <= 80 && !above.hasDigit) {
    if (isOthersHours(above.folded, headline)) return true;
    if (above.level === 0 && isOwnHoursLabel(above.folded)) return false;
  }
  return line !== undefined && line.heading.length <= 80 && isOthersHours(foldText(line.heading), headline);
}

function readRun({ lines, ...of }: Run, reading: Reading): Found | null {
  if (of.isOthers) return null;
  const run: Run = { ...of, lines: lines.filter((line) => !isOthersHours(line.folded, reading.page.headline)) };
  const folded = run.lines.map((line) => line.folded).join(' ');
  if (!hasDay(folded) || !(hasTime(folded) || hasBareTimes(folded))) return null;
  const units = toUnits(run.lines);
  const value = readUnits(units, reading.language);
  const elements = run.lines.map((line) => line.element);
  const element = commonAncestor(elements) ?? (run.lines[0] as TextLine).element;
  const raw = units.join('; ');
  if (!value) return hasClock(folded) && units.length > 2 ? { value: null, raw, element, weight: -100 } : null;
  return { value, raw, element, weight: weightOf(value, run) };
}

function weightOf(hours: RegularHours, run: Run): number {
  let weight = Object.keys(hours.week).length * 10;
  if (isOtherService(run.label) || isHolidayLabel(run.label)) weight -= 60;
  if (isSeasonLabel(run.label)) weight -= 30;
  if (/heures|horaires|hours|openingsuren/.test(run.label)) weight += 8;
  if (run.area === 'main') weight += 6;
  if (run.area === 'footer' || run.area === 'aside') weight -= 4;
  return weight;
}

/** The whole text where it can be read as one; else every unit by itself, so that one odd line leaves its days unknown. */
function readUnits(units: readonly string[], language: string | undefined): RegularHours | null {
  const whole = parseHoursText(units.join('; '), language);
  if (whole && Object.keys(whole.week).length > 0) return { week: whole.week, ...(whole.rule ? { rule: whole.rule } : {}) };
  const week: WeekHours = {};
  const rules: string[] = [];
  for (const unit of units) {
    const read = readTrimmed(unit, language);
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

/** The text as it is, else from its first word of days or times to its last, where that is less. */
function readTrimmed(text: string, language: string | undefined): ReturnType<typeof parseHoursText> {
  const read = parseHoursText(text, language);
  const trimmed = read === null ? trimToHours(text) : text;
  return trimmed === text ? read : parseHoursText(trimmed, language);
}

/** "Nous sommes ouverts du lundi au vendredi de 9 h à 17 h": hours inside a longer text. */
function readSentence(line: TextLine, reading: Reading): Found | null {
  if (!line.hasDigit || line.text.length > SENTENCE_LINE_MAX || !mayTellHours(line.text) || !hasDay(line.folded) || !hasClock(line.folded)) return null;
  if (line.text.length <= HOURS_LINE_MAX && isHoursLine(line)) return null;
  if (line.level === 0 && line.heading.length <= 80 && isOthersHours(foldText(line.heading), reading.page.headline)) return null;
  for (const sentence of line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
    const folded = foldText(sentence);
    if (countTimes(folded) < 2 || !hasDay(folded) || isOtherService(folded) || isOthersHours(folded, reading.page.headline) || hasDate(folded)) continue;
    const plain = trimLabel(sentence.replace(/[.!]$/, ''));
    const read = readTrimmed(plain, reading.language);
    if (!read || Object.keys(read.week).length === 0) continue;
    const value = { week: read.week, ...(read.rule ? { rule: read.rule } : {}) };
    return { value, raw: sentence, element: line.element, weight: Object.keys(read.week).length * 10 - 15 };
  }
  return null;
}
