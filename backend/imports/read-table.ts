import type { Words } from '#domain/words.ts';
import { decodeText } from './decode-text.ts';
import { fileProblem, type ImportedFile } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { readCsv, type Table } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { say } from './say.ts';

/** Largest file that is opened; the contract's upload limit is the same. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;

/** Rows of a CSV or XLSX file, told apart by their bytes. A broken file gives one problem and no rows, never a throw. */
export async function readTable(file: ImportedFile): Promise<Table> {
  const { bytes } = file;
  if (bytes.byteLength === 0) return refuse(IMPORT_WORDS.emptyFile);
  if (bytes.byteLength > FILE_BYTES_MAX) return refuse(say(IMPORT_WORDS.fileTooLarge, { size: 10 }));
  const table = await readRows(bytes);
  return table.rows.length === 0 && table.problems.length === 0 ? refuse(IMPORT_WORDS.noRows) : table;
}

async function readRows(bytes: Uint8Array): Promise<Table> {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  if (mark === 'PK\u0003\u0004') return readWorkbook(bytes);
  if (mark === '\u00d0\u00cf\u0011\u00e0') return refuse(IMPORT_WORDS.oldExcel);
  const text = mark === '%PDF' ? null : decodeText(bytes);
  return text === null ? refuse(IMPORT_WORDS.noSpreadsheet) : readCsv(text);
}

function refuse(message: Words): Table {
  return { rows: [], problems: [fileProblem(message)] };
}
