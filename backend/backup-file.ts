import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { z } from 'zod';
import { EnseigneError } from './errors.ts';
import { readEntries, TarError, writeEnd, writeEntry } from './tar.ts';

const compress = promisify(zlib.zstdCompress);
const decompress = promisify(zlib.zstdDecompress);

const Part = z.strictObject({ entry: z.string(), sha256: z.string().length(64), bytes: z.int() });
/** What a backup says of itself, in its last part but one. */
export const BackupManifest = z.strictObject({
  format: z.literal('enseigne-backup'),
  /** Of the layout; one that a program does not know it does not read. */
  layout: z.literal(1),
  product: z.string(),
  madeAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** The database's migrations, in their order: its version. */
  migrations: z.array(z.string()),
  brands: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.strictObject({ name: z.string(), type: z.string() })), rows: z.int(), parts: z.array(Part) })),
  /** What lay in the folder “files” of the home. */
  files: z.array(Part.extend({ name: z.string() })),
  keys: z.strictObject({
    isIncluded: z.boolean(),
    /** Ids of the keys by which secrets in the database are sealed: all of them are needed to read these. */
    sealing: z.array(z.string()),
    /** Name of the key that signs sessions and seals second factors. */
    auth: z.string().nullable(),
    parts: z.array(Part),
  }),
  instructions: Part.nullable(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The file is no backup of ours, or not as it was written. */
export class DamagedBackupError extends EnseigneError {
  readonly id = 'damaged-backup';
  readonly status = 422;
}

const MANIFEST = 'manifest.json';
const SEAL = 'manifest.json.sha256';
export const INSTRUCTIONS = 'RESTORE.md';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A backup on its way to disk: whole at the end, or not there. */
export interface BackupWriter {
  /** Adds a part as it is; answers how the manifest names it. */
  add(entry: string, bytes: Buffer): Promise<z.infer<typeof Part>>;
  /** Adds lines, compressed. */
  addLines(entry: string, lines: readonly string[]): Promise<z.infer<typeof Part>>;
  finish(manifest: BackupManifest): Promise<void>;
  /** Leaves nothing behind. */
  giveUp(): Promise<void>;
}

/** Begins a backup, readable by its owner alone. */
export async function writeBackup(target: string): Promise<BackupWriter> {
  const unfinished = `${target}.part`;
  const file = await open(unfinished, 'w', 0o600);
  const add = async (entry: string, bytes: Buffer): Promise<z.infer<typeof Part>> => {
    await writeEntry(file, { name: entry, bytes });
    return { entry, sha256: sha256(bytes), bytes: bytes.length };
  };
  return {
    add,
    addLines: async (entry, lines) => add(entry, await compress(Buffer.from(`${lines.join('\n')}\n`, 'utf8'))),
    async finish(manifest) {
      const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`, 'utf8');
      await writeEntry(file, { name: MANIFEST, bytes });
      await writeEntry(file, { name: SEAL, bytes: Buffer.from(`${sha256(bytes)}  ${MANIFEST}\n`) });
      await writeEnd(file);
      await file.sync();
      await file.close();
      await rename(unfinished, target);
    },
    async giveUp() {
      await file.close().catch(() => {});
      await rm(unfinished, { force: true });
    },
  };
}

/** Reads a backup through, every byte of it, and answers what it says of itself. Throws DamagedBackupError. */
export async function checkBackup(target: string): Promise<BackupManifest> {
  return withFile(target, async (file) => {
    const seen = new Map<string, string>();
    let last: Buffer = Buffer.alloc(0);
    let manifest: Buffer | null = null;
    for await (const { name, bytes } of readEntries(file)) {
      if (seen.has(name)) throw new DamagedBackupError(`${target} is damaged: ${name} is in it twice.`);
      seen.set(name, sha256(bytes));
      if (name === MANIFEST) manifest = bytes;
      last = bytes;
    }
    if (manifest === null || last.toString() !== `${sha256(manifest)}  ${MANIFEST}\n`) throw new DamagedBackupError(`${target} is damaged: its list of contents is not as it was written.`);
    const read = BackupManifest.safeParse(JSON.parse(manifest.toString('utf8')));
    if (!read.success) throw new DamagedBackupError(`${target} has a layout that this version does not know: ${z.prettifyError(read.error)}`);
    const parts = [...read.data.tables.flatMap((one) => one.parts), ...read.data.files, ...read.data.keys.parts, ...(read.data.instructions ? [read.data.instructions] : [])];
    const wrong = parts.find((part) => seen.get(part.entry) !== part.sha256);
    if (wrong) throw new DamagedBackupError(`${target} is damaged: ${wrong.entry} is ${seen.has(wrong.entry) ? 'not as it was written' : 'missing'}.`);
    // What no list names is checked by nothing.
    const named = new Set([MANIFEST, SEAL, ...parts.map((part) => part.entry)]);
    const stray = [...seen.keys()].find((name) => !named.has(name));
    if (stray !== undefined) throw new DamagedBackupError(`${target} is damaged: it holds ${stray}, which it does not know of.`);
    return read.data;
  });
}

/** The rows of a checked backup, part by part, in the order in which they lie in it. */
export async function* readRows(target: string, manifest: BackupManifest): AsyncGenerator<{ table: string; rows: string[] }> {
  const tableOf = new Map(manifest.tables.flatMap(({ name, parts }) => parts.map((part) => [part.entry, name] as const)));
  const file = await open(target, 'r');
  try {
    for await (const { name, bytes } of readEntries(file)) {
      const table = tableOf.get(name);
      if (table !== undefined) yield { table, rows: (await decompress(bytes)).toString('utf8').trimEnd().split('\n') };
    }
  } finally {
    await file.close();
  }
}

/** Single parts of a checked backup, by name. */
export async function readParts(target: string, entries: readonly string[]): Promise<Map<string, Buffer>> {
  return withFile(target, async (file) => {
    const found = new Map<string, Buffer>();
    for await (const { name, bytes } of readEntries(file)) if (entries.includes(name)) found.set(name, bytes);
    return found;
  });
}

/** The files below a folder, by their names there; none where it is missing. */
export async function listFiles(folder: string): Promise<{ name: string; read: () => Promise<Buffer> }[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const kept = [];
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) if ((await stat(path.join(folder, name))).isFile()) kept.push({ name: name.replaceAll('\\', '/'), read: () => readFile(path.join(folder, name)) });
  return kept;
}

async function withFile<T>(target: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(target, 'r').catch((error: NodeJS.ErrnoException) => { throw new DamagedBackupError(`${target} can't be read (${error.code ?? error.message}).`); });
  try {
    return await work(file);
  } catch (error) {
    if (error instanceof TarError) throw new DamagedBackupError(`${target} is damaged, or no backup of Enseigne. ${error.message}`);
    if (error instanceof SyntaxError) throw new DamagedBackupError(`${target} is damaged: its list of contents can't be read.`);
    throw error;
  } finally {
    await file.close();
  }
}
