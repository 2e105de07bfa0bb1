import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { isTelling, patternOf, redact } from '#backend/redact-name.ts';
import { decompressBody } from './bodies.ts';
import type { Prisma } from './generated/client.ts';

const compress = promisify(zlib.zstdCompress);
/** Bodies in memory at once. */
const AT_ONCE = 20;
const TEXTUAL = /^(?:text\/|application\/|image\/svg)/;

/**
 * Takes a name out of stored pages: the mark stands in its place, so that a proof still shows its spot; with `takesText` the page goes
 * as a whole, for nobody can say where a text ends in it. What was remembered of such a page, and pictures of it, go. Answers how many pages held it.
 */
export async function forgetInBodies(tx: Prisma.TransactionClient, hashes: readonly string[], name: string, takesText: boolean): Promise<number> {
  const pattern = patternOf(name, isTelling(name) ? 'anywhere' : 'values');
  const held: string[] = [];
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const rows = await tx.body.findMany({ where: { hash: { in: hashes.slice(from, from + AT_ONCE) } } });
    for (const { hash, bytes, contentType } of rows) {
      if (contentType !== null && !TEXTUAL.test(contentType)) continue;
      const text = Buffer.from(await decompressBody(bytes)).toString('utf8');
      const told = redact(text, pattern);
      if (told === text) continue;
      held.push(hash);
      // The hash goes on naming what was fetched: asked again, the same page is known for the same, and is not stored anew.
      if (!takesText) await tx.body.update({ where: { hash }, data: { bytes: new Uint8Array(await compress(Buffer.from(told, 'utf8'))), byteLength: Buffer.byteLength(told) } });
    }
  }
  await forgetMemories(tx, hashes, pattern);
  if (held.length > 0) await dropPictures(tx, held, takesText);
  return held.length;
}

/** What was read of a page holds the name, too; without it the page is read anew. */
async function forgetMemories(tx: Prisma.TransactionClient, hashes: readonly string[], pattern: RegExp): Promise<void> {
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const rows = await tx.pageMemory.findMany({ where: { bodyHash: { in: hashes.slice(from, from + AT_ONCE) } }, select: { id: true, reading: true } });
    const naming = [];
    for (const { id, reading } of rows) {
      const text = Buffer.from(await decompressBody(reading)).toString('utf8');
      if (redact(text, pattern) !== text) naming.push(id);
    }
    if (naming.length > 0) await tx.pageMemory.deleteMany({ where: { id: { in: naming } } });
  }
}

async function dropPictures(tx: Prisma.TransactionClient, held: readonly string[], andPages: boolean): Promise<void> {
  const pictured = await tx.reading.findMany({ where: { bodyHash: { in: [...held] }, screenshotHash: { not: null } }, select: { screenshotHash: true } });
  await tx.reading.updateMany({ where: { bodyHash: { in: [...held] } }, data: { screenshotHash: null, ...(andPages ? { bodyHash: null } : {}) } });
  await tx.body.deleteMany({ where: { hash: { in: pictured.flatMap((one) => one.screenshotHash ?? []) }, readings: { none: {} }, pictured: { none: {} } } });
  if (andPages) await tx.body.deleteMany({ where: { hash: { in: [...held] } } });
}
