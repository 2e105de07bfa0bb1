import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listPeople } from '#contract/people.ts';
import { dayIn } from '#domain/role-days.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { setPassword } from '#records/accounts.ts';
import { db } from '#records/connection.ts';
import { newId } from '#records/ids.ts';
import { listRegions } from '#records/regions.ts';
import { listStandIns } from '#records/stand-ins.ts';
import { addMember } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { cookiesOf } from './cookies.ts';
import { ADMIN, startApp } from './start-app.ts';

type People = z.infer<typeof listPeople.response>;

startDatabase();
const app = startApp();
const PASSWORD = 'quatre chevaux bleus';
let brandId = '';
let otherBrandId = '';
let regionId = '';
let locationId = '';
let otherRegionId = '';
let administrator = '';
let headOffice = '';
let headOfficeId = '';
let brandAdministrator = '';
let otherHeadOffice = '';
let manager = '';
let managerId = '';
let counter = 0;

beforeAll(async () => {
  const mine = await makeBrand('Lunetterie Boréale');
  brandId = mine.brandId;
  locationId = [...mine.locations.values()][0] ?? '';
  otherBrandId = (await makeBrand('Autre Enseigne')).brandId;
  regionId = (await listRegions(SYSTEM_VIEWER, brandId))[0]?.id ?? '';
  otherRegionId = (await listRegions(SYSTEM_VIEWER, otherBrandId))[0]?.id ?? '';
  headOfficeId = await addMember({ email: 'h@example.org', name: 'Hélène', role: 'head-office', brandId });
  await addMember({ email: 'ba@example.org', name: 'Bruno', role: 'administrator', brandId });
  await addMember({ email: 'oh@example.org', name: 'Odile', role: 'head-office', brandId: otherBrandId });
  managerId = await addMember({ email: 'm@example.org', name: 'Marc', role: 'regional-manager', brandId, regionId });
  [administrator, headOffice, brandAdministrator, otherHeadOffice, manager] = await Promise.all([ADMIN, 'h@example.org', 'ba@example.org', 'oh@example.org', 'm@example.org'].map((one) => app.signIn(one))) as [string, string, string, string, string];
});

const grant = (role: string, part: object = {}) => ({ role, regionIds: [], locationIds: [], isAllBrands: false, ...part });
const path = (rest = '') => `/api/brands/${brandId}/people${rest}`;
const read = async (cookie: string): Promise<People> => (await (await app.get(path(), cookie)).json()) as People;
const invite = (cookie: string, body: object = {}, brand = brandId) => {
  counter += 1;
  return app.post(`/api/brands/${brand}/invitations`, { email: `new${counter}@example.org`, name: 'Nadia', language: 'en', grant: grant('executive'), ...body }, cookie);
};
const tokenOf = async (answer: Response): Promise<string> => (((await answer.json()) as { link: string }).link ?? '').split('#')[1] ?? '';
const setRoles = (cookie: string, userId: string, grants: object[]) => app.put(path(`/${userId}/roles`), { grants }, cookie);
const somebody = (role: 'executive' | 'head-office' | 'administrator' = 'executive', brand: string | null = brandId) => { counter += 1; return addMember({ email: `p${counter}@example.org`, name: `Person ${counter}`, role, brandId: brand }); };

describe('an invitation', () => {
  it('is a link shown once where there is no mail; its token is kept as a hash, and it is accepted with a password, once', async () => {
    const token = await tokenOf(await invite(headOffice, { grant: grant('regional-manager', { regionIds: [regionId] }) }));
    const email = `new${counter}@example.org`;
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
    expect(await (await app.post('/api/invitations/look', { token })).json()).toEqual({ email, language: 'en', role: 'regional-manager', brand: 'Lunetterie Boréale', invitedBy: 'Hélène', step: 'choose-password' });
    expect((await app.post('/api/sign-in', { email, password: PASSWORD })).status).toBe(401);
    expect((await app.post('/api/invitations/accept', { token, password: 'lunetterie boréale' })).status).toBe(400);
    const accepted = await app.post('/api/invitations/accept', { token, password: PASSWORD });
    const cookie = cookiesOf(accepted);
    expect([accepted.status, (await (await app.get('/api/session', cookie)).json()) as object]).toMatchObject([200, { role: 'regional-manager', user: { language: 'en' }, brands: [{ id: brandId }] }]);
    expect((await app.post('/api/invitations/accept', { token, password: PASSWORD })).status).toBe(410);
    expect((await app.post('/api/sign-in', { email, password: PASSWORD })).status).toBe(200);
    expect((await read(headOffice)).people.find((one) => one.email === email)?.grants).toMatchObject([{ role: 'regional-manager', regions: [{ id: regionId }] }]);
    expect(await db().auditEntry.count({ where: { noun: 'memberships', act: 'accept' } })).toBe(1);
  });

  it('too old, withdrawn, or sent again, opens nothing; the newest link does', async () => {
    const [first, email] = [await tokenOf(await invite(headOffice)), `new${counter}@example.org`];
    const { id } = (await read(headOffice)).invitations.find((one) => one.email === email) ?? { id: '' };
    const second = await tokenOf(await app.post(`/api/brands/${brandId}/invitations/${id}/renewal`, {}, headOffice));
    expect([(await app.post('/api/invitations/look', { token: first })).status, (await app.post('/api/invitations/look', { token: second })).status]).toEqual([410, 200]);
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(0) } });
    expect([(await app.post('/api/invitations/accept', { token: second, password: PASSWORD })).status, (await read(headOffice)).invitations.find((one) => one.id === id)?.isOver]).toEqual([410, true]);
    const third = await tokenOf(await app.post(`/api/brands/${brandId}/invitations/${id}/renewal`, {}, headOffice));
    expect((await app.post(`/api/brands/${brandId}/invitations/${id}/withdrawal`, {}, headOffice)).status).toBe(200);
    expect([(await app.post('/api/invitations/look', { token: third })).status, (await read(headOffice)).invitations.some((one) => one.id === id)]).toEqual([410, false]);
  });

  it('goes no higher than the inviter, and to their own brand alone', async () => {
    expect((await invite(headOffice, { grant: grant('head-office') })).status).toBe(403);
    expect((await invite(headOffice, { grant: grant('administrator') })).status).toBe(403);
    expect((await invite(brandAdministrator, { grant: grant('administrator', { isAllBrands: true }) })).status).toBe(403);
    expect((await invite(brandAdministrator, { grant: grant('administrator') })).status).toBe(200);
    expect((await invite(manager)).status).toBe(403);
    expect((await invite(otherHeadOffice)).status).toBe(404);
    expect((await invite('')).status).toBe(401);
    expect((await invite(headOffice, { grant: grant('regional-manager') })).status).toBe(400);
    expect((await invite(headOffice, { grant: grant('regional-manager', { regionIds: [otherRegionId] }) })).status).toBe(400);
    expect((await invite(headOffice, { grant: grant('store-manager', { locationIds: [locationId] }) })).status).toBe(200);
  });

  it('of another brand is nobody’s to send again or to withdraw', async () => {
    await invite(headOffice);
    const id = (await read(headOffice)).invitations[0]?.id ?? '';
    for (const act of ['renewal', 'withdrawal']) {
      expect((await app.post(`/api/brands/${otherBrandId}/invitations/${id}/${act}`, {}, otherHeadOffice)).status).toBe(404);
      expect((await app.post(`/api/brands/${brandId}/invitations/${id}/${act}`, {}, otherHeadOffice)).status).toBe(404);
    }
  });

  it('of somebody who is in already never lets the inviter in as them: they sign in first', async () => {
    const token = await tokenOf(await invite(otherHeadOffice, { email: 'H@example.org' }, otherBrandId));
    expect(await (await app.post('/api/invitations/look', { token })).json()).toMatchObject({ step: 'sign-in' });
    const taken = await app.post('/api/invitations/accept', { token, password: PASSWORD }, otherHeadOffice);
    expect([taken.status, taken.headers.getSetCookie(), await db().account.count({ where: { userId: headOfficeId } })]).toEqual([401, [], 0]);
    expect((await app.post('/api/invitations/accept', { token, password: null }, headOffice)).status).toBe(200);
    expect((await (await app.get('/api/session', headOffice)).json()) as { brands: object[] }).toMatchObject({ brands: expect.arrayContaining([expect.objectContaining({ id: otherBrandId })]) });
    await db().membership.deleteMany({ where: { userId: headOfficeId, brandId: otherBrandId } });
  });

  it('tells the inviter nothing of somebody whom another brand knows: neither the name nor that there is one', async () => {
    const known = await db().user.findUniqueOrThrow({ where: { id: await somebody('executive', otherBrandId) } });
    await db().user.update({ where: { id: known.id }, data: { name: 'Sidonie Inconnue' } });
    const answers = [await invite(headOffice, { email: known.email, name: 'Nadia' }), await app.get(path(), headOffice), await app.get(`/api/brands/${brandId}/audit-log`, headOffice)];
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    const said = await Promise.all(answers.map((one) => one.text()));
    expect(said.filter((one) => one.includes('Sidonie'))).toEqual([]);
    expect(said[1]).toContain(known.email);
  });

  it('to all brands comes from who administers all, and leaves no first administrator behind', async () => {
    const link = (await (await invite(administrator, { email: 'boss@example.org', grant: grant('administrator', { isAllBrands: true }) })).json()) as { link: string };
    expect(link.link.startsWith(`${app.origin}/invitation#`)).toBe(true);
    expect((await read(headOffice)).invitations.some((one) => one.email === 'boss@example.org')).toBe(false);
  });
});

describe('roles', () => {
  it('are replaced as a whole, by somebody above them', async () => {
    const userId = await somebody();
    expect((await setRoles(headOffice, userId, [grant('store-manager', { locationIds: [locationId] }), grant('regional-manager', { regionIds: [regionId] })])).status).toBe(200);
    expect((await read(headOffice)).people.find((one) => one.id === userId)?.grants.map((one) => one.role)).toEqual(['regional-manager', 'store-manager']);
    const [entry] = await db().auditEntry.findMany({ where: { subjectId: userId, noun: 'memberships' } });
    expect(entry?.changes).toMatchObject([{ member: 'roles', before: ['executive'] }]);
  });

  it('are not one’s own to change, not those above, not those of another brand', async () => {
    const [peer, chief, stranger] = [await somebody('head-office'), await somebody('administrator'), await somebody('executive', otherBrandId)];
    expect((await setRoles(headOffice, headOfficeId, [grant('executive')])).status).toBe(403);
    expect((await setRoles(headOffice, peer, [grant('executive')])).status).toBe(403);
    expect((await setRoles(headOffice, chief, [])).status).toBe(403);
    expect((await setRoles(headOffice, managerId, [grant('head-office')])).status).toBe(403);
    expect((await setRoles(headOffice, stranger, [grant('executive')])).status).toBe(404);
    expect((await setRoles(manager, managerId, [grant('executive')])).status).toBe(403);
    expect((await setRoles(otherHeadOffice, managerId, [])).status).toBe(404);
  });

  it('taken away end the sessions of who has none left, and their ways in', async () => {
    const userId = await somebody();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    await setPassword(userId, PASSWORD, null);
    const cookie = cookiesOf(await app.post('/api/sign-in', { email, password: PASSWORD }));
    expect((await setRoles(brandAdministrator, userId, [])).status).toBe(200);
    expect([(await app.get('/api/session', cookie)).status, (await app.post('/api/sign-in', { email, password: PASSWORD })).status]).toEqual([401, 401]);
    expect(await app.signIn(email)).toBe('');
  });

  it('of the last administrator of all brands stay', async () => {
    const other = await somebody('administrator', null);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: other } });
    const otherCookie = await app.signIn(email);
    const { id } = await db().user.findUniqueOrThrow({ where: { email: ADMIN } });
    const [one, two] = await Promise.all([setRoles(otherCookie, id, []), setRoles(administrator, other, [])]);
    expect([one.status, two.status].toSorted((a, b) => a - b)[0]).toBe(200);
    expect(await db().membership.count({ where: { role: 'administrator', brandId: null } })).toBe(1);
    // Whoever was quicker; the others go on with an administrator as before.
    await db().membership.deleteMany({ where: { userId: other, brandId: null } });
    await db().membership.create({ data: { id: 'restored', userId: id, brandId: null, role: 'administrator' } }).catch(() => null);
    await db().membership.deleteMany({ where: { userId: id, id: { not: 'restored' } } });
    administrator = await app.signIn(ADMIN);
    await db().membership.deleteMany({ where: { userId: other } });
    expect((await setRoles(brandAdministrator, id, [])).status).toBe(403);
  });
});

describe('a stand-in', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('has the absent one’s role and regions within the days, and nothing before or after', async () => {
    const standIn = await somebody('executive', otherBrandId);
    await addMember({ email: (await db().user.findUniqueOrThrow({ where: { id: standIn } })).email, name: '', role: 'store-manager', brandId, regionId: null });
    const add = (from: string, until: string) => app.post(path(`/${managerId}/stand-ins`), { standInId: standIn, from, until }, headOffice);
    expect((await add(day(2), day(1))).status).toBe(400);
    expect((await add(day(-1), day(1))).status).toBe(200);
    const cookie = await app.signIn((await db().user.findUniqueOrThrow({ where: { id: standIn } })).email);
    const seen = async () => (await app.get(`/api/brands/${brandId}/ranking`, cookie)).status;
    expect(await seen()).toBe(200);
    expect((await app.get(path(), cookie)).status).toBe(403);
    const { standIns = [] } = (await read(headOffice)).people.find((one) => one.id === managerId) ?? {};
    expect(standIns).toMatchObject([{ userId: standIn, from: day(-1), until: day(1) }]);
    expect((await app.post(`/api/brands/${otherBrandId}/stand-ins/${standIns[0]?.id}/end`, {}, otherHeadOffice)).status).toBe(404);
    expect((await app.post(`/api/brands/${brandId}/stand-ins/${standIns[0]?.id}/end`, {}, headOffice)).status).toBe(200);
    expect((await read(headOffice)).people.find((one) => one.id === managerId)?.standIns).toEqual([]);
  });

  it('begins with its first day and ends after its last, by the brand’s own clock', async () => {
    const absent = await somebody();
    const standIn = await somebody('executive', otherBrandId);
    await db().brand.update({ where: { id: brandId }, data: { timeZone: 'America/Toronto' } });
    await db().membership.create({ data: { id: newId(), userId: standIn, brandId, role: 'executive', standsInForId: absent, validFrom: new Date('2027-03-12'), validUntil: new Date('2027-03-15') } });
    const sees = async (at: string) => (await viewerOf(standIn, new Date(at))).grants.some((one) => one.brandId === brandId);
    // The night of 13 to 14 March the clocks go forward: the first day begins at 5:00 UTC, the last ends at 4:00 UTC.
    expect(await Promise.all(['2027-03-12T04:59:59Z', '2027-03-12T05:00:00Z', '2027-03-16T03:59:59Z', '2027-03-16T04:00:00Z'].map(sees))).toEqual([false, true, true, false]);
    const listed = async (at: string) => (await listStandIns(brandId, new Date(at))).some((one) => one.standInId === standIn);
    expect(await Promise.all(['2027-03-01T12:00:00Z', '2027-03-16T03:59:59Z', '2027-03-16T04:00:00Z'].map(listed))).toEqual([true, true, false]);
    const cookie = await app.signIn((await db().user.findUniqueOrThrow({ where: { id: standIn } })).email);
    const today = dayIn('America/Toronto', new Date());
    const lasting = async (from: number, until: number) => {
      const [validFrom, validUntil] = [from, until].map((days) => new Date(Date.parse(today) + days * 86_400_000)) as [Date, Date];
      await db().membership.updateMany({ where: { userId: standIn, standsInForId: absent }, data: { validFrom, validUntil } });
      return (await app.get(`/api/brands/${brandId}/ranking`, cookie)).status;
    };
    expect([await lasting(1, 2), await lasting(0, 0), await lasting(-2, -1)]).toEqual([404, 200, 404]);
    await db().brand.update({ where: { id: brandId }, data: { timeZone: 'UTC' } });
  });

  it('is nobody by their own hand, and nobody’s for roles above the giver', async () => {
    const chief = await somebody('administrator');
    const standIn = await somebody();
    expect((await app.post(path(`/${managerId}/stand-ins`), { standInId: headOfficeId, from: day(0), until: day(1) }, headOffice)).status).toBe(403);
    expect((await app.post(path(`/${chief}/stand-ins`), { standInId: standIn, from: day(0), until: day(1) }, headOffice)).status).toBe(403);
    expect((await app.post(path(`/${managerId}/stand-ins`), { standInId: standIn, from: day(0), until: day(1) }, otherHeadOffice)).status).toBe(404);
  });
});

describe('resetting how somebody signs in', () => {
  it('is an administrator’s: sessions end, the second factor goes', async () => {
    const userId = await somebody();
    const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
    const cookie = await app.signIn(email);
    expect((await app.post(path(`/${userId}/sign-out`), {}, headOffice)).status).toBe(403);
    expect(await (await app.post(path(`/${userId}/sign-out`), {}, brandAdministrator)).json()).toEqual({ ended: 1 });
    expect((await app.get('/api/session', cookie)).status).toBe(401);
    await db().user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    expect((await app.post(path(`/${userId}/second-factor/end`), {}, brandAdministrator)).status).toBe(200);
    expect((await db().user.findUniqueOrThrow({ where: { id: userId } })).twoFactorEnabled).toBe(false);
    await addMember({ email, name: '', role: 'executive', brandId: otherBrandId });
    expect((await app.post(path(`/${userId}/sign-out`), {}, brandAdministrator)).status).toBe(403);
    expect((await app.post(path(`/${userId}/sign-out`), {}, administrator)).status).toBe(200);
  });

  it('and demanding a second factor of a role is for who administers all brands', async () => {
    expect((await app.put('/api/second-factor-roles', { roles: ['executive'] }, brandAdministrator)).status).toBe(403);
    expect(await (await app.put('/api/second-factor-roles', { roles: ['executive'] }, administrator)).json()).toEqual({ roles: ['executive'] });
    const userId = await somebody();
    const held = await app.get('/api/session', await app.signIn((await db().user.findUniqueOrThrow({ where: { id: userId } })).email));
    expect([held.status, ((await held.json()) as { id: string }).id]).toEqual([403, 'second-factor-needed']);
    expect((await app.put('/api/second-factor-roles', { roles: [] }, administrator)).status).toBe(200);
  });
});
