import type { MovedAddresses } from '#domain/moved-addresses.ts';
import { db } from './connection.ts';

/** More is not kept in mind: addresses beyond it are asked as they are written. */
const MOST = 200_000;

/** Permanent redirects, in the table MovedAddress. */
export const movedAddresses: MovedAddresses = {
  async seenSince(moment) {
    const rows = await db().movedAddress.findMany({ where: { seenAt: { gte: moment } }, select: { url: true, movedTo: true }, orderBy: { seenAt: 'desc' }, take: MOST });
    return new Map(rows.map(({ url, movedTo }) => [url, movedTo]));
  },

  async remember(url, movedTo, seenAt) {
    if (movedTo === null) await db().movedAddress.deleteMany({ where: { url } });
    else await db().movedAddress.upsert({ where: { url }, create: { url, movedTo, seenAt }, update: { movedTo, seenAt } });
  },
};

/** Forgets redirects that were last seen before a moment; returns how many. */
export async function forgetMovedAddresses(before: Date): Promise<number> {
  const { count } = await db().movedAddress.deleteMany({ where: { seenAt: { lt: before } } });
  return count;
}
