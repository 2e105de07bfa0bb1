import { readFile } from 'node:fs/promises';
import { judgeMark } from '#checks/brand/_judge-mark.ts';
import type { LogoPrint } from '#domain/observation.ts';
import type { Words } from '#domain/words.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { answerJsonLines, BadLineError, textOf, type JsonLine } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

/** What is said of one observed image; `closest` is the standard's file that it comes nearest to. */
interface LogoAnswer {
  outcome: 'pass' | 'fail' | 'cannot-tell';
  reason: 'same' | 'retired-logo' | 'altered-colours' | 'stretched' | 'cropped' | 'other-mark' | 'not-found' | 'unreadable';
  /** 0 the same … 1 nothing in common. */
  distance: number;
  closest: string | null;
  /** Why nothing can be told, in French and English. */
  message?: Words;
}

const UNREADABLE: Words = {
  fr: 'Le fichier observé n’est pas une image lisible, ou ne montre que son fond : rien ne peut en être dit.',
  en: 'The observed file is no image that can be read, or shows nothing but its ground: nothing can be told of it.',
};

export default defineCommand({
  id: 'logo',
  summary: 'Judges images against the logo files of a standard: one JSON line in, one JSON line out.',
  usage: 'logo --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options['jsonl'] !== true) throw new UsageError('Say --jsonl: {"id", "standard": [files], "retired": [files], "observed": file} a line.');
    await answerJsonLines(judgeLine, input.positionals[0]);
  },
});

async function judgeLine(line: JsonLine): Promise<LogoAnswer> {
  const [approved, retired] = [filesOf(line, 'standard'), filesOf(line, 'retired')];
  if (approved.length === 0) throw new BadLineError('"standard" must name at least one file.');
  const marks = await Promise.all([approved, retired].map((files) => readMarks(files)));
  const [current, old] = [marks[0] ?? [], marks[1] ?? []];
  if (current.length === 0) throw new BadLineError('No file of "standard" can be read as an image.');
  if (line['observed'] === undefined) throw new BadLineError('"observed" is missing; null says that the page shows no logo.');
  const observed = textOf(line, 'observed');
  // Nothing observed: the page shows no logo. A file that is not there is the caller's slip, not the store's fault.
  if (!observed) return { outcome: 'fail', reason: 'not-found', distance: 1, closest: null };
  const bytes = await readBytes(observed);
  if (bytes === null) throw new BadLineError(`"observed" can't be read: ${observed.slice(0, 200)}.`);
  const print = await fingerprintLogo(bytes);
  if (print === null) return { outcome: 'cannot-tell', reason: 'unreadable', distance: 1, closest: null, message: UNREADABLE };
  const judged = judgeMark(print, current.map((one) => one.print), old.map((one) => one.print));
  return { outcome: judged.kind === 'same' ? 'pass' : 'fail', reason: judged.kind, distance: judged.distance, closest: judged.closest === null ? null : ([...current, ...old][judged.closest]?.file ?? null) };
}

function filesOf(line: JsonLine, name: 'standard' | 'retired'): string[] {
  const files = line[name] ?? [];
  const list = typeof files === 'string' ? [files] : files;
  if (!Array.isArray(list) || !list.every((one): one is string => typeof one === 'string')) throw new BadLineError(`"${name}" must be a list of files.`);
  return list;
}

/** Those of the files that can be read: one broken file leaves the others to judge by. */
async function readMarks(files: readonly string[]): Promise<{ file: string; print: LogoPrint }[]> {
  const read = await Promise.all(files.map(async (file) => {
    const bytes = await readBytes(file);
    const print = bytes && (await fingerprintLogo(bytes));
    return print ? [{ file, print }] : [];
  }));
  return read.flat();
}

/** A file's bytes, or those of a data: address; null where there are none. */
async function readBytes(file: string): Promise<Uint8Array | null> {
  try {
    if (!file.startsWith('data:')) return await readFile(file);
    const [head, body] = [file.slice(0, file.indexOf(',')), file.slice(file.indexOf(',') + 1)];
    return head.endsWith(';base64') ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body), 'utf8');
  } catch {
    return null;
  }
}
