import type { MasterRecord } from '#domain/location.ts';
import { readWebUrl, trimCell } from './cell-values.ts';
import { readHeader, recogniseFormat, type HeaderMeaning, type LocationColumn } from './column-names.ts';
import { fileProblem, type ImportedFile, type ImportProblem } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { readLocationRow, type LocationCells } from './location-row.ts';
import type { TableRow } from './read-csv.ts';
import { readTable } from './read-table.ts';
import { say } from './say.ts';

/** A good row: its record, and the parts of it that the row truly gives (see listGiven). */
export interface LocationsRow {
  line: number;
  record: MasterRecord;
  given: readonly string[];
}

/** What a locations file holds: the format that was recognised, the good rows, and every problem by line and column. */
export interface LocationsFile {
  /** `enseigne` (our simple CSV), `google-bulk-en-US`, `google-bulk-en-GB` or `google-bulk-fr`; null where the file holds no such table. */
  format: string | null;
  /** Rows below the headers, good or not; 0 where the file could not be read. */
  rowCount: number;
  rows: LocationsRow[];
  /** Store codes of rows with an error: in the file, so not missing, but nothing to apply. */
  leftOut: string[];
  problems: ImportProblem[];
}

/** A longer header is a file read wrongly, and would fill the messages. */
const HEADER_LENGTH_MAX = 200;

type Column = { header: string; meaning: HeaderMeaning };
const REQUIRED: { columns: LocationColumn[]; name: string }[] = [
  { columns: ['storeCode'], name: 'store_code' },
  { columns: ['businessName'], name: 'business_name' },
  { columns: ['street', 'addressLine1'], name: 'street' },
  { columns: ['locality'], name: 'city' },
  { columns: ['country'], name: 'country' },
];

/** Reads locations from CSV or XLSX, in Google's bulk format or our own. A bad file or row is a problem, never a throw. */
export async function readLocationsFile(file: ImportedFile): Promise<LocationsFile> {
  const table = await readTable(file);
  const [head, ...body] = table.rows;
  if (head === undefined) return { format: null, rowCount: 0, rows: [], leftOut: [], problems: table.problems };
  const columns = head.cells.map((cell): Column => {
    const header = trimCell(cell).slice(0, HEADER_LENGTH_MAX);
    return { header, meaning: readHeader(header) };
  });
  const format = recogniseFormat(columns.map((one) => one.header));
  const missing = findMissing(columns);
  if (missing.length > 0) {
    const message = format === 'unknown' ? say(IMPORT_WORDS.noStoreCodes, { names: listRequired() }) : say(IMPORT_WORDS.missingColumns, { names: missing.join(', ') });
    return { format: format === 'unknown' ? null : format, rowCount: 0, rows: [], leftOut: [], problems: [...table.problems, fileProblem(message, head.line)] };
  }
  const problems = [...table.problems, ...reportHeaders(columns, head.line)];
  if (body.length === 0) problems.push(fileProblem(IMPORT_WORDS.headersOnly));
  const rows: LocationsFile['rows'] = [];
  const leftOut: string[] = [];
  const lineOfCode = new Map<string, number>();
  for (const row of body) {
    const cells = placeCells(row, columns, problems);
    const code = cells.values.get('storeCode');
    const earlier = code === undefined ? undefined : lineOfCode.get(code);
    if (code !== undefined && earlier !== undefined) {
      problems.push({ line: row.line, column: cells.headers.get('storeCode') ?? null, message: say(IMPORT_WORDS.repeatedStoreCode, { code, line: earlier }), level: 'error' });
      continue;
    }
    if (code !== undefined) lineOfCode.set(code, row.line);
    const read = await readLocationRow(cells);
    problems.push(...read.problems);
    if (read.record !== null) rows.push({ line: row.line, record: read.record, given: read.given });
    else if (code !== undefined) leftOut.push(code);
  }
  return { format: format === 'unknown' ? null : format, rowCount: body.length, rows, leftOut, problems };
}

function findMissing(columns: readonly Column[]): string[] {
  const present = new Set(columns.map(({ meaning }) => (meaning.kind === 'column' ? meaning.column : null)));
  return REQUIRED.filter((one) => !one.columns.some((column) => present.has(column))).map((one) => one.name);
}

const listRequired = () => REQUIRED.map((one) => one.name).join(', ');

function reportHeaders(columns: readonly Column[], line: number): ImportProblem[] {
  const seen = new Set<string>();
  return columns.flatMap(({ header, meaning }): ImportProblem[] => {
    if (meaning.kind === 'unknown') return [{ line, column: header, message: say(IMPORT_WORDS.unknownColumn, { name: header }), level: 'warning' }];
    if (meaning.kind !== 'column') return [];
    const isSecond = seen.has(meaning.column);
    seen.add(meaning.column);
    return isSecond ? [{ line, column: header, message: say(IMPORT_WORDS.repeatedColumn, { name: header }), level: 'warning' }] : [];
  });
}

const URL_COLUMNS: readonly LocationColumn[] = ['website', 'websiteFr', 'websiteEn'];

/** The cell's text, or the target of its link where a web address is wanted and the text is none. */
function readCell(row: TableRow, index: number, meaning: HeaderMeaning): string {
  const text = trimCell(row.cells[index] ?? '');
  const link = row.links?.get(index);
  const wantsUrl = meaning.kind === 'listing' || (meaning.kind === 'column' && URL_COLUMNS.includes(meaning.column));
  return link !== undefined && wantsUrl && readWebUrl(text) === null && readWebUrl(link) !== null ? link : text;
}

function placeCells(row: TableRow, columns: readonly Column[], problems: ImportProblem[]): LocationCells {
  const cells: LocationCells = { line: row.line, values: new Map(), headers: new Map(), listings: [] };
  columns.forEach(({ header, meaning }, index) => {
    const value = readCell(row, index, meaning);
    if (meaning.kind === 'listing') {
      cells.listings.push({ header, publisherId: meaning.publisherId, url: value, ...(meaning.language === undefined ? {} : { language: meaning.language }) });
    }
    if (meaning.kind !== 'column' || cells.headers.has(meaning.column)) return;
    cells.headers.set(meaning.column, header);
    if (meaning.column === 'addressLine1' && !cells.headers.has('street')) cells.headers.set('street', header);
    const kept = meaning.column === 'storeCode' ? value.replace(/^'/, '') : value;
    if (kept !== '') cells.values.set(meaning.column, kept);
  });
  if (row.cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    problems.push({ line: row.line, column: null, message: IMPORT_WORDS.tooManyCells, level: 'warning' });
  }
  return cells;
}
