import { beforeAll, describe, expect, it } from 'vitest';
import { getSettings, setCrawlTimes } from '#contract/settings.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { confirmCrawl, getBrand } from '#records/brands.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brandId = '';
const cookies = new Map<Role | 'stranger', string>();
const TIMES = { crawlSchedule: '30 5 * * 1', timeZone: 'America/Toronto' };

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  ({ brandId } = brand);
  const regionId = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, where] of [['head-office', {}], ['regional-manager', { regionId }], ['executive', {}], ['store-manager', { locationId: brand.locations.get('ON-1') ?? '' }]] as const) {
    await addMember({ email: `${role}@example.org`, name: role, role, brandId, ...where });
    cookies.set(role, await app.signIn(`${role}@example.org`));
  }
  await addMember({ email: 'stranger@example.org', name: 'stranger', role: 'head-office', brandId: (await makeBrand('Une autre')).brandId });
  cookies.set('stranger', await app.signIn('stranger@example.org'));
  cookies.set('administrator', await app.signIn(ADMIN));
});

const settings = async (role: Role) => getSettings.response.parse(await (await app.get(`/api/brands/${brandId}/settings`, cookies.get(role))).json());
const setTimes = (role: Role | 'stranger', body: object) => app.put(`/api/brands/${brandId}/crawl-times`, body, cookies.get(role));

describe('who sees the settings of a brand', () => {
  it.each(['administrator', 'head-office'] as const)('a %s sees who sees it, and how much of it', async (role) => {
    const { mayManage, people } = await settings(role);
    expect(mayManage).toBe(true);
    expect(people?.map((one) => [one.role, one.region])).toEqual([['administrator', []], ['head-office', []], ['regional-manager', ['Canada', 'Québec']], ['executive', []], ['store-manager', []]]);
  });
  it.each(['regional-manager', 'executive', 'store-manager'] as const)('a %s sees when it is crawled, and no addresses of people', async (role) => {
    expect(await settings(role)).toMatchObject({ name: 'Lunetterie Boréale', mayManage: false, people: null });
  });
  it('somebody of another brand sees nothing', async () => {
    expect((await app.get(`/api/brands/${brandId}/settings`, cookies.get('stranger'))).status).toBe(404);
    expect((await app.get(`/api/brands/${brandId}/settings`)).status).toBe(401);
  });
});

describe('when a brand is crawled', () => {
  it.each([['regional-manager', 403], ['executive', 403], ['store-manager', 403], ['stranger', 404]] as const)('a %s does not set it', async (role, status) => {
    expect((await setTimes(role, TIMES)).status).toBe(status);
    expect((await getBrand(SYSTEM_VIEWER, brandId)).crawlSchedule).toBeNull();
  });
  it('what is no schedule or no zone is refused, both told at once, and nothing is kept', async () => {
    const answer = await setTimes('head-office', { crawlSchedule: 'every night', timeZone: 'Europe/Montréal' });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { path: string }[] }).errors.map((one) => one.path)).toEqual(['body.crawlSchedule', 'body.timeZone']);
    expect((await getBrand(SYSTEM_VIEWER, brandId)).crawlSchedule).toBeNull();
  });
  it('the head office sets it; the next moment is told once the first crawl is agreed to', async () => {
    expect(setCrawlTimes.response.parse(await (await setTimes('head-office', TIMES)).json())).toEqual({ ...TIMES, nextAt: null });
    await confirmCrawl(SYSTEM_VIEWER, brandId, new Date());
    const { nextAt } = (await settings('executive')).crawls;
    expect(new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Toronto', weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(nextAt ?? ''))).toBe('Mon 05:30');
    expect(await (await setTimes('administrator', { crawlSchedule: null, timeZone: 'UTC' })).json()).toEqual({ crawlSchedule: null, timeZone: 'UTC', nextAt: null });
  });
});
