import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { deleteBrand } from '#records/delete-brand.ts';
import { listReceipts } from '#records/erasure-receipts.ts';
import { openQueue } from '#records/queue.ts';
import { findAnyInDatabase } from '../find-in-database.ts';
import { fillTables } from '../records/fill-tables.ts';
import { makeBrand, makeOutcome, MADE_AT, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

const database = startDatabase();
let ids: string[] = [];
let runId = '';

beforeAll(async () => {
  const { brandId, standardVersionId, locations } = await makeBrand('Lunettes Perdues');
  runId = await startRun(brandId, standardVersionId, MADE_AT);
  await saveAudit(SYSTEM_VIEWER, makeOutcome({ locationId: locations.get('QC-1') ?? '', standardVersionId, asOf: MADE_AT, runId }, { body: 'hers alone' }));
  ids = [brandId, ...locations.values()];
  const queue = await openQueue(database.records.url);
  await queue.enqueue('watch-reviews', brandId, { brandId });
  await queue.close();
  // Another brand with a row in every table there is: nothing of it may go.
  await fillTables(db(), 7);
  await db().erasureReceipt.deleteMany();
  await db().user.create({ data: { id: 'only-here', name: 'Odile', email: 'odile@perdues.example', memberships: { create: { id: 'm1', brandId, role: 'executive' } } } });
  await db().session.create({ data: { id: 's1', token: 'of-odile', userId: 'only-here', expiresAt: new Date('2027-01-01T00:00:00.000Z') } });
  await db().notificationSetting.create({ data: { userId: 'only-here', preferences: { unsubscribed: true }, updatedAt: new Date() } });
  await db().user.create({ data: { id: 'elsewhere-too', name: 'Emma', email: 'emma@example.org', memberships: { create: [{ id: 'm2', brandId, role: 'executive' }, { id: 'm3', brandId: 'Brand.id.7', role: 'executive' }] } } });
  await db().auditEntry.create({ data: { id: 'told', at: new Date(), brandId, actorKind: 'person', actorId: 'elsewhere-too', actorName: 'Emma', noun: 'settings', act: 'change', subjectId: brandId, subjectName: 'Lunettes Perdues', changes: [{ member: 'name', before: 'x', after: 'Lunettes Perdues' }] } });
});

const countAll = async (): Promise<Record<string, number>> => {
  const tables = await db().$queryRaw<{ name: string }[]>`SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = (await db().$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}" t WHERE t::text ~ '[A-Z][A-Za-z]+[.][A-Za-z]+[.]7'`))[0]?.count ?? 0;
  return counts;
};

describe('a brand that is deleted', () => {
  it('is left alone while a crawl of it goes on', async () => {
    await expect(deleteBrand(SYSTEM_VIEWER, ids[0] ?? '', new Date())).rejects.toThrow(/"Lunettes Perdues" goes on/);
    await db().auditRun.updateMany({ where: { id: runId }, data: { state: 'done' } });
  });

  it('takes along all that is its own, and nothing of another one', async () => {
    const before = await countAll();
    const receipt = await deleteBrand(SYSTEM_VIEWER, ids[0] ?? '', new Date('2026-04-01T00:00:00.000Z'));
    // The receipt alone names it; the log says who did what, and not to what.
    expect([...new Set((await findAnyInDatabase(['Lunettes Perdues', 'Odile', ...ids])).map((one) => one.split(' ')[0]))]).toEqual(['AuditEntry.brandId', 'ErasureReceipt.receipt']);
    expect(await db().auditEntry.findUnique({ where: { id: 'told' } })).toMatchObject({ actorName: 'Emma', act: 'change', subjectName: null, changes: [] });
    expect(await countAll()).toEqual(before);
    expect(Object.fromEntries(receipt.counts.map((one) => [one.what, [one.before, one.after]]))).toMatchObject({ Brand: [1, 0], Location: [4, 0], Body: [1, 0], Verdict: [2, 0], Review: [1, 0], User: [1, 0], jobs: [1, 0], Session: [1, 0], NotificationSetting: [1, 0], Membership: [2, 0] });
    expect(receipt.counts.every((one) => one.after === 0)).toBe(true);
  });

  it('leaves a receipt that shows if it was changed', async () => {
    expect((await listReceipts(SYSTEM_VIEWER))[0]?.isIntact).toBe(true);
  });
});
