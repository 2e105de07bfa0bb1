import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { fileProblem } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import type { Table } from './read-csv.ts';

/** A real sheet of 10,000 locations unpacks to about 15 MB; beyond this a file is built to fill the memory. */
const UNPACKED_BYTES_MAX = 50 * 1024 * 1024;
const ENTRIES_MAX = 2000;

/** Rows of the first sheet that holds any; dates and numbers as plain text, formulas as their last result. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const unpacked = measureUnpacked(bytes);
  if (unpacked === null) return { rows: [], problems: [fileProblem(IMPORT_WORDS.brokenWorkbook)] };
  if (unpacked > UNPACKED_BYTES_MAX) return { rows: [], problems: [fileProblem(IMPORT_WORDS.workbookTooLarge)] };
  try {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const sheet = workbook.worksheets.find((one) => one.actualRowCount > 0);
    const rows: Table['rows'] = [];
    sheet?.eachRow((row, line) => {
      const values = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).value);
      const cells = values.map(readCell);
      const links = new Map(values.flatMap((value, index): [number, string][] => {
        const link = readLink(value);
        return link === null ? [] : [[index, link]];
      }));
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells, links });
    });
    return { rows, problems: [] };
  } catch {
    return { rows: [], problems: [fileProblem(IMPORT_WORDS.brokenWorkbook)] };
  }
}

function readCell(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return readDate(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return readCell(value.text);
  if ('result' in value) return readCell(value.result);
  return '';
}

/** The target of a cell that is a link, made by hand or by the HYPERLINK function. */
function readLink(value: exceljs.CellValue): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('hyperlink' in value) return value.hyperlink;
  return 'formula' in value ? (/^=?HYPERLINK\(\s*"([^"]+)"/i.exec(value.formula)?.[1] ?? null) : null;
}

/** Excel keeps a time of day as a moment of 30 December 1899. */
function readDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  return value.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10);
}

/** Bytes that a zip truly unpacks to, by unpacking: sizes written in it may lie. Null when it is no zip. */
function measureUnpacked(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  if (entries > ENTRIES_MAX) return Infinity;
  try {
    for (let index = 0; index < entries; index += 1) {
      const packed = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      total += unpackedSize(bytes.subarray(start, start + packed), view.getUint16(at + 10, true), UNPACKED_BYTES_MAX - total + 1);
      if (total > UNPACKED_BYTES_MAX) return Infinity;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return total;
  } catch {
    return null;
  }
}

function unpackedSize(packed: Uint8Array, method: number, limit: number): number {
  if (method === 0) return packed.byteLength;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).byteLength;
  } catch (error) {
    if (error instanceof RangeError) return Infinity;
    throw error;
  }
}

function findDirectoryEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
