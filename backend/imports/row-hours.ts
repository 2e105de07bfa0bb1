import type { PostalAddress } from '#domain/address.ts';
import { WEEK_DAYS, type SpecialDay, type WeekHours } from '#domain/opening-hours.ts';
import { parseHoursText, parseOsmHours } from '#normalize/opening-hours.ts';
import type { LocationColumn } from './column-names.ts';
import { readDayCell, readSpecialCell } from './hours-cells.ts';
import type { RowReport } from './import-problem.ts';

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
    else if (cell !== undefined) report.warn(day, `“${cell}” can't be read as hours: write 09:00-17:00, several with commas, or x for closed.`);
  }
  const special = value('specialHours');
  const specialHours = special === undefined ? [] : readSpecialCell(special);
  if (specialHours === null) report.warn('specialHours', `“${special}” can't be read: write 2026-12-25: x, 2026-12-31: 09:00-12:00.`);
  return { regularHours: week, specialHours: specialHours ?? [] };
}

function readHoursColumn(raw: string | undefined, report: RowReport, address: PostalAddress | null): WeekHours {
  if (raw === undefined) return {};
  const place = { ...(address?.country === undefined ? {} : { country: address.country }), ...(address?.region === undefined ? {} : { region: address.region }) };
  const read = parseOsmHours(raw, place) ?? parseHoursText(raw);
  if (read === null) {
    report.warn('hours', `“${raw}” can't be read as hours: write Mo-Fr 09:00-17:00; Sa 10:00-16:00; Su off.`);
    return {};
  }
  if (read.rule !== undefined) report.warn('hours', `The week was read; “${read.rule}” can't be kept in a week and was left out.`);
  return { ...read.week };
}
