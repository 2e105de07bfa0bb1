import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleOf, type JsonSchema } from '#api/openapi-example.ts';
import { nameContracts, type NamedContract } from '#api/openapi.ts';
import { KEY_SCOPES } from '#domain/key-scope.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createApiKey } from '#records/api-keys.ts';
import { saveAudit } from '#records/audits.ts';
import { listFindings } from '#records/findings.ts';
import { writeLocationNote } from '#records/location-notes.ts';
import { listRegions } from '#records/regions.ts';
import { listReviews } from '#records/reviews.ts';
import { addMember, ensureAdministrator } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';
import { ACTORS, ANYBODY, WHO_MAY, type Actor } from './who-may.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
/** Bodies that an example cannot know. */
const BODIES: Readonly<Record<string, () => object>> = {
  actOnFinding: () => ({ action: { kind: 'note', text: 'Seen.' }, alsoElsewhere: false }),
  applyImport: () => ({ brandId: ids['brandId'], locations: { name: 'l.csv', base64: '' }, standard: null, archiveMissing: false }),
  setGrants: () => ({ grants: [{ role: 'executive', regionIds: [], locationIds: [], isAllBrands: false }] }),
  setSecondFactorRoles: () => ({ roles: [] }),
  invite: () => ({ email: 'new@example.org', name: 'New', language: 'fr', grant: { role: 'executive', regionIds: [], locationIds: [], isAllBrands: false } }),
  previewImport: () => ({ brandId: ids['brandId'], locations: { name: 'l.csv', base64: '' }, standard: null }),
};
const ids: Record<string, string> = {};
const cookies = new Map<Actor, string>();
const contracts = await nameContracts();
const kindOf = new Map(Object.entries(WHO_MAY).flatMap(([kind, { routes }]) => routes.split(' ').map((name) => [name, kind] as const)));
const anybody = new Set(ANYBODY.split(' '));
const guarded = contracts.filter(({ contract }) => contract.access === undefined);

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  const { brandId } = brand;
  const other = await makeBrand('Une autre');
  const at = (code: string) => brand.locations.get(code) ?? '';
  const runId = await startRun(brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  const regions = await listRegions(SYSTEM_VIEWER, brandId);
  const region = (name: string) => regions.find((one) => one.name === name)?.id ?? '';
  const email = (actor: Actor) => `${actor}@example.org`;
  const add = (actor: Actor, role: Parameters<typeof addMember>[0]['role'], where: object = {}) => addMember({ email: email(actor), name: actor, role, brandId, ...where });
  await add('brand-administrator', 'administrator');
  await add('head-office', 'head-office');
  const manager = await add('regional-manager', 'regional-manager', { regionId: region('Québec') });
  await add('stand-in', 'regional-manager', { standsInForId: manager, validFrom: '2020-01-01', validUntil: '2999-12-31' });
  await add('stand-in-later', 'regional-manager', { standsInForId: manager, validFrom: '2999-01-01', validUntil: '2999-12-31' });
  await add('store-manager', 'store-manager', { locationId: at('QC-1') });
  await add('executive', 'executive');
  await add('other-regional-manager', 'regional-manager', { regionId: region('Ontario') });
  await add('other-store-manager', 'store-manager', { locationId: at('ON-1') });
  await addMember({ email: email('stranger'), name: 'stranger', role: 'head-office', brandId: other.brandId });
  // Whose sessions end, and whose roles change, is nobody of the matrix.
  const target = await addMember({ email: 'target@example.org', name: 'Target', role: 'executive', brandId });
  for (const actor of ACTORS) cookies.set(actor, await app.signIn(actor === 'administrator' ? ADMIN : email(actor)));
  const finding = (await listFindings(SYSTEM_VIEWER, { locationId: at('QC-1') }))[0];
  const note = await writeLocationNote(await viewerOf(manager), at('QC-1'), 'Seen by the till.', new Date());
  Object.assign(ids, { brandId, locationId: at('QC-1'), findingId: finding?.id ?? '', runId, noteId: note.id, version: '1', userId: target, reviewId: (await listReviews(SYSTEM_VIEWER, at('QC-1')))[0]?.id ?? 'guessed' });
});

/** The address with ids that exist, as far as they do; the rest is guessed. */
function addressOf({ name, contract }: NamedContract): { path: string; isGuessed: boolean } {
  let isGuessed = false;
  const path = contract.path.replace(/:(\w+)/g, (_, param: string) => {
    isGuessed ||= ids[param] === undefined;
    return ids[param] ?? 'guessed';
  });
  const query = name === 'compareSubjects' ? `?ids=${ids['locationId']}` : name === 'listSavedViews' ? '?page=ranking' : '';
  return { path: path + query, isGuessed };
}

async function statusOf(one: NamedContract, headers: Record<string, string>): Promise<number> {
  const { name, contract } = one;
  const body = contract.method === 'GET' ? undefined : (BODIES[name]?.() ?? exampleOf(z.toJSONSchema(contract.body, { io: 'input', unrepresentable: 'any' }) as JsonSchema, {}));
  const answer = await fetch(app.origin + addressOf(one).path, { method: contract.method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  await answer.arrayBuffer();
  return answer.status;
}

it('every route of the contract stands in the table of who may do what', () => {
  const missing = guarded.map((one) => one.name).filter((name) => !kindOf.has(name) && !anybody.has(name));
  expect(missing, 'Name these in test/integration/api/who-may.ts: in the line of those who may, or in ANYBODY.').toEqual([]);
});

describe('a route of the contract', () => {
  it.each(guarded.filter((one) => kindOf.has(one.name)).map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const who = WHO_MAY[kindOf.get(name) ?? '']?.who ?? [];
    const { isGuessed } = addressOf(one);
    expect(await statusOf(one, {})).toBe(401);
    const wrong: string[] = [];
    // Those who may not come first: what the others do must not hide anything from them.
    for (const actor of ACTORS.toSorted((a, b) => Number(who.includes(a)) - Number(who.includes(b)))) {
      const status = await statusOf(one, { cookie: cookies.get(actor) ?? '' });
      const isRefused = status === 403 || status === 404;
      // What is guessed is not there for those who may, either.
      const isRight = who.includes(actor) ? status !== 401 && status !== 403 && status < 500 && (status !== 404 || isGuessed || one.contract.method !== 'GET') : isRefused;
      if (!isRight) wrong.push(`${actor}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(guarded.filter((one) => one.contract.path.includes('/brands/:brandId') && one.contract.method === 'GET').map((one) => [one.name, one] as const))('%s of a brand that is not one’s own looks like one that does not exist', async (_name, one) => {
    expect(await statusOf(one, { cookie: cookies.get('stranger') ?? '' })).toBe(404);
  });
});

describe('an API key', () => {
  it.each(KEY_SCOPES)('with %s alone reaches what is of this scope, and nothing else', async (scope) => {
    const { key } = await createApiKey(await viewerOf(await ensureAdministrator(ADMIN)), ids['brandId'] ?? '', { name: scope, scopes: [scope], regionId: null, expiresAt: null }, new Date());
    const wrong: string[] = [];
    for (const one of guarded.filter(({ contract }) => contract.method === 'GET' || contract.keyScope !== scope)) {
      const status = await statusOf(one, { authorization: `Bearer ${key}` });
      const may = one.contract.keyScope === scope || one.contract.keyScope === 'any';
      if (may ? status === 401 || status === 403 : status !== 403) wrong.push(`${one.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what lies outside the contract', () => {
  const files = ['/api/findings/FINDING/proof', '/api/findings/FINDING/images/expected', '/api/findings/FINDING/screenshot', '/api/bodies/hash-of-page/image', '/api/brands/BRAND/ranking/file?as=csv', '/api/brands/BRAND/overview.pdf', '/api/brands/BRAND/audit-log/file', '/api/brands/BRAND/export'];
  const filled = (path: string) => path.replace('FINDING', ids['findingId'] ?? '').replace('BRAND', ids['brandId'] ?? '');
  it.each(files)('%s is shut to nobody and to a stranger', async (path) => {
    expect((await app.get(filled(path))).status).toBe(401);
    expect((await app.get(filled(path), cookies.get('stranger'))).status).toBe(path.includes('ranking/file') ? 400 : 404);
    expect((await app.get(filled(path), cookies.get('stand-in-later'))).status).toBe(path.includes('ranking/file') ? 400 : 404);
  });
  it.each(['/healthz', '/readyz', '/metrics', '/api/openapi.json'])('%s tells nothing of any brand', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('Boréale');
  });
});
