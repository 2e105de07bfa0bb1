import { foldText } from '#normalize/text.ts';
import { isElement, textOf, type HtmlElement } from './dom.ts';
import { countTimes, hasClock, hasDay, hasTime, trimLabel } from './hours-lines.ts';
import type { TextLine } from './visible-lines.ts';

/** "7 j/7" alone above the hours of each day promises, but does not tell. */
const ALL_DAYS = /^(?:ouvert(?:e|s)? |open )?(?:7 ?(?:j(?:ours?)?|d(?:ays)?|dagen)? ?(?:\/|sur|op) ?7(?: ?j(?:ours)?)?|tous les jours|every ?day|7 days(?: a week)?)[ :!.]*$/;
/** Between an opening and a closing time that stand in elements of their own. */
const LOOSE_DASH = /\s*(?:[-–—:]|à|to)\s*$/iu;
const COLUMNS_MAX = 15;

/** One text per subject, "Lundi 9 h – 17 h", whatever number of elements it was spread over. */
export function toUnits(lines: readonly TextLine[]): string[] {
  const columns = readDayColumns(lines);
  if (columns) return columns;
  const texts = lines.map((line) => trimLabel(textOfRow(line)).replace(/\s*[·•|]\s*/g, ', ').trim()).filter((text) => text && !ALL_DAYS.test(foldText(text)));
  return zipColumns(texts) ?? joinTexts(texts);
}

function joinTexts(texts: readonly string[]): string[] {
  const units: string[] = [];
  let unit = '';
  for (const text of texts) {
    const folded = foldText(text);
    const foldedUnit = foldText(unit);
    const isFull = hasTime(foldedUnit);
    if (unit && isFull && hasDay(folded)) {
      units.push(unit);
      unit = text;
    } else if (!unit) unit = text;
    else if (isFull && hasTime(folded)) unit = countTimes(foldedUnit) % 2 === 1 && countTimes(folded) === 1 ? `${unit.replace(LOOSE_DASH, '')} - ${text}` : `${unit}, ${text}`;
    else unit += ` ${text}`;
  }
  if (unit) units.push(unit);
  return units;
}

/** All days in one column, all times in the next. */
function zipColumns(texts: readonly string[]): string[] | null {
  const folded = texts.map(foldText);
  const days = folded.filter((text) => hasDay(text) && !hasTime(text)).length;
  if (days < 2 || days * 2 !== texts.length) return null;
  const isParted = folded.every((text, index) => (index < days ? hasDay(text) && !hasTime(text) : hasTime(text) && !hasDay(text)));
  return isParted ? texts.slice(0, days).map((day, index) => `${day} ${texts[days + index] ?? ''}`) : null;
}

/** A row of a table whose opening and closing stand in cells of their own: "Lundi | 9 h | 17 h". */
function textOfRow(line: TextLine): string {
  const cells = line.element.name === 'tr' ? cellsOf(line.element) : [];
  const [day, ...times] = cells;
  if (day !== undefined && times.length >= 2 && hasDay(foldText(day))) {
    const folded = times.map(foldText);
    // "Lundi | Fermé | 14h-19h": closed in the morning says nothing more than the afternoon's hours do.
    if (folded.every((time) => hasTime(time) && !hasDay(time)) && folded.some((time) => !hasClock(time))) {
      const open = times.filter((_, index) => hasClock(folded[index] ?? ''));
      return `${day} ${open.length > 0 ? open.join(', ') : (times[0] ?? '')}`;
    }
  }
  if (day === undefined || times.length < 2 || times.length % 2 === 1 || !hasDay(foldText(day))) return line.text;
  if (!times.every((time) => { const folded = foldText(time); return countTimes(folded) === 1 && !/\d.*[-–—].*\d/.test(folded); })) return line.text;
  const ranges = times.flatMap((time, index) => (index % 2 === 0 ? [`${time} - ${times[index + 1] ?? ''}`] : []));
  return `${day} ${ranges.join(', ')}`;
}

/** Days across the head of a table, times below them in one row or in several (morning, afternoon). */
function readDayColumns(lines: readonly TextLine[]): string[] | null {
  const rows = lines.filter((line) => line.element.name === 'tr').map((line) => cellsOf(line.element));
  const head = rows[0];
  if (!head || rows.length < 2 || rows.length !== lines.length) return null;
  const days = head.map((cell) => { const folded = foldText(cell); return hasDay(folded) && !hasTime(folded) ? cell : ''; });
  if (days.filter((day) => day !== '').length < 2 || days.slice(1).includes('')) return null;
  const below = rows.slice(1).map((row) => (row.length === head.length - 1 && days[0] === '' ? ['', ...row] : row));
  if (below.some((row) => row.length !== head.length)) return null;
  return days.flatMap((day, column) => {
    const times = below.map((row) => row[column] ?? '').filter((cell) => hasTime(foldText(cell)));
    const open = times.filter((cell) => hasClock(foldText(cell)));
    const told = open.length > 0 ? open : times.slice(0, 1);
    return day === '' || told.length === 0 ? [] : [`${day} ${told.join(', ')}`];
  });
}

function cellsOf(row: HtmlElement): string[] {
  const cells: string[] = [];
  for (const child of row.children) {
    if (cells.length >= COLUMNS_MAX) break;
    if (isElement(child) && (child.name === 'td' || child.name === 'th')) cells.push(textOf(child));
  }
  return cells;
}
