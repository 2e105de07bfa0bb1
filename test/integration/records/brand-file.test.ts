import { readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeApi, listContracts } from '#api/openapi.ts';
import { createApp } from '#backend/app.ts';
import { exportBrand } from '#backend/export-brand.ts';
import { importBrandFile } from '#backend/read-brand-file.ts';
import { recomputeScores } from '#backend/recompute-scores.ts';
import { boxOf } from '#backend/secret-box.ts';
import { loadChecks, SHARED_REASONS } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadPublishers } from '#publishers/run.ts';
import { createAuth, createSignInLink } from '#records/auth-store.ts';
import { BRAND_TABLES, LEFT_OUT } from '#records/brand-file/brand-tables.ts';
import { tableShapes } from '#records/brand-file/table-shapes.ts';
import { db, openRecords, type Records } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { addMember, ensureAdministrator } from '#records/users.ts';
import { writeLocationNote } from '#records/location-notes.ts';
import { findFault } from '../../backend/api/find-fault.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';
import { makeHome } from '../start-database.ts';

const SIZE = 12;
/** Of the instance or the person who asks, and not of the brand. */
const ELSEWHERE = /^\/api\/(?:session|account|people|api-keys|invitations|deliveries|notifications?|map-tiles|audit|calendar|brands\/:brandId\/(?:publishers|people|api-keys|channels|deliveries|audit|notifications?|invitations))/;
let crawl: NetworkCrawl;
let second: Records | null = null;
let secondHome = '';
let file = '';
/** With captures and names. */
let whole = '';
let before: Map<string, unknown>;
let editorId = '';

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 11, size: SIZE });
  const { brandId } = crawl;
  for (const day of [0, 1, 7]) await crawl.crawlOn(day);
  await ensureAdministrator('first@example.org');
  editorId = await addMember({ email: 'camille@example.org', name: 'Camille', role: 'head-office', brandId });
  const [location] = await listLocations(SYSTEM_VIEWER, brandId);
  await writeLocationNote({ ...SYSTEM_VIEWER, userId: editorId }, location?.id ?? '', '=Vue avec Camille', new Date('2026-10-02T10:00:00Z'));
  const finding = await db().finding.findFirstOrThrow({ where: { closedAt: null } });
  await db().finding.update({ where: { id: finding.id }, data: { assigneeId: editorId } });
  await db().publisherSetting.create({ data: { brandId, publisherId: 'yelp', settings: { market: 'CA' }, secrets: 'sealed', tokens: 'sealed' } });
  before = await answersOf(brandId);
  file = path.join(await makeHome(), 'brand.jsonl');
  whole = path.join(path.dirname(file), 'whole.jsonl');
  await writeAll(brandId, file, { captures: false, names: false });
  await writeAll(brandId, whole, { captures: true, names: true });
  await crawl.close();
  secondHome = await makeHome();
  second = await openRecords({ home: secondHome });
  await ensureAdministrator('other@example.org');
  // Somebody whom both instances know, by another id.
  await addMember({ email: 'Camille@example.org', name: 'Camille R.', role: 'executive', brandId: null });
});
afterAll(async () => {
  await second?.close();
  await rm(secondHome, { recursive: true, force: true });
  if (file !== '') await rm(path.dirname(file), { recursive: true, force: true });
});

async function writeAll(brandId: string, to: string, choice: { captures: boolean; names: boolean }): Promise<void> {
  const pieces: string[] = [];
  await exportBrand(SYSTEM_VIEWER, brandId, choice, new Date('2026-10-10T08:00:00Z'), (piece) => Promise.resolve(void pieces.push(piece)));
  await writeFile(to, pieces.join(''));
}
async function* piecesOf(text: string | Buffer): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}
const importText = (text: string | Buffer) => importBrandFile(SYSTEM_VIEWER, piecesOf(text), new Date('2026-10-11T08:00:00Z'));

/** What the API answers of a brand, by address. */
async function answersOf(brandId: string): Promise<Map<string, unknown>> {
  const server = http.createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = createAuth({ secret: 'a secret of a test, thirty-two characters', baseUrl: origin, trustedOrigins: [origin] });
  const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
  const app = createApp({ auth, checks, publishers, reasons: SHARED_REASONS, staticFolder: null, log: pino({ level: 'silent' }), queue: { enqueue: () => Promise.resolve(), countJobs: () => Promise.resolve([]), isReady: () => Promise.resolve(true) }, box: boxOf(['a secret of a test, thirty-two characters']), overpassUrl: 'http://overpass.example/api', dailyRequestsPerHost: 1000 });
  const answer = app.callback();
  server.on('request', (request, response) => { void answer(request, response); });
  await addMember({ email: 'compare@example.org', name: 'compare', role: 'administrator', brandId: null });
  const signedIn = await fetch(await createSignInLink(auth, 'compare@example.org'), { redirect: 'manual' });
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const location = (await db().finding.findFirstOrThrow({ where: { location: { brandId }, closedAt: null }, orderBy: { id: 'asc' } })).locationId;
  const [finding, review, run] = await Promise.all([
    db().finding.findFirstOrThrow({ where: { locationId: location }, orderBy: { id: 'asc' } }), db().review.findFirstOrThrow({ where: { location: { brandId } }, orderBy: { id: 'asc' } }), db().auditRun.findFirstOrThrow({ where: { brandId }, orderBy: { id: 'asc' } }),
  ]);
  const known: Record<string, string> = { brandId, locationId: location, findingId: finding.id, reviewId: review.id, runId: run.id, version: '1', publisherId: 'yelp' };
  const asked = (await listContracts()).filter((one) => one.method === 'GET' && one.query.safeParse({}).success && [...one.path.matchAll(/:(\w+)/g)].every(([, name = '']) => name in known) && !ELSEWHERE.test(one.path));
  const others = (await listLocations(SYSTEM_VIEWER, brandId)).map((one) => `/locations/${one.id}`);
  const paths = [...asked.map((one) => one.path.slice('/api'.length).replace(/:(\w+)/g, (_, name: string) => known[name] ?? '')), `/brands/${brandId}/findings?part=closed`, `/brands/${brandId}/findings?part=accepted`, ...others];
  const answers = new Map<string, unknown>();
  for (const one of paths) {
    const got = await fetch(`${origin}/api/v1${one}`, { headers: { cookie } });
    // Some want words that no contract can make up: the same refusal is the same answer.
    expect([one, got.status]).toEqual([one, expect.toBeOneOf([200, 400, 404])]);
    answers.set(one, got.status === 200 ? await got.json() : got.status);
  }
  server.closeAllConnections();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return answers;
}

describe('what a brand’s file holds', () => {
  it('every table is either in it, or left out with a reason', () => {
    const named = [...BRAND_TABLES.map((one) => one.table), ...Object.keys(LEFT_OUT)];
    expect([...tableShapes().keys()].filter((table) => !named.includes(table))).toEqual([]);
    expect(named.filter((table, at) => !tableShapes().has(table) || named.indexOf(table) !== at)).toEqual([]);
  });

  it('no secret, no reviewer’s name and no page that was read', async () => {
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain('sealed');
    const rows = text.trim().split('\n').map((one) => JSON.parse(one) as { kind: string; row: Record<string, unknown> });
    expect(rows[0]).toMatchObject({ kind: 'head', schemaVersion: 1, brand: { id: crawl.brandId }, with: { captures: false, names: false } });
    expect(rows.filter((one) => one.kind === 'review').every((one) => one.row['authorName'] === null)).toBe(true);
    expect(rows.filter((one) => one.kind === 'reading').every((one) => one.row['bodyHash'] === null)).toBe(true);
    expect(rows.some((one) => one.kind === 'capture')).toBe(false);
    expect(rows.at(-1)).toMatchObject({ kind: 'end', rows: rows.length - 2 });
    for (const kind of ['location', 'verdict', 'observation', 'finding', 'finding-event', 'score-day', 'review', 'review-analysis', 'run', 'membership', 'location-note']) expect([kind, rows.some((one) => one.kind === kind)]).toEqual([kind, true]);
  });
});

describe('a file that is not whole is refused, and nothing of it stays', () => {
  const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n');
  const change = async (at: number, by: (line: string) => string) => (await lines()).map((line, index) => (index === at ? by(line) : line)).join('\n');
  const verdictLine = async () => (await lines()).findIndex((line) => line.includes('"kind":"verdict"'));
  it.each([
    ['nothing', () => Promise.resolve(''), 'first line'],
    ['another file', () => Promise.resolve('storeCode,name\n1,A\n'), 'first line'],
    ['one of a newer version', () => change(0, (line) => line.replace('"schemaVersion":1', '"schemaVersion":2')), 'newer version of the product (form 2'],
    ['cut off', async () => (await lines()).slice(0, -30).join('\n'), 'before its end'],
    ['cut within a line', async () => (await readFile(file, 'utf8')).slice(0, -500), 'is damaged'],
  ])('%s', async (_, text, sentence) => {
    await expect(importText(await text())).rejects.toThrow(sentence);
    expect(await db().brand.count()).toBe(0);
  });
  it.each([
    ['no JSON', (line: string) => line.slice(5)],
    ['a kind that nobody knows', (line: string) => line.replace('"kind":"verdict"', '"kind":"verdikt"')],
    ['a column that nobody knows', (line: string) => line.replace('"row":{', '"row":{"colour":1,')],
    ['a value of another type', (line: string) => line.replace(/"weight":[\d.]+/, '"weight":"heavy"')],
    ['a location that is not there', (line: string) => line.replace(/"locationId":"[^"]+"/, '"locationId":"nowhere"')],
  ])('a line with %s is named by its number', async (_, by) => {
    const at = await verdictLine();
    await expect(importText(await change(at, by))).rejects.toThrow(`Line ${at + 1} is damaged`);
    expect(await db().brand.count()).toBe(0);
  });
  it('a value that was changed', async () => {
    const at = await verdictLine();
    await expect(importText(await change(at, (line) => line.replace(/"weight":[\d.]+/, '"weight":99')))).rejects.toThrow('checksum');
    expect(await db().brand.count()).toBe(0);
  });
});

describe('imported into another instance', () => {
  it('a brand answers the same at every address, to the last digit', async () => {
    const { rows, head } = await importText(await readFile(whole));
    expect(rows).toBe(Object.values(head.counts).reduce((sum, one) => sum + one, 0));
    const after = await answersOf(head.brand.id);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...before.values()].filter((one) => typeof one !== 'number').length).toBeGreaterThan(40);
    const camille = await db().user.findUniqueOrThrow({ where: { email: 'camille@example.org' } });
    expect(camille.id).not.toBe(editorId);
    for (const [address, answer] of before) expect([address, withoutInstance(after.get(address))]).toEqual([address, asKnownHere(withoutInstance(answer), camille)]);
  });

  it('every answer fits what the API’s description says of it', async () => {
    const description = (await describeApi()) as { paths: Record<string, { get?: { responses: { 200: { content: { 'application/json': { schema: object } } } } } }> };
    const wrong = [...before].flatMap(([address, answer]) => {
      if (typeof answer === 'number') return [];
      const path = address.replace(/\?.*/, '');
      const [template] = Object.keys(description.paths).filter((one) => new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)).toSorted((a, b) => a.split('{').length - b.split('{').length);
      const fault = findFault(description, description.paths[template ?? '']?.get?.responses[200].content['application/json'].schema ?? false, answer);
      return fault === null ? [] : [`${address}: ${fault}`];
    });
    expect(wrong).toEqual([]);
  });

  it('its scores recomputed from its verdicts are those that stand', async () => {
    const again = await recomputeScores(SYSTEM_VIEWER, crawl.brandId);
    expect(again.length).toBeGreaterThan(SIZE);
    expect(again.filter((one) => !one.isSame)).toEqual([]);
  });

  it('and is exported as the same rows again', async () => {
    const to = path.join(path.dirname(file), 'again.jsonl');
    await writeAll(crawl.brandId, to, { captures: true, names: true });
    const rowsOf = async (name: string) => (await readFile(name, 'utf8')).split('\n').filter((line) => !/"kind":"(?:head|end|person)"/.test(line)).map((line) => line.replaceAll(editorId, '-').replaceAll(camilleId, '-')).sort();
    const camilleId = (await db().user.findUniqueOrThrow({ where: { email: 'camille@example.org' } })).id;
    expect(await rowsOf(to)).toEqual(await rowsOf(whole));
  });

  it('a second time it is refused', async () => {
    await expect(importText(await readFile(file))).rejects.toMatchObject({ id: 'conflict' });
    expect(await db().brand.count()).toBe(1);
  });
});

/** The moment that is asked, and who administers the instance. */
function withoutInstance(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'people' || key === 'administrators' || (['since', 'from', 'to'].includes(key) && typeof value === 'string' && !value.endsWith('.000Z')) ? undefined : value))) as unknown;
}

/** Somebody who is known in both instances keeps the name and the id of the one that reads. */
function asKnownHere(answer: unknown, person: { id: string; name: string }): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(editorId, person.id).replaceAll('"name":"Camille"', `"name":"${person.name}"`)) as unknown;
}
