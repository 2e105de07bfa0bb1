import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { csvLine } from '#backend/csv-line.ts';
import { exportBrand } from '#backend/export-brand.ts';
import { importBrandFile } from '#backend/read-brand-file.ts';
import type { BrandFileChoice } from '#domain/brand-file.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { BRAND_TABLES, columnsOf } from '#records/brand-file/brand-tables.ts';
import { readBrandRows } from '#records/brand-file/read-brand-rows.ts';
import { brandFigures } from '#records/audit-states.ts';
import { auditCommand } from './_audit.ts';
import { UsageError } from './define-command.ts';

/** Writes everything of a brand as JSON lines: to the screen, or to a file that stands there only once it is whole. */
export async function writeEverything(brandId: string, choice: BrandFileChoice, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await exportBrand(SYSTEM_VIEWER, brandId, choice, new Date(), (piece) => put(process.stdout, piece));
    return;
  }
  const unfinished = `${out}.part`;
  const file = await open(unfinished);
  try {
    await exportBrand(SYSTEM_VIEWER, brandId, choice, new Date(), (piece) => put(file, piece));
    await close(file);
    await rename(unfinished, out);
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes everything of a brand as one CSV file per kind into a folder, for spreadsheets; JSON lines is the form that is read again. */
export async function writeEverythingCsv(brandId: string, choice: BrandFileChoice, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${folder} can't be made (${error.code ?? error.message}).`); });
  await readBrandRows(SYSTEM_VIEWER, brandId, choice, async ({ rows }) => {
    const files = new Map<string, Writable>();
    const columns = new Map(BRAND_TABLES.map((table) => [table.kind, columnsOf(table).map((one) => one.name)]));
    for await (const batch of rows) {
      for (const { kind, json } of batch) {
        const names = columns.get(kind) ?? [];
        const file = files.get(kind) ?? (await open(path.join(folder, `${kind}.csv`)));
        if (!files.has(kind)) await put(file, csvLine(names));
        files.set(kind, file);
        const row = JSON.parse(json) as Record<string, unknown>;
        await put(file, csvLine(names.map((name) => row[name])));
      }
    }
    for (const file of files.values()) await close(file);
  });
}

const IMPORTED: Words = {
  fr: 'La marque « {brand} » est ici tout entière : {rows} lignes. Les clés des sources, les canaux et les clés d’API étaient secrets : saisissez-les de nouveau. Les gens retrouvent leur rôle; ils choisissent un mot de passe par un lien de connexion.',
  en: 'The brand "{brand}" is here as a whole: {rows} rows. Keys of sources, channels and API keys were secret: enter them anew. People have their roles again; they choose a password by a sign-in link.',
};

/** Reads everything of a brand from its file, all of it or nothing. Answers the sentence of what came of it. */
export async function readEverything(file: string, language: UiLanguage): Promise<string> {
  const stream = createReadStream(file);
  await once(stream, 'open').catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${file} can't be read (${error.code ?? error.message}).`); });
  const { head, rows } = await importBrandFile(SYSTEM_VIEWER, stream as AsyncIterable<Buffer>, new Date());
  await auditCommand('import', { noun: 'brands', act: 'import', before: null, after: await brandFigures(head.brand.id), at: new Date() });
  return IMPORTED[language].replace('{brand}', head.brand.name).replace('{rows}', new Intl.NumberFormat(language).format(rows));
}

async function open(file: string): Promise<Writable> {
  const stream = createWriteStream(file);
  await once(stream, 'open').catch((error: NodeJS.ErrnoException) => { throw new UsageError(`${file} can't be written (${error.code ?? error.message}).`); });
  return stream;
}

async function put(stream: Writable, piece: string): Promise<void> {
  if (!stream.write(piece)) await once(stream, 'drain');
}

async function close(stream: Writable): Promise<void> {
  stream.end();
  await once(stream, 'close');
}
