import { createHash } from 'node:crypto';
import { BRAND_FILE_VERSION, BrandFileEnd, BrandFileHead } from '#domain/brand-file.ts';
import type { Viewer } from '#domain/viewer.ts';
import { BRAND_TABLES, columnsOf } from '#records/brand-file/brand-tables.ts';
import { rowShape } from '#records/brand-file/table-shapes.ts';
import { RowRefusedError, writeBrandRows, type BrandWriter, type NumberedRow } from '#records/brand-file/write-brand-rows.ts';
import type { z } from 'zod';
import { InvalidInputError } from './errors.ts';
import { linesOf } from './lines-of.ts';

const ROWS_AT_ONCE = 500;
/** A capture of 10 MB as base64 and what surrounds it. */
const LINE_BYTES_MAX = 40_000_000;

/** What came of an import: the brand, and its rows by kind. */
export interface ImportedBrand {
  head: BrandFileHead;
  rows: number;
}

/**
 * Imports everything of a brand from its file, all of it or nothing, holding some hundred lines at a time. Throws
 * InvalidInputError, which names the line of what is damaged, and ConflictError where the brand is there already.
 */
export async function importBrandFile(viewer: Viewer, pieces: AsyncIterable<Buffer>, now: Date): Promise<ImportedBrand> {
  const lines = linesOf(pieces, LINE_BYTES_MAX)[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  const first = await lines.next();
  const head = readHead(first.done === true ? null : first.value.text);
  if (first.done !== true) hash.update(first.value.bytes);
  let rows = 0;
  await writeBrandRows(viewer, head.brand, now, async (writer) => {
    rows = await readRows({ [Symbol.asyncIterator]: () => lines }, hash, head, writer).catch((error: unknown) => {
      throw error instanceof RowRefusedError ? damaged(error.line, `ce qu’elle nomme manque, ou s’y trouve deux fois (${error.message})`, `what it names is missing, or is there twice (${error.message})`) : error;
    });
  });
  return { head, rows };
}

function readHead(text: string | null): BrandFileHead {
  const value = text === null ? null : parse(text);
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
  if (typeof version === 'number' && version > BRAND_FILE_VERSION) {
    throw new InvalidInputError({ fr: `Ce fichier vient d’une version plus récente du produit (forme ${version}; celle-ci lit jusqu’à ${BRAND_FILE_VERSION}) : mettez d’abord cette instance à jour.`, en: `This file comes from a newer version of the product (form ${version}; this one reads up to ${BRAND_FILE_VERSION}): update this instance first.` });
  }
  const head = BrandFileHead.safeParse(value);
  if (!head.success) throw new InvalidInputError({ fr: 'Ce fichier n’est pas une exportation complète d’Enseigne : sa première ligne ne la décrit pas.', en: 'This file is no export of everything from Enseigne: its first line does not describe it.' });
  return head.data;
}

async function readRows(lines: AsyncIterable<{ text: string; bytes: Buffer }>, hash: ReturnType<typeof createHash>, head: BrandFileHead, writer: BrandWriter): Promise<number> {
  const shapes = new Map<string, z.ZodObject>(BRAND_TABLES.map((table) => [table.kind, rowShape(table.kind, columnsOf(table))]));
  const order = new Map(BRAND_TABLES.map((table, at) => [table.kind, at]));
  const counts = new Map<string, number>();
  let batch: NumberedRow[] = [];
  let kind = '';
  let line = 1;
  let rows = 0;
  let end: BrandFileEnd | null = null;
  const flush = async () => {
    if (batch.length > 0) await writer.write(kind, batch);
    batch = [];
  };
  for await (const { text, bytes } of lines) {
    line += 1;
    if (end) throw damaged(line, 'il y a quelque chose après la fin', 'there is something after the end');
    const value = parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged(line, 'elle n’est pas un objet JSON', 'it is no JSON object');
    const said = (value as { kind?: unknown }).kind;
    if (said === 'end') {
      end = BrandFileEnd.safeParse(value).data ?? null;
      if (!end || end.sha256 !== hash.digest('hex') || end.rows !== rows) throw damaged(line, 'la somme de contrôle de la fin ne correspond pas à ce qui précède : le fichier a été modifié ou abîmé', 'the checksum at the end is not that of what stands before: the file was changed or damaged');
      continue;
    }
    const shape = typeof said === 'string' ? shapes.get(said) : undefined;
    if (typeof said !== 'string' || !shape) throw damaged(line, `son genre n’est pas connu (${String(said)})`, `its kind is not known (${String(said)})`);
    const row = shape.safeParse(value);
    if (!row.success) {
      const [issue] = row.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw damaged(line, `« ${said} »${where === '' ? '' : `, « ${where} »`} : ${issue?.message ?? ''}`, `"${said}"${where === '' ? '' : `, "${where}"`}: ${issue?.message ?? ''}`);
    }
    if (said !== kind) {
      await flush();
      if ((order.get(said) ?? 0) < (order.get(kind) ?? -1)) throw damaged(line, `« ${said} » vient après « ${kind} »`, `"${said}" comes after "${kind}"`);
      kind = said;
    }
    const data = row.data['row'] as Record<string, unknown>;
    if (said === 'brand' && (data['id'] !== head.brand.id || data['name'] !== head.brand.name)) throw damaged(line, 'ce n’est pas la marque que la première ligne nomme', 'it is not the brand that the first line names');
    hash.update(bytes);
    rows += 1;
    counts.set(said, (counts.get(said) ?? 0) + 1);
    batch.push({ line, row: data });
    if (batch.length >= ROWS_AT_ONCE) await flush();
  }
  if (!end) throw new InvalidInputError({ fr: `Le fichier s’arrête à la ligne ${line}, avant sa fin : il a été coupé. Rien n’a été importé.`, en: `The file stops at line ${line}, before its end: it was cut off. Nothing was imported.` });
  await flush();
  const missing = Object.entries(head.counts).filter(([name, count]) => (counts.get(name) ?? 0) !== count);
  if (missing.length > 0) throw new InvalidInputError({ fr: `Le fichier ne contient pas ce que sa première ligne annonce (${missing.map(([name]) => name).join(', ')}). Rien n’a été importé.`, en: `The file does not hold what its first line announces (${missing.map(([name]) => name).join(', ')}). Nothing was imported.` });
  return rows;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function damaged(line: number, fr: string, en: string): InvalidInputError {
  return new InvalidInputError({ fr: `La ligne ${line} est abîmée : ${fr}. Rien n’a été importé.`, en: `Line ${line} is damaged: ${en}. Nothing was imported.` });
}
