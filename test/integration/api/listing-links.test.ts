import { beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { listLocationLinks, LocationLinksView } from '#contract/listing-links.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { lastSearches, saveSearch } from '#records/listing-links.ts';
import { addMember } from '#records/users.ts';
import { atlasPublisher } from '../pipeline/atlas.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

type Answer = z.infer<typeof listLocationLinks.response>;
startDatabase();
const quota = { requests: 100, per: 'day' as const, timeZone: 'UTC' };
const app = startApp(() => null, [{ ...atlasPublisher({ quota }), idIn: (url) => /^https:\/\/atlas\.example\/p\/(\w+)/.exec(url)?.[1] ?? null }]);
const AT = '2026-11-01T12:00:00.000Z';
let admin: string;
let brand: Awaited<ReturnType<typeof makeBrand>>;
const idOf = (code: string) => brand.locations.get(code) ?? '';
const candidate = (externalId: string): ListingCandidate => ({ externalId, url: `https://atlas.example/p/${externalId}`, name: 'Boréale', address: { street: '1 rue X', locality: 'Laval' }, phone: null, website: null, coordinates: null, storeCode: null });

beforeAll(async () => {
  admin = await app.signIn(ADMIN);
  brand = await makeBrand('Lunetterie Boréale');
  const found = (...ids: string[]) => ids.map((externalId) => ({ externalId, url: candidate(externalId).url, confidence: 0.7, isCertain: false, seen: candidate(externalId) }));
  await saveSearch(SYSTEM_VIEWER, 'atlas', [{ locationId: idOf('QC-1'), found: found('p8', 'p9') }, { locationId: idOf('QC-2'), found: [] }], AT);
});

const at = (rest: string) => `/api/brands/${brand.brandId}/publishers/atlas${rest}`;
const list = async (query = '', cookie = admin) => (await (await app.get(at(`/locations${query}`), cookie)).json()) as Answer;
const rowOf = async (code: string): Promise<LocationLinksView | undefined> => (await list('?standing=all')).rows.find((one) => one.ours.storeCode === code);
const states = async (code: string) => ((await rowOf(code))?.links ?? []).map((one) => `${one.externalId} ${one.state}`).toSorted();
const decide = async (code: string, externalId: string, state: string, cookie = admin) => {
  const link = (await rowOf(code))?.links.find((one) => one.externalId === externalId);
  return (await app.post(at(`/links/${link?.id ?? 'none'}`), { state }, cookie)).status;
};
const name = async (code: string, listing: string) => app.post(at('/links'), { locationId: idOf(code), listing }, admin);

test('locations stand by what is known of their listing, each candidate beside our record', async () => {
  const { total, rows, counts } = await list();
  expect([total, counts]).toEqual([1, { waiting: 1, missing: 3, linked: 0, rejected: 0, all: 4 }]);
  expect(rows[0]).toMatchObject({ ours: { name: 'Lunetterie Boréale', storeCode: 'QC-1' }, searchedAt: AT, links: [{ externalId: 'p8' }, { externalId: 'p9', theirs: { name: 'Boréale', address: '1 rue X, Laval' } }] });
  expect((await list('?standing=missing')).rows.map((one) => [one.ours.storeCode, one.searchedAt])).toEqual([['FR-1', null], ['ON-1', null], ['QC-2', AT]]);
  expect((await list('?standing=all&text=on-')).rows.map((one) => one.ours.storeCode)).toEqual(['ON-1']);
  const first = await list('?standing=all&limit=3');
  const second = await list(`?standing=all&limit=3&cursor=${first.next ?? ''}`);
  expect([...first.rows, ...second.rows].map((one) => one.ours.storeCode)).toEqual(['FR-1', 'ON-1', 'QC-1', 'QC-2']);
  expect(second.next).toBeNull();
});

test('a decision is made and taken back', async () => {
  expect(await decide('QC-1', 'p9', 'confirmed')).toBe(200);
  expect(await states('QC-1')).toEqual(['p8 rejected', 'p9 confirmed']);
  expect((await rowOf('QC-1'))?.links.map((one) => one.decidedBy === null)).toEqual([false, false]);
  expect(await decide('QC-1', 'p9', 'rejected')).toBe(200);
  expect(await decide('QC-1', 'p8', 'proposed')).toBe(200);
  expect(await states('QC-1')).toEqual(['p8 proposed', 'p9 rejected']);
  expect((await rowOf('QC-1'))?.links.find((one) => one.externalId === 'p8')?.decidedAt).toBeNull();
  expect(await decide('QC-1', 'p8', 'confirmed')).toBe(200);
  expect(await decide('QC-1', 'none', 'confirmed')).toBe(404);
});

test('a listing is named by its id or by the address of its page; an address that holds none is refused with a sentence', async () => {
  expect(await (await name('QC-2', ' https://atlas.example/p/p42?x=1 ')).json()).toEqual({ externalId: 'p42' });
  expect(await (await name('ON-1', 'atlas.example/p/p43')).json()).toEqual({ externalId: 'p43' });
  expect(await (await name('FR-1', 'tag:77')).json()).toEqual({ externalId: 'tag:77' });
  const refused = await name('FR-1', 'https://elsewhere.example/p/p44');
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([400, expect.stringContaining('paste the id itself')]);
  expect((await name('FR-1', 'banane split!')).status).toBe(400);
  expect([await states('QC-2'), await states('FR-1')]).toEqual([['p42 confirmed'], ['tag:77 confirmed']]);
  // Another location's listing goes with whoever names it last.
  await name('ON-1', 'p42');
  expect([await states('QC-2'), await states('ON-1')]).toEqual([['p42 rejected'], ['p42 confirmed', 'p43 confirmed']]);
});

test('a location is searched again: what waited goes, what was refused stays', async () => {
  const again = () => app.post(at(`/locations/${idOf('QC-2')}/search`), {}, admin).then((answer) => answer.json());
  await decide('QC-2', 'p42', 'rejected');
  expect(await again()).toEqual({ when: 'next-crawl' });
  expect((await lastSearches(SYSTEM_VIEWER, [idOf('QC-2')], 'atlas')).size).toBe(0);
  expect(await states('QC-2')).toEqual(['p42 rejected']);
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AT));
  expect(await again()).toEqual({ when: 'now' });
  expect(app.jobs.at(-1)).toMatchObject({ taskId: 'check-again', payload: { locationIds: [idOf('QC-2')] } });
});

test('administrators decide; others look', async () => {
  await addMember({ email: 'head@example.org', name: 'Head', role: 'head-office', brandId: brand.brandId });
  const head = await app.signIn('head@example.org');
  expect((await list('?standing=all', head)).total).toBe(4);
  expect(await decide('QC-1', 'p8', 'rejected', head)).toBe(403);
  expect((await app.post(at(`/locations/${idOf('QC-2')}/search`), {}, head)).status).toBe(403);
  expect((await app.get(at('/locations'))).status).toBe(401);
});

test('a source that knows one country lists no store of another', async () => {
  const inRegister = async () => {
    const { rows, counts } = (await (await app.get(`/api/brands/${brand.brandId}/publishers/recherche-entreprises/locations?standing=all`, admin)).json()) as Answer;
    return [rows.map((one) => one.ours.storeCode), counts.all];
  };
  expect(await inRegister()).toEqual([[], 0]);
  await db().$executeRaw`UPDATE "Location" SET record = jsonb_set(record, '{address,country}', '"FR"') WHERE id = ${idOf('FR-1')}`;
  await db().$executeRaw`UPDATE "Location" SET record = record #- '{address,country}' WHERE id = ${idOf('ON-1')}`;
  expect(await inRegister()).toEqual([['FR-1', 'ON-1'], 2]);
});
