import type { PostalAddress } from '#domain/address.ts';
import { WEEK_DAYS, type SpecialDay, type WeekHours } from '#domain/opening-hours.ts';
import { parseHoursText, parseOsmHours } from '#normalize/opening-hours.ts';
import type { LocationColumn } from './column-names.ts';
import { readDayCell, readSpecialCell } from './hours-cells.ts';
import type { RowReport } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { say } from './say.ts';

/** Hours of a row: one `hours` column, then the columns of single days, which win where both speak. An empty cell is unknown, not closed. */
export function readRowHours(
  value: (column: LocationColumn) => string | undefined,
  report: RowReport,
  address: PostalAddress | null,
): { regularHours: WeekHours; specialHours: SpecialDay[] } {
  const week: WeekHours = readHoursColumn(value('hours'), report, address);
  for (const day of WEEK_DAYS) {
    const cell = value(day);
    const ranges = cell === undefined ? null : readDayCell(cell);
    if (ranges !== null) week[day] = ranges;
    else if (cell !== undefined) report.warn(day, say(IMPORT_WORDS.badDayHours, { raw: cell }));
  }
  const special = value('specialHours');
  const specialHours = special === undefined ? [] : readSpecialCell(special);
  if (specialHours === null) report.warn('specialHours', say(IMPORT_WORDS.badSpecialHours, { raw: special ?? '' }));
  return { regularHours: week, specialHours: specialHours ?? [] };
}

function readHoursColumn(raw: string | undefined, report: RowReport, address: PostalAddress | null): WeekHours {
  if (raw === undefined) return {};
  const place = { ...(address?.country === undefined ? {} : { country: address.country }), ...(address?.region === undefined ? {} : { region: address.region }) };
  const read = parseOsmHours(raw, place) ?? parseHoursText(raw);
  if (read === null) {
    report.warn('hours', say(IMPORT_WORDS.badHours, { raw }));
    return {};
  }
  if (read.rule !== undefined) report.remark('hours', say(IMPORT_WORDS.ruleLeftOut, { rule: read.rule }));
  return { ...read.week };
}
