import { setImmediate } from 'node:timers/promises';
import { csvLine } from '#backend/csv-line.ts';
import type { Sheet } from './ranking-sheet.ts';

/** Excel reads a file without it as if it were in the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Others get their turn after so many rows. */
const ROWS_AT_ONCE = 500;
const WIDTHS = { text: 24, number: 14 } as const;

/** The sheet as CSV: numbers as numbers, texts that a spreadsheet would calculate guarded by an apostrophe. */
export function writeCsv({ heads, rows }: Sheet): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + [heads, ...rows].map((cells) => csvLine(cells)).join(''));
}

/** The sheet as a workbook: typed cells, heads that stay in sight and filter. A text is stored as text, so nothing in it is calculated. */
export async function writeWorkbook({ heads, kinds, rows }: Sheet, name: string): Promise<Buffer> {
  // Heavy, and rarely wanted: it is read when somebody asks for a workbook.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = heads.map((header, at) => {
    const kind = kinds[at] ?? null;
    return { header, width: kind === null ? WIDTHS.text : WIDTHS.number, ...(kind === null ? {} : { style: { numFmt: kind === 'share' ? '0%' : kind === 0 ? '0' : `0.${'0'.repeat(kind)}` } }) };
  });
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } };
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    sheet.addRows(rows.slice(at, at + ROWS_AT_ONCE));
    await setImmediate();
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
