import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyScope } from '#domain/key-scope.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brandId = '';
let otherId = '';
let quebec = '';
let locations = new Map<string, string>();
let headOffice = '';
let headOfficeId = '';

beforeAll(async () => {
  ({ brandId, locations } = await makeBrand('Lunetterie Boréale'));
  otherId = (await makeBrand('Une autre')).brandId;
  quebec = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  headOfficeId = await addMember({ email: 'h@example.org', name: 'H', role: 'head-office', brandId });
  await addMember({ email: 'h@example.org', name: 'H', role: 'head-office', brandId: otherId });
  headOffice = await app.signIn('h@example.org');
});

async function makeKey(scopes: KeyScope[], more: object = {}): Promise<{ id: string; key: string }> {
  const answer = await app.post(`/api/brands/${brandId}/api-keys`, { name: 'Tableau', scopes, ...more }, headOffice);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { id: string; key: string };
}
const ask = (path: string, key: string, body?: object, headers: Record<string, string> = {}) =>
  fetch(`${app.origin}${path}`, { ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}), headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers } });

describe('an API key', () => {
  it('is shown once and kept nowhere', async () => {
    const { id, key } = await makeKey(['read:locations']);
    expect(key).toMatch(/^ens_[\w-]{49}$/);
    const rows = await db().apiKey.findMany();
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(JSON.stringify(await db().auditEntry.findMany())).not.toContain(key.slice(0, 20));
    const list = await (await app.get(`/api/brands/${brandId}/api-keys`, headOffice)).text();
    expect(list).toContain(id);
    expect(list).not.toContain(key.slice(0, 20));
  });

  it('reads what it was given to read, in its brand alone', async () => {
    const { key } = await makeKey(['read:locations']);
    expect((await ask(`/api/brands/${brandId}/ranking`, key)).status).toBe(200);
    expect((await ask(`/api/brands/${brandId}/findings`, key)).status).toBe(403);
    expect((await ask(`/api/brands/${otherId}/ranking`, key)).status).toBe(404);
    expect((await ask('/api/session', key)).status).toBe(403);
    expect((await ask(`/api/brands/${brandId}/api-keys`, key)).status).toBe(403);
  });

  it('within a region sees no other', async () => {
    const { key } = await makeKey(['read:locations'], { regionId: quebec });
    expect((await ask(`/api/locations/${locations.get('QC-1')}`, key)).status).toBe(200);
    expect((await ask(`/api/locations/${locations.get('ON-1')}`, key)).status).toBe(404);
  });

  it('writes without a cookie, whatever page the call comes from, and the log names the key', async () => {
    const { id, key } = await makeKey(['write:findings', 'read:findings']);
    const answer = await ask(`/api/locations/${locations.get('QC-1')}/notes`, key, { text: 'Seen by the till.' }, { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(200);
    const [entry] = await db().auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(entry).toMatchObject({ actorKind: 'key', actorId: id, actorName: 'Tableau', noun: 'location-notes', act: 'create', brandId });
  });

  it('ends when it is revoked, when its day is over, and when its maker loses the role', async () => {
    const revoked = await makeKey(['read:locations']);
    const ended = await makeKey(['read:locations'], { expiresOn: '2099-01-01' });
    await db().apiKey.update({ where: { id: ended.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    await app.post(`/api/brands/${brandId}/api-keys/${revoked.id}/revocation`, {}, headOffice);
    expect([(await ask('/api/checks', revoked.key)).status, (await ask('/api/checks', ended.key)).status]).toEqual([401, 401]);
    const kept = await makeKey(['read:locations']);
    expect((await ask(`/api/brands/${brandId}/ranking`, kept.key)).status).toBe(200);
    await db().membership.deleteMany({ where: { userId: headOfficeId, brandId } });
    expect((await ask(`/api/brands/${brandId}/ranking`, kept.key)).status).toBe(404);
    await addMember({ email: 'h@example.org', name: 'H', role: 'head-office', brandId });
  });

  it('learns where it may ask, and is told by a title of its own what it was not given', async () => {
    const { key } = await makeKey(['read:locations']);
    const { brands, key: told } = (await (await ask('/api/v1/brands', key)).json()) as { brands: { id: string; name: string }[]; key: { scopes: string[] } };
    expect([brands.map((one) => [one.id, one.name]), told]).toEqual([[[brandId, 'Lunetterie Boréale']], { scopes: ['read:locations'] }]);
    const refused = await ask(`/api/brands/${brandId}/finding-rows`, key, undefined, { 'accept-language': 'fr' });
    expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ id: 'key-not-allowed', title: 'Cette clé ne le permet pas.', detail: 'Cette clé n’a pas le droit « read:findings ».' })]);
  });

  it('is refused when mistyped, before anybody looks for it', async () => {
    const { key } = await makeKey(['read:locations']);
    expect((await ask('/api/checks', `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).status).toBe(401);
    expect((await ask('/api/checks', 'none')).status).toBe(401);
  });

  it('is made by who manages the brand, with a day that is still to come', async () => {
    await addMember({ email: 'e@example.org', name: 'E', role: 'executive', brandId });
    const executive = await app.signIn('e@example.org');
    const wanted = { name: 'X', scopes: ['read:locations'] };
    expect((await app.post(`/api/brands/${brandId}/api-keys`, wanted, executive)).status).toBe(403);
    expect((await app.post(`/api/brands/${brandId}/api-keys`, { ...wanted, expiresOn: '2020-01-01' }, headOffice)).status).toBe(400);
    expect((await app.post('/api/brands/guessed/api-keys', wanted, headOffice)).status).toBe(404);
  });
});

describe('the log of a brand', () => {
  it('is read by who manages it, filtered, and as a file', async () => {
    const administrator = await app.signIn(ADMIN);
    const path = `/api/brands/${brandId}/audit-log`;
    const { entries, actors } = (await (await app.get(`${path}?noun=api-keys&limit=2`, administrator)).json()) as { entries: { noun: string; actor: { name: string } }[]; actors: { name: string }[] };
    expect(entries.map((one) => one.noun)).toEqual(['api-keys', 'api-keys']);
    expect(actors.map((one) => one.name)).toEqual(expect.arrayContaining(['H', 'Tableau']));
    expect((await app.get(path, await app.signIn('e@example.org'))).status).toBe(403);
    const file = await (await app.get(`${path}/file?format=csv&noun=location-notes`, administrator)).text();
    expect(file).toContain('Seen by the till.');
    expect((await app.get(`${path}/file?as=jsonl`, administrator)).headers.get('content-type')).toContain('ndjson');
  });
});
