import { beforeAll, describe, expect, it } from 'vitest';
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
