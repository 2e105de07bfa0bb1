import { CsvError, parse } from 'csv-parse/sync';
import type { Words } from '#domain/words.ts';
import { fileProblem, type ImportProblem } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';

/** One row of a table with the line on which it starts. */
export interface TableRow {
  line: number;
  cells: string[];
  /** Targets of links by cell, where a workbook has them: the text of such a cell may be “See the page”. */
  links?: ReadonlyMap<number, string>;
}

/** A table read from a file: header and rows, or the problems that prevent it. */
export interface Table {
  rows: TableRow[];
  problems: ImportProblem[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Rows of a CSV text, its delimiter guessed from the header; Excel's own `sep=;` line is obeyed. */
export function readCsv(text: string): Table {
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  // One kind of line end, or a quoted one would count as two lines.
  const body = (declared === null ? text : text.slice(declared[0].length)).replace(/\r\n?/g, '\n');
  const skippedLines = declared === null ? 0 : 1;
  const delimiter = declared?.[1] ?? guessDelimiter(body);
  try {
    // With `info` each record comes with its last line; the library's types don't say so.
    const records = parse(body, {
      bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true, record_delimiter: '\n',
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let endOfLast = skippedLines;
    const rows = records.map(({ record, info }) => {
      const line = endOfLast + 1;
      endOfLast = info.lines + skippedLines;
      return { line, cells: record };
    });
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), problems: [] };
  } catch (error) {
    return { rows: [], problems: [fileProblem(explain(error))] };
  }
}

function guessDelimiter(text: string): string {
  const header = (/^(?:"[^"]*"|[^\r\n"])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best), { delimiter: ',', count: 0 }).delimiter;
}

function explain(error: unknown): Words {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return IMPORT_WORDS.openQuote;
  }
  return IMPORT_WORDS.brokenCsv;
}
