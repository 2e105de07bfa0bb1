import { beforeAll, describe, expect, it } from 'vitest';
import { writeAuditEntry } from '#records/audit-log.ts';
import { db } from '#records/connection.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brandId = '';
let administrator = '';

beforeAll(async () => {
  ({ brandId } = await makeBrand('Lunetterie Boréale'));
  administrator = await app.signIn(ADMIN);
});

describe('a write', () => {
  it('leaves who, what, before and after', async () => {
    const save = (query: string) => app.put(`/api/brands/${brandId}/saved-views`, { page: 'ranking', name: 'Mine', query }, administrator);
    const { id } = (await (await save('?a=1')).json()) as { id: string };
    const answer = await save('?a=2');
    await app.post(`/api/saved-views/${id}/deletion`, {}, administrator);
    const entries = await db().auditEntry.findMany({ where: { noun: 'saved-views' }, orderBy: { id: 'asc' } });
    expect(entries.map((one) => [one.actorKind, one.actorName, one.noun, one.act, one.brandId, one.subjectId, one.subjectName])).toEqual(['change', 'change', 'delete'].map((act) => ['person', 'admin', 'saved-views', act, brandId, id, 'Mine']));
    expect(entries.map((one) => one.changes)).toEqual([
      [{ member: 'page', before: null, after: 'ranking' }, { member: 'query', before: null, after: '?a=1' }, { member: 'isShared', before: null, after: false }],
      [{ member: 'query', before: '?a=1', after: '?a=2' }],
      [{ member: 'page', before: 'ranking', after: null }, { member: 'query', before: '?a=2', after: null }, { member: 'isShared', before: false, after: null }],
    ]);
    expect(entries[1]?.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('that is refused leaves nothing', async () => {
    const before = await db().auditEntry.count();
    expect((await app.post('/api/saved-views/guessed/deletion', {}, administrator)).status).toBe(404);
    expect(await db().auditEntry.count()).toBe(before);
  });
});

describe('a file that somebody takes away', () => {
  const files = [['the ranking', 'ranking/file?as=csv&lang=fr', ['locations']], ['the report of work', 'work-report/file?as=xlsx&lang=en&days=30', []], ['the log itself', 'audit-log/file?format=csv', []], ['everything', 'export?names=true', ['isEverything', 'withNames', 'withCaptures']]] as const;
  it.each(files)('%s leaves who took it', async (_what, path, members) => {
    const known = new Set((await db().auditEntry.findMany({ select: { id: true } })).map((one) => one.id));
    const answer = await app.get(`/api/brands/${brandId}/${path}`, administrator);
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
    const entries = (await db().auditEntry.findMany()).filter((one) => !known.has(one.id));
    expect(entries.map(({ actorName, noun, act, brandId: of, requestId }) => [actorName, noun, act, of, requestId])).toEqual([['admin', 'files', 'export', brandId, answer.headers.get('x-request-id')]]);
    expect(answer.headers.get('content-disposition')).toContain(entries[0]?.subjectName?.split(' ').at(-1));
    expect(entries.flatMap((entry) => entry.changes as { member: string }[]).map((one) => one.member)).toEqual(members);
  });

  it('that is refused leaves nothing', async () => {
    const before = await db().auditEntry.count();
    for (const path of ['ranking/file?as=csv&lang=fr', 'export']) expect((await app.get(`/api/brands/guessed/${path}`, administrator)).status).toBe(404);
    expect(await db().auditEntry.count()).toBe(before);
  });
});

describe('the days of the log', () => {
  const namesOn = async (query: string) => ((await (await app.get(`/api/brands/${brandId}/audit-log?subject=at-&${query}`, administrator)).json()) as { entries: { subject: { name: string } }[] }).entries.map((one) => one.subject.name);
  // 23:30 in Toronto on the 7th and, the clock having gone forward, on the 8th; half past midnight in Paris on the 8th.
  const MOMENTS = { 'at-a': '2026-03-08T04:30:00Z', 'at-b': '2026-03-09T03:30:00Z', 'at-c': '2026-03-07T23:30:00Z' };
  beforeAll(async () => {
    for (const [name, at] of Object.entries(MOMENTS)) await writeAuditEntry({ actor: { kind: 'job', name: 'test' }, noun: 'brands', act: 'change', before: null, after: { brandId, id: null, name, state: {} }, at: new Date(at) });
  });
  it.each([['America/Toronto', ['at-b']], ['Europe/Paris', ['at-a', 'at-c']], ['UTC', ['at-a']]])('are those of the brand’s zone, %s, when a clock changes, too', async (timeZone, shown) => {
    await db().brand.update({ where: { id: brandId }, data: { timeZone } });
    expect(await namesOn('from=2026-03-08&to=2026-03-08')).toEqual(shown);
    expect(await namesOn('to=2026-03-07')).not.toContain(shown[0]);
    expect(await namesOn('from=2026-03-09')).not.toContain(shown[0]);
  });
});

describe('the log', () => {
  it('is only added to, but for retention and erasure', async () => {
    const [entry] = await db().auditEntry.findMany({ take: 1 });
    const where = { id: entry?.id ?? '' };
    await expect(db().auditEntry.delete({ where })).rejects.toThrow(/only added to/);
    await expect(db().auditEntry.update({ where, data: { actorName: 'Somebody else' } })).rejects.toThrow(/only added to/);
    await expect(db().$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/only added to/);
    await db().$transaction([db().$executeRaw`SELECT set_config('enseigne.audit_change', 'retention', true)`, db().auditEntry.delete({ where })]);
    await expect(db().auditEntry.deleteMany()).rejects.toThrow(/only added to/);
  });
});
