import { beforeAll, describe, expect, it } from 'vitest';
import { listContracts } from '#api/openapi.ts';
import { PROBLEM_KINDS } from '#backend/problem-kinds.ts';
import { Problem } from '#contract/shared.ts';
import { addMember } from '#records/users.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brandId = '';
let administrator = '';
let executive = '';

beforeAll(async () => {
  ({ brandId } = await makeBrand('Lunetterie Boréale'));
  await addMember({ email: 'e@example.org', name: 'E', role: 'executive', brandId });
  [administrator, executive] = await Promise.all([app.signIn(ADMIN), app.signIn('e@example.org')]);
});

interface Sent { method?: string; body?: string; headers?: Record<string, string>; cookie?: string; language?: string }
const ask = (path: string, { method = 'GET', body, headers = {}, cookie = administrator, language = 'en' }: Sent = {}) =>
  fetch(`${app.origin}${path}`, { method, redirect: 'manual', headers: { 'accept-language': language, 'x-enseigne-language': language.slice(0, 2), ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body }) });
const problem = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const said = Problem.parse(await answer.json());
  expect(said).toMatchObject({ status: answer.status, type: `/problems/${said.id}`, instance: `urn:uuid:${answer.headers.get('x-request-id') ?? ''}` });
  expect(PROBLEM_KINDS[said.id]?.status).toBe(answer.status);
  return said;
};

describe('every refusal has one shape', () => {
  it.each([
    ['nobody is signed in', '/api/session', { cookie: '' }, 401, 'not-signed-in'],
    ['a role that may not', '/api/brands/BRAND/runs', { method: 'POST', body: '{}', as: 'executive' }, 403, 'not-allowed'],
    ['what is not there', '/api/brands/none/ranking', {}, 404, 'not-found'],
    ['no such address', '/api/nothing', {}, 404, 'unknown-address'],
    ['no such version', '/api/v2/session', {}, 404, 'unknown-version'],
    ['another method', '/api/session', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['another state', '/api/brands/BRAND/runs', { method: 'POST', body: '{}' }, 409, 'conflict'],
    ['a body that is too large', '/api/session/language', { method: 'POST', body: JSON.stringify({ language: 'x'.repeat(200_000) }) }, 413, 'too-large'],
    ['a body of another kind', '/api/session/language', { method: 'POST', body: 'language=fr', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-kind'],
    ['a body that is no JSON', '/api/session/language', { method: 'POST', body: '{"language": fr}' }, 400, 'malformed-json'],
    ['values that do not fit', '/api/session/language', { method: 'POST', body: '{"language": "de"}' }, 400, 'invalid-input'],
  ] as const)('%s', async (_, path, { as, ...sent }: Sent & { as?: string }, status, id) => {
    const answer = await ask(path.replace('BRAND', brandId), { ...sent, ...(as ? { cookie: executive } : {}) });
    expect(answer.status).toBe(status);
    expect((await problem(answer)).id).toBe(id);
  });

  it('says which methods an address knows, and how to sign in', async () => {
    expect((await ask('/api/session', { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('/api/session', { cookie: '' })).headers.get('www-authenticate')).toBe('Bearer realm="Enseigne"');
  });

  it('names the place where JSON ends', async () => {
    const { detail } = await problem(await ask('/api/session/language', { method: 'POST', body: '{\n  "language": fr\n}', language: 'fr' }));
    expect(detail).toBe('La lecture s’est arrêtée à la ligne 2, colonne 15.');
  });

  it('names all that does not fit, each with its path, in the language that is asked for', async () => {
    const send = async (language: string) => (await problem(await ask('/api/imports/preview', { method: 'POST', body: JSON.stringify({ brandId: 7, locations: { name: '', base64: '%' }, extra: true, more: 1 }), language }))).errors;
    const [english, french] = [await send('en-CA'), await send('fr-CA,fr;q=0.9,en;q=0.5')];
    expect(english.map((one) => one.path)).toEqual(expect.arrayContaining(['body.brandId', 'body.locations.name', 'body.locations.base64', 'body.standard', 'body.extra', 'body.more']));
    expect(french.map(({ path, code }) => [path, code])).toEqual(english.map(({ path, code }) => [path, code]));
    const said = (errors: typeof english, path: string) => errors.find((one) => one.path === path)?.message;
    expect(english.find((one) => one.path === 'body.brandId')).toMatchObject({ code: 'invalid-type', message: '“brandId” must be a text.' });
    expect([said(french, 'body.brandId'), said(french, 'body.standard'), said(french, 'body.locations.name'), said(french, 'body.extra')]).toEqual(['« brandId » doit être un texte.', '« standard » manque.', '« name » ne peut pas être vide.', '« extra » n’est pas connu ici.']);
  });

  it('is said in the language that the person has chosen, unless the page says in which it is drawn', async () => {
    const detailIn = async (headers: Record<string, string>) => (await (await fetch(`${app.origin}/api/brands/none/ranking`, { headers: { cookie: executive, ...headers } })).json() as Problem).detail;
    const [french, english] = ['Cette marque n’existe pas.', 'There is no such brand.'];
    const sends = async (language: string) => expect((await ask('/api/session/language', { method: 'POST', body: JSON.stringify({ language }), cookie: executive })).status).toBe(200);
    await sends('fr');
    expect([await detailIn({ 'accept-language': 'en-CA' }), await detailIn({ 'x-enseigne-language': 'en' })]).toEqual([french, english]);
    await sends('en');
    expect(await detailIn({ 'accept-language': 'fr-CA' })).toBe(english);
    expect((await (await fetch(`${app.origin}/api/session`, { headers: { 'accept-language': 'fr-CA' } })).json() as Problem).detail).toBe('Connectez-vous d’abord.');
  });

  it('is said by the sign-in library, too, with its own code beside', async () => {
    const answer = await ask('/api/auth/sign-in/email', { method: 'POST', body: '{"email":"nobody@example.org","password":"x"}', headers: { origin: app.origin }, cookie: '' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: answer.status, type: expect.stringMatching(/^\/problems\//) as string, title: expect.stringMatching(/\.$/) as string });
  });
});

describe('each kind of problem has its page', () => {
  it.each(Object.keys(PROBLEM_KINDS))('%s', async (id) => {
    for (const language of ['fr', 'en'] as const) {
      const answer = await ask(`/problems/${id}`, { language, cookie: '' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain(PROBLEM_KINDS[id]?.meaning[language]);
    }
  });
  it('and what is no kind has none', async () => expect((await ask('/problems/constructor')).status).toBe(404));
});

describe('versions of the address', () => {
  it('v1 answers what the dashboard is answered, queries and all', async () => {
    const [plain, versioned] = await Promise.all(['/api', '/api/v1'].map(async (base) => (await ask(`${base}/brands/${brandId}/ranking?limit=3`)).json()));
    expect(versioned).toEqual(plain);
    expect((await ask('/api/v1/nothing')).status).toBe(404);
    expect((await problem(await ask('/api/v7', { language: 'fr' }))).detail).toBe('L’API est servie à /api/v1; il n’y a pas de version 7.');
  });
});

describe('the page of the API', () => {
  it('is had without signing in, and brings every script itself', async () => {
    for (const [language, title] of [['fr', 'API d’Enseigne'], ['en', 'Enseigne API']] as const) {
      const html = await (await ask('/api/v1/docs', { cookie: '', language })).text();
      expect(html).toContain(`<title>${title}</title>`);
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=|https?:/);
      for (const [, file = ''] of html.matchAll(/(?:src|stylesheet" href)="([^"]+)"/g)) expect([(await ask(file, { cookie: '' })).status, file]).toEqual([200, file]);
    }
  });
  it('serves no other file of the package', async () => expect((await ask('/api/docs/package.json', { cookie: '' })).status).toBe(404));
});

describe('an answer that has not changed', () => {
  it('is not sent again', async () => {
    const first = await ask(`/api/brands/${brandId}/settings`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
    expect((await ask(`/api/brands/${brandId}/settings`, { headers: { 'if-none-match': `"other", ${tag}` } })).status).toBe(304);
  });

  it('is replaced by who read it last, and refused where somebody was faster', async () => {
    const path = `/api/brands/${brandId}/crawl-times`;
    const put = (hour: number, headers: Record<string, string> = {}) => ask(path, { method: 'PUT', body: JSON.stringify({ crawlSchedule: `0 ${hour} * * *`, timeZone: 'America/Toronto' }), headers });
    const tag = (await ask(path)).headers.get('etag') ?? '';
    expect((await put(3, { 'if-match': tag })).status).toBe(200);
    expect((await problem(await put(4, { 'if-match': tag }))).id).toBe('changed-meanwhile');
    // RFC 9110: without a condition there is none, with "*" whatever is there may be replaced.
    expect([(await put(5)).status, (await put(6, { 'if-match': '*' })).status]).toEqual([200, 200]);
  });

  const contracts = async (isRead: boolean) => {
    const all = await listContracts();
    const read = new Set(all.filter((one) => one.method === 'GET').map((one) => one.path));
    return all.filter((one) => one.method === 'PUT' && one.access === undefined && read.has(one.path) === isRead);
  };
  it('is compared at every address that can be read and replaced; where there is nothing to compare, a condition is refused', async () => {
    const send = async (path: string) => problem(await ask(path.replace(':brandId', brandId).replace(':publisherId', 'yelp').replace(/:\w+/g, 'guessed'), { method: 'PUT', body: '{}', headers: { 'if-match': '"what nobody gave"' } }));
    const readable = await contracts(true);
    expect(readable.map((one) => one.path)).toEqual(expect.arrayContaining(['/api/brands/:brandId/crawl-times', '/api/brands/:brandId/publishers/:publisherId/settings', '/api/brands/:brandId/routing', '/api/notifications']));
    for (const { path } of readable.filter((one) => one.query.safeParse({}).success && !one.path.endsWith('/saved-views'))) expect([path, (await send(path)).id]).toEqual([path, 'changed-meanwhile']);
    for (const { path } of await contracts(false)) expect([path, await send(path)]).toEqual([path, expect.objectContaining({ status: 412, detail: expect.stringContaining('is not read by GET') as string })]);
  });
});
