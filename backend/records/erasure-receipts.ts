import { ErasureReceipt } from '#domain/erasure.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { contentHash, newId } from './ids.ts';

/** A receipt as it is kept, with the digest that shows that it was not changed since. */
export interface KeptReceipt {
  id: string;
  receipt: ErasureReceipt;
  sha256: string;
  isIntact: boolean;
}

/** Keeps a receipt with what it proves, in one transaction. */
export async function keepReceipt(tx: Prisma.TransactionClient, receipt: ErasureReceipt): Promise<void> {
  await tx.erasureReceipt.create({ data: { id: newId(), kind: receipt.kind, at: receipt.at, receipt, sha256: contentHash(receipt) } });
}

/** All receipts, the last one first. */
export async function listReceipts(_viewer: Viewer): Promise<KeptReceipt[]> {
  const rows = await db().erasureReceipt.findMany({ orderBy: { at: 'desc' } });
  return rows.map(({ id, receipt, sha256 }) => ({ id, receipt: ErasureReceipt.parse(receipt), sha256, isIntact: contentHash(receipt) === sha256 }));
}

/** The digest by which a receipt is known. */
export const digestOf = (receipt: ErasureReceipt): string => contentHash(receipt);
