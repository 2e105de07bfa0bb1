import { ConflictError } from '#backend/errors.ts';
import type { ErasureReceipt } from '#domain/erasure.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { keepReceipt } from './erasure-receipts.ts';
import type { Prisma } from './generated/client.ts';
import { reachedRows } from './reached-rows.ts';
import { requireBrand } from './scope.ts';
import { quoted } from './tables.ts';

const LONGEST_MS = 6 * 3_600_000;
const HOST = `lower(substring(url from '^[a-zA-Z]+://(?:[^/@]*@)?([^/:?#]+)'))`;
/** The log of who did what outlives a brand; what it says of the brand does not. */
const KEPT_AS_STUB = 'AuditEntry';
/** Beside tables: what belongs to the brand without saying so. */
type Extra = 'Body' | 'PageMemory' | 'MovedAddress' | 'HostPace' | 'ClockTask' | 'NoticeCause' | 'ChannelHealth' | 'jobs';

/** What would go with a brand, as rows by table. */
export async function countBrand(viewer: Viewer, brandId: string): Promise<Map<string, number>> {
  await requireBrand(viewer, brandId);
  const counts = await countRows(db(), await reachedRows(db(), 'Brand'), [brandId]);
  counts.delete(KEPT_AS_STUB);
  return counts;
}

/**
 * Takes a brand away with all that is only its own: what hangs on it, pages and memories that no other brand reads, people who belong
 * to nothing else, its jobs. The audit log keeps who did what and when, and no more. Throws ConflictError while a crawl of it goes on.
 */
export async function deleteBrand(viewer: Viewer, brandId: string, now: Date): Promise<ErasureReceipt> {
  await requireBrand(viewer, brandId);
  const receipt = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('enseigne.audit_change', 'erasure', true)`;
    const brand = await tx.brand.findUniqueOrThrow({ where: { id: brandId }, select: { id: true, name: true } });
    if ((await tx.auditRun.count({ where: { brandId, state: { in: ['running', 'second-reading'] } } })) > 0) throw new ConflictError({ fr: `Une analyse de « ${brand.name} » est en cours : annulez-la d’abord (runs --cancel), ou attendez-en la fin.`, en: `A crawl of "${brand.name}" goes on: cancel it first (runs --cancel), or wait for its end.` });
    const conditions = await reachedRows(tx, 'Brand');
    const before = await countRows(tx, conditions, [brandId]);
    const extra = await noteExtras(tx, brandId);
    // Without a foreign key nothing takes these along; and some parents hold others back until they are gone.
    for (const [table, condition] of conditions) if (table !== 'Brand' && table !== KEPT_AS_STUB) await tx.$executeRawUnsafe(`DELETE FROM ${quoted(table)} WHERE ${condition}`, [brandId]);
    await tx.brand.delete({ where: { id: brandId } });
    await tx.auditEntry.updateMany({ where: { brandId }, data: { subjectName: null, subjectId: null, changes: [] } });
    const gone = await deleteExtras(tx, extra);
    const after = await countRows(tx, conditions, [brandId]);
    const counts = [...before].filter(([table, count]) => count > 0 && table !== KEPT_AS_STUB).map(([what, count]) => ({ what, before: count, after: after.get(what) ?? 0 }));
    const made: ErasureReceipt = {
      kind: 'brand', at: now.toISOString(), by: viewer.userId ?? 'command', brand, storeCode: null, takesText: true,
      counts: [...counts.filter(({ what }) => !gone.has(what)), ...[...gone].map(([what, count]) => ({ what, before: count + (before.get(what) ?? 0), after: after.get(what) ?? 0 })).filter((one) => one.before > 0)].toSorted((a, b) => (a.what < b.what ? -1 : 1)),
    };
    await keepReceipt(tx, made);
    return made;
  }, { timeout: LONGEST_MS, maxWait: 60_000 });
  // What was deleted lies in the database's files until its place is given up.
  for (const table of receipt.counts) if (/^[A-Z]/.test(table.what)) await db().$executeRawUnsafe(`VACUUM ${quoted(table.what)}`).catch(() => {});
  return receipt;
}

async function countRows(client: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>, conditions: ReadonlyMap<string, string>, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [table, condition] of conditions) {
    const [row] = await client.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${quoted(table)} WHERE ${condition}`, [...ids]);
    counts.set(table, row?.count ?? 0);
  }
  return counts;
}

interface Extras {
  brandId: string;
  hosts: string[];
  bodyHashes: string[];
  urls: string[];
  userIds: string[];
  jobKeys: string[];
  channelIds: string[];
  isLast: boolean;
}

/** What can be known only while the brand is there. */
async function noteExtras(tx: Prisma.TransactionClient, brandId: string): Promise<Extras> {
  const list = async (sql: string): Promise<string[]> => (await tx.$queryRawUnsafe<{ value: string }[]>(sql, brandId)).map((one) => one.value);
  const ofListings = `FROM "Reading" r JOIN "Listing" i ON i.id = r."listingId" JOIN "Location" l ON l.id = i."locationId" WHERE l."brandId" = $1`;
  const evidence = ['Verdict', 'Finding', 'Review'].map((table) => `SELECT t.evidence->>'bodyHash' AS value FROM "${table}" t JOIN "Location" l ON l.id = t."locationId" WHERE l."brandId" = $1 AND t.evidence->>'bodyHash' IS NOT NULL`);
  return {
    brandId,
    hosts: await list(`SELECT DISTINCT ${HOST.replaceAll('url', 'r.url')} AS value ${ofListings}`),
    urls: await list(`SELECT DISTINCT r.url AS value ${ofListings}`),
    bodyHashes: [...new Set([...(await list(evidence.join(' UNION '))), ...(await list(`SELECT DISTINCT unnest(ARRAY[r."bodyHash", r."screenshotHash"]) AS value ${ofListings}`))])].filter((one) => one !== null),
    userIds: await list(`SELECT DISTINCT "userId" AS value FROM "Membership" WHERE "brandId" = $1`),
    jobKeys: [brandId, ...(await list(`SELECT id AS value FROM "Location" WHERE "brandId" = $1`)), ...(await list(`SELECT id AS value FROM "AuditRun" WHERE "brandId" = $1`))],
    channelIds: await list(`SELECT id AS value FROM "Channel" WHERE "brandId" = $1`),
    isLast: (await tx.brand.count()) === 1,
  };
}

/** After the brand itself is gone: what nobody else uses goes, too. */
async function deleteExtras(tx: Prisma.TransactionClient, { brandId, hosts, urls, bodyHashes, userIds, jobKeys, channelIds, isLast }: Extras): Promise<Map<string, number>> {
  const gone = new Map<string, number>();
  const run = async (what: Extra, sql: string, ...values: unknown[]): Promise<void> => { gone.set(what, (gone.get(what) ?? 0) + (await tx.$executeRawUnsafe(sql, ...values))); };
  const stillRead = `SELECT 1 FROM "Reading" AS o WHERE o."listingId" IS NOT NULL`;
  // Answers to questions that were asked for no one location: of this brand if they prove something of it, or come from its own hosts, or there is no other.
  await tx.$executeRawUnsafe(
    `DELETE FROM "Reading" AS r WHERE r."listingId" IS NULL AND ($1 OR r."bodyHash" = ANY($2) OR (${HOST.replaceAll('url', 'r.url')} = ANY($3) AND NOT EXISTS (${stillRead} AND ${HOST.replaceAll('url', 'o.url')} = ${HOST.replaceAll('url', 'r.url')})))
       AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v.evidence->>'bodyHash' = r."bodyHash") AND NOT EXISTS (SELECT 1 FROM "Review" w WHERE w.evidence->>'bodyHash' = r."bodyHash")`, isLast, bodyHashes, hosts,
  );
  await run('PageMemory', `DELETE FROM "PageMemory" AS m WHERE ($1 OR m.url = ANY($2) OR m."bodyHash" = ANY($3)) AND NOT EXISTS (SELECT 1 FROM "Reading" o WHERE o.url = m.url)`, isLast, urls, bodyHashes);
  await run('Body', `DELETE FROM "Body" AS b WHERE NOT EXISTS (SELECT 1 FROM "Reading" o WHERE o."bodyHash" = b.hash OR o."screenshotHash" = b.hash) AND NOT EXISTS (SELECT 1 FROM "PageMemory" m WHERE m."bodyHash" = b.hash)`);
  await run('MovedAddress', `DELETE FROM "MovedAddress" AS a WHERE ($1 OR a.url = ANY($2)) AND NOT EXISTS (SELECT 1 FROM "Reading" o WHERE o.url = a.url)`, isLast, urls);
  await run('HostPace', `DELETE FROM "HostPace" AS p WHERE ($1 OR p.host = ANY($2)) AND NOT EXISTS (SELECT 1 FROM "Reading" o WHERE regexp_replace(${HOST.replaceAll('url', 'o.url')}, '^www\\.', '') = p.host)`, isLast, hosts.map((host) => host.replace(/^www\./, '')));
  await run('ClockTask', `DELETE FROM "ClockTask" WHERE id LIKE '%' || $1 || '%'`, brandId);
  await run('NoticeCause', `DELETE FROM "NoticeCause" WHERE scope = $1`, brandId);
  await run('ChannelHealth', `DELETE FROM "ChannelHealth" WHERE id = ANY($1)`, channelIds);
  for (const [table, count] of await deletePeople(tx, userIds)) gone.set(table, (gone.get(table) ?? 0) + count);
  const [queue] = await tx.$queryRaw<{ table: string | null }[]>`SELECT to_regclass('pgboss.job')::text AS table`;
  if (queue?.table) await run('jobs', `DELETE FROM pgboss.job WHERE data->>'brandId' = ANY($1) OR data->>'locationId' = ANY($1) OR data->>'runId' = ANY($1)`, jobKeys);
  return gone;
}

/** People without a role in any other brand, with all that hangs on them: sessions, ways of signing in, what they chose to be told or not. */
async function deletePeople(tx: Prisma.TransactionClient, userIds: readonly string[]): Promise<Map<string, number>> {
  const leaving = (await tx.user.findMany({ where: { id: { in: [...userIds] }, memberships: { none: {} } }, select: { id: true } })).map((one) => one.id);
  const conditions = await reachedRows(tx, 'User');
  const before = await countRows(tx, conditions, leaving);
  await tx.user.deleteMany({ where: { id: { in: leaving } } });
  const after = await countRows(tx, conditions, leaving);
  return new Map([...before].map(([table, count]) => [table, count - (after.get(table) ?? 0)]));
}
