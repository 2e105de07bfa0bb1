import type { Words } from '#domain/words.ts';
import type { LocationColumn } from './column-names.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { say } from './say.ts';

/** What is wrong with a file, at one spot of it. Shaped as the contract's ImportProblem. */
export interface ImportProblem {
  /** 1-based line (row of a sheet) of the file; null when it concerns the whole file. */
  line: number | null;
  /** The column's header as written in the file; null when it concerns the whole row. */
  column: string | null;
  /** A sentence for the person who wrote the file. */
  message: Words;
  /** `error`: the row (or the file) is left out; `warning`: it is kept without this value. */
  level: 'error' | 'warning';
}

/** A file as handed in: its name is only a hint, its bytes decide. */
export interface ImportedFile {
  name: string;
  bytes: Uint8Array;
}

/** One problem that concerns the whole file. */
export function fileProblem(message: Words, line: number | null = null): ImportProblem {
  return { line, column: null, message, level: 'error' };
}

/** The problem's sentence with its line and column before it. */
export function placeProblem({ line, column, message }: Pick<ImportProblem, 'line' | 'column' | 'message'>): Words {
  if (line === null) return message;
  return column === null ? say(IMPORT_WORDS.atLine, { line, problem: message }) : say(IMPORT_WORDS.atCell, { line, column, problem: message });
}

/** Collects what is wrong in one row: a warning keeps the row, a refusal leaves it out. */
export interface RowReport {
  /** The cell can't be read: what is stored stays. */
  warn(column: LocationColumn, message: Words): void;
  /** The cell was read, and something is to be said of it. */
  remark(column: LocationColumn, message: Words): void;
  refuse(column: LocationColumn, message: Words): void;
}
