import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { CapturedBody } from '#domain/audit.ts';
import type { Prisma } from './generated/client.ts';

const compress = promisify(zlib.zstdCompress);
const decompress = promisify(zlib.zstdDecompress);

/** Bodies that the store does not hold yet, compressed; the work is done outside any transaction. */
export async function compressNew(client: Prisma.TransactionClient, bodies: readonly (CapturedBody & { firstSeenAt: string })[]): Promise<Prisma.BodyCreateManyInput[]> {
  const wanted = new Map(bodies.map((body) => [body.hash, body]));
  if (wanted.size === 0) return [];
  const stored = await client.body.findMany({ where: { hash: { in: [...wanted.keys()] } }, select: { hash: true } });
  const known = new Set(stored.map((one) => one.hash));
  for (const { hash, pictureOf } of wanted.values()) if (known.has(hash) || (pictureOf !== undefined && known.has(pictureOf))) wanted.delete(hash);
  // Sorted, so that two audits that store the same bodies at once lock them in one order.
  const fresh = [...wanted.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return Promise.all(fresh.map(async (body) => ({
    hash: body.hash, contentType: body.contentType, byteLength: body.bytes.byteLength, firstSeenAt: body.firstSeenAt,
    bytes: new Uint8Array(await compress(body.bytes)),
  })));
}

/** The bytes of a stored body as they were fetched. */
export async function decompressBody(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await decompress(bytes));
}
