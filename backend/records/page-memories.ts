import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { PageMemory, RenewedValidators } from '#domain/page-memory.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { inBatches, type Answer } from './in-batches.ts';

const compress = promisify(zlib.zstdCompress);

/** A memory on its way to the store, compressed outside any transaction. */
export type PackedMemory = Omit<PageMemory, 'reading'> & { reading: Uint8Array };

/** The id under which a page is remembered: who asks which address, and how it is read. */
export function pageMemoryId(publisherId: string, url: string, options: string): string {
  return idOf('page-memory', publisherId, url, options);
}

/** Pages asked for in one question; more wait for the next one. */
const MOST = 50;

/** What is remembered of pages, by id. Their bodies are in store. Those who ask at once are answered by one question. */
export async function loadPageMemories(_viewer: Viewer, ids: readonly string[]): Promise<Map<string, PageMemory>> {
  return ids.length === 0 ? new Map() : load(ids);
}

const load = inBatches(async (asked: (readonly string[])[]): Promise<Answer<Map<string, PageMemory>>[]> => {
  const rows = await db().$queryRaw<PageMemory[]>`
    SELECT id, "publisherId", url, "finalUrl", status, "contentType", headers, etag, "lastModified", "bodyHash", resources, key, "readOn", "isOfDay", "isQuarantined", encode(reading, 'base64') AS reading
    FROM "PageMemory" WHERE id = ANY(${[...new Set(asked.flat())]})`;
  const found = new Map(rows.map((row) => [row.id, { ...row, reading: zlib.zstdDecompressSync(Buffer.from(row.reading, 'base64')).toString('utf8') }]));
  return asked.map((ids) => ({ value: new Map(ids.flatMap((id) => { const one = found.get(id); return one ? [[id, one] as const] : []; })) }));
}, MOST);

/** Compressed, in the order of ids, so that two audits that share a page lock its row in one order. */
export async function packMemories(memories: readonly PageMemory[]): Promise<PackedMemory[]> {
  const latest = [...new Map(memories.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Promise.all(latest.map(async (one) => ({ ...one, reading: new Uint8Array(await compress(Buffer.from(one.reading, 'utf8'))) })));
}

/** Remembers pages whose bodies are in store, each in place of what was remembered of it before. */
export async function savePageMemories(tx: Prisma.TransactionClient, memories: readonly PackedMemory[]): Promise<void> {
  if (memories.length === 0) return;
  const given = JSON.stringify(memories.map((one) => ({ ...one, reading: Buffer.from(one.reading).toString('base64') })));
  await tx.$executeRaw`
    INSERT INTO "PageMemory" (id, "publisherId", url, "finalUrl", status, "contentType", headers, etag, "lastModified", "bodyHash", resources, key, "readOn", "isOfDay", "isQuarantined", reading)
    SELECT m.id, m."publisherId", m.url, m."finalUrl", m.status, m."contentType", m.headers, m.etag, m."lastModified", b.hash, m.resources, m.key, m."readOn", m."isOfDay", m."isQuarantined", decode(m.reading, 'base64')
    FROM jsonb_to_recordset(${given}::jsonb) AS m(id text, "publisherId" text, url text, "finalUrl" text, status int, "contentType" text, headers jsonb, etag text, "lastModified" text, "bodyHash" text, resources jsonb, key text, "readOn" text, "isOfDay" boolean, "isQuarantined" boolean, reading text)
    JOIN "Body" AS b ON b.hash = m."bodyHash"
    ORDER BY m.id
    ON CONFLICT (id) DO UPDATE SET
      "finalUrl" = EXCLUDED."finalUrl", status = EXCLUDED.status, "contentType" = EXCLUDED."contentType", headers = EXCLUDED.headers, etag = EXCLUDED.etag, "lastModified" = EXCLUDED."lastModified",
      "bodyHash" = EXCLUDED."bodyHash", resources = EXCLUDED.resources, key = EXCLUDED.key, "readOn" = EXCLUDED."readOn", "isOfDay" = EXCLUDED."isOfDay", "isQuarantined" = EXCLUDED."isQuarantined", reading = EXCLUDED.reading`;
}

/** Pages that are what they were, under new validators: by these they are asked the next time. */
export async function renewValidators(tx: Prisma.TransactionClient, renewed: readonly RenewedValidators[]): Promise<void> {
  if (renewed.length === 0) return;
  await tx.$executeRaw`
    UPDATE "PageMemory" AS p SET etag = r.etag, "lastModified" = r."lastModified", resources = r.resources
    FROM jsonb_to_recordset(${JSON.stringify(renewed)}::jsonb) AS r(id text, etag text, "lastModified" text, resources jsonb)
    WHERE p.id = r.id`;
}
