import { beforeAll, describe, expect, it } from 'vitest';
import type { ManualListing } from '#contract/manual-checks.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl } from '#records/brands.ts';
import { getLocation } from '#records/locations.ts';
import { latestManualChecks } from '#records/manual-checks.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let administrator = '';
let manager = '';
let executive = '';
const of = (storeCode: string) => brand.locations.get(storeCode) ?? '';
const read = async (storeCode: string, cookie: string) => (await (await app.get(`/api/locations/${of(storeCode)}/manual-checks`, cookie)).json()) as { listings: ManualListing[]; mayCheck: boolean };
type Due = { total: number; next: string | null; due: { storeCode: string; publisherId: string }[]; publishers: { publisherId: string; count: number }[] };
const due = async (cookie: string, query = '') => (await (await app.get(`/api/brands/${brand.brandId}/manual-checks${query}`, cookie)).json()) as Due;
const record = (storeCode: string, body: object, cookie: string) => app.post(`/api/locations/${of(storeCode)}/manual-checks`, body, cookie);

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date());
  const standard = (await currentStandard(SYSTEM_VIEWER, brand.brandId))?.standard;
  await publishStandard(SYSTEM_VIEWER, brand.brandId, BrandStandard.parse({ ...standard, publishers: { 'apple-maps': {}, 'pages-jaunes': { areas: ['CA-QC'], manual: { everyDays: 30 } } } }), new Date().toISOString());
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  await addMember({ email: 'm@example.org', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId: regions.find((one) => one.name === 'Québec')?.id ?? '' });
  await addMember({ email: 'e@example.org', name: 'Eli', role: 'executive', brandId: brand.brandId });
  [administrator, manager, executive] = await Promise.all([app.signIn(ADMIN), app.signIn('m@example.org'), app.signIn('e@example.org')]);
});

describe('checks by eye', () => {
  it('are due where nobody has looked, by the publisher’s interval or the standard’s', async () => {
    const { listings, mayCheck } = await read('QC-1', manager);
    expect(listings.map(({ publisherId, everyDays, isDue, last }) => [publisherId, everyDays, isDue, last])).toEqual([['apple-maps', 90, true, null], ['pages-jaunes', 30, true, null]]);
    expect(listings[0]?.expected.map(({ field }) => field)).toContain('businessName');
    expect([mayCheck, (await read('QC-1', executive)).mayCheck]).toEqual([true, false]);
  });

  it('are listed within the viewer’s regions', async () => {
    const [all, own] = await Promise.all([due(administrator), due(manager)]);
    expect(own.due.map(({ storeCode }) => storeCode)).toEqual(expect.arrayContaining(['QC-1', 'QC-2']));
    expect(own.due.some(({ storeCode }) => storeCode.startsWith('FR'))).toBe(false);
    expect(all.total).toBeGreaterThan(own.total);
  });

  it('are listed by region with all below it, and by source', async () => {
    const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
    const quebec = await due(administrator, `?region=${regions.find((one) => one.name === 'Québec')?.id ?? ''}`);
    expect(quebec.due.map((one) => `${one.storeCode} ${one.publisherId}`)).toEqual(['QC-1 apple-maps', 'QC-1 pages-jaunes', 'QC-2 apple-maps', 'QC-2 pages-jaunes']);
    expect(quebec.publishers).toEqual([{ publisherId: 'apple-maps', count: 2 }, { publisherId: 'pages-jaunes', count: 2 }]);
    const one = await due(administrator, '?publisher=pages-jaunes');
    expect(new Set(one.due.map(({ publisherId }) => publisherId))).toEqual(new Set(['pages-jaunes']));
    const whole = await due(administrator);
    const first = await due(administrator, '?limit=3');
    const rest = await due(administrator, `?cursor=${first.next ?? ''}`);
    expect([...first.due, ...rest.due]).toEqual(whole.due);
    expect([first.total, rest.next]).toEqual([whole.total, null]);
  });

  it('are kept with who looked and what the record said, and the location is judged again', async () => {
    const answer = await record('QC-1', { publisherId: 'pages-jaunes', url: 'https://www.pagesjaunes.example/1', isListed: true, answers: { businessName: { said: 'same' }, phone: { said: 'other', text: '514 555-0199' } }, note: 'Vue du téléphone.' }, manager);
    expect(answer.status).toBe(200);
    expect(app.jobs.at(-1)).toMatchObject({ taskId: 'check-again', payload: { locationIds: [of('QC-1')] } });
    const check = (await latestManualChecks(SYSTEM_VIEWER, of('QC-1'))).get('pages-jaunes');
    const location = await getLocation(SYSTEM_VIEWER, of('QC-1'));
    expect(check).toMatchObject({ isListed: true, checkedBy: { name: 'Maude' }, record: { businessName: location.businessName }, answers: { phone: { said: 'other', text: '514 555-0199' } } });
    const [, listing] = (await read('QC-1', administrator)).listings;
    expect(listing).toMatchObject({ isDue: false, url: 'https://www.pagesjaunes.example/1', last: { checkedBy: 'Maude', note: 'Vue du téléphone.' } });
    expect((await due(manager)).due.filter(({ storeCode }) => storeCode === 'QC-1').map(({ publisherId }) => publisherId)).toEqual(['apple-maps']);
  });

  it('an answer that no check could read is refused with its sentence, in the reader’s language, and nothing is kept', async () => {
    const before = (await latestManualChecks(SYSTEM_VIEWER, of('QC-2'))).get('apple-maps') ?? null;
    const answer = await record('QC-2', { publisherId: 'apple-maps', isListed: true, answers: { phone: { said: 'other', text: 'zzz' }, regularHours: { said: 'other', text: 'lun-ven 9h-17h' } } }, manager);
    expect([answer.status, ((await answer.json()) as { errors: { path: string; code: string; message: string }[] }).errors]).toEqual([400, [{ path: 'body.answers.phone', code: 'invalid', message: expect.stringContaining('phone number') as string }]]);
    expect((await latestManualChecks(SYSTEM_VIEWER, of('QC-2'))).get('apple-maps') ?? null).toEqual(before);
  });

  it('a listing without an address is looked up by name and address', async () => {
    const [maps] = (await read('QC-2', manager)).listings;
    expect(maps).toMatchObject({ publisherId: 'apple-maps', url: null });
    expect(URL.parse(maps?.lookUpUrl ?? '')?.searchParams.get('q')).toContain((await getLocation(SYSTEM_VIEWER, of('QC-2'))).businessName);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['an executive looks', () => record('QC-1', { publisherId: 'apple-maps', isListed: false }, executive), 403],
    ['another region’s location looks like none', () => record('FR-1', { publisherId: 'apple-maps', isListed: false }, manager), 404],
    ['a source that is read by machine', () => record('QC-1', { publisherId: 'brand-website', isListed: false }, manager), 400],
    ['an address that is no page', () => record('QC-1', { publisherId: 'apple-maps', isListed: true, url: 'javascript:alert(1)' }, manager), 400],
    ['an answer without its words', () => record('QC-1', { publisherId: 'apple-maps', isListed: true, answers: { phone: { said: 'other', text: ' ' } } }, manager), 400],
  ])('%s', async (_case, ask, status) => {
    expect((await ask()).status).toBe(status);
  });
});
