import { decodeText } from './decode-text.ts';
import { fileProblem, type ImportedFile } from './import-problem.ts';
import { readCsv, type Table } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** Largest file that is opened; the contract's upload limit is the same. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;

/** Rows of a CSV or XLSX file, told apart by their bytes. A broken file gives one problem and no rows, never a throw. */
export async function readTable(file: ImportedFile): Promise<Table> {
  const { bytes } = file;
  if (bytes.byteLength === 0) return refuse('The file is empty.');
  if (bytes.byteLength > FILE_BYTES_MAX) return refuse('The file is larger than 10 MB.');
  const table = await readRows(bytes);
  return table.rows.length === 0 && table.problems.length === 0 ? refuse('The file has no rows.') : table;
}

async function readRows(bytes: Uint8Array): Promise<Table> {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  if (mark === 'PK\u0003\u0004') return readWorkbook(bytes);
  if (mark === '\u00d0\u00cf\u0011\u00e0') return refuse('This is an old Excel file (.xls): save it as .xlsx or CSV.');
  const text = mark === '%PDF' ? null : decodeText(bytes);
  return text === null ? refuse('The file is neither a CSV nor an XLSX spreadsheet.') : readCsv(text);
}

function refuse(message: string): Table {
  return { rows: [], problems: [fileProblem(message)] };
}
