import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readCountry } from '#normalize/address/read-area.ts';
import { UsageError } from './define-command.ts';

/** One line of input as its command sees it; `id` is handed back unchanged. */
export type JsonLine = Record<string, unknown> & { id: string | number };

/** A line that a command can't work on: its sentence becomes the `error` of that line, and the rest go on. */
export class BadLineError extends Error {
  readonly id = 'bad-line';
}

/** Longest line that is read, in characters: a page of 10 MB with every quote escaped. */
const LINE_CHARACTERS_MAX = 40_000_000;
/** Lines in work at once, so that a command may spread them over threads. */
const LINES_AHEAD = 16;

/**
 * Reads JSON lines from a file, or from standard input, and writes one JSON line for each, in the same order.
 * `answer` gets the parsed line and gives what stands beside its id. A line that fails becomes `{id, error}`.
 */
export async function answerJsonLines(answer: (line: JsonLine) => Promise<object> | object, file?: string): Promise<void> {
  const input = file === undefined ? process.stdin : await openFile(file);
  const waiting: Promise<object>[] = [];
  let number = 0;
  const writeFirst = async (): Promise<void> => {
    const first = await waiting.shift();
    if (first && !process.stdout.write(`${JSON.stringify(first)}\n`)) await once(process.stdout, 'drain');
  };
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (!line.trim()) continue;
    waiting.push(answerLine(line, number, answer));
    if (waiting.length >= LINES_AHEAD) await writeFirst();
  }
  while (waiting.length > 0) await writeFirst();
}

async function openFile(file: string): Promise<ReadStream> {
  const stream = createReadStream(file);
  await once(stream, 'open').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} can't be read (${error.code ?? error.message}).`);
  });
  return stream;
}

async function answerLine(text: string, number: number, answer: (line: JsonLine) => Promise<object> | object): Promise<object> {
  let id: unknown = null;
  try {
    if (text.length > LINE_CHARACTERS_MAX) throw new BadLineError(`Line ${number} is longer than ${LINE_CHARACTERS_MAX} characters.`);
    const line = parseLine(text, number);
    id = line['id'];
    if (typeof id !== 'string' && typeof id !== 'number') throw new BadLineError(`Line ${number} has no "id" (a text or a number).`);
    return { id, ...(await answer(line as JsonLine)) };
  } catch (error) {
    return { id: id ?? null, error: error instanceof Error ? error.message : String(error) };
  }
}

function parseLine(text: string, number: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadLineError(`Line ${number} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLineError(`Line ${number} is not a JSON object.`);
  return value as Record<string, unknown>;
}

/** A text of a line, or undefined; anything else is a sentence. */
export function textOf(line: JsonLine, name: string): string | undefined {
  const value = line[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new BadLineError(`"${name}" must be a text.`);
  return value;
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The country of a line as ISO 3166-1 alpha-2, from its code or its name in French or English; undefined when none is given. */
export function countryOf(line: JsonLine): string | undefined {
  const written = textOf(line, 'country')?.trim();
  if (!written) return undefined;
  const code = readCountry(written);
  if (code === null || code === 'ZZ' || COUNTRIES.of(code) === undefined) throw new BadLineError(`"country" must be a country's two letters (ISO 3166-1), such as "CA"; "${written}" is none.`);
  return code;
}

/** A text that must be there. */
export function requiredText(line: JsonLine, name: string): string {
  const value = textOf(line, name);
  if (value === undefined) throw new BadLineError(`"${name}" is missing.`);
  return value;
}
