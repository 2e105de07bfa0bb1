import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boxOf } from '#backend/secret-box.ts';
import { unsubscribePath } from '#backend/unsubscribe-token.ts';
import { getBrandNotifications, getNotifications } from '#contract/notifications.ts';
import { DEFAULT_PREFERENCES } from '#domain/notice.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { addressNotice } from '#records/notice-outbox.ts';
import { tellNotices } from '#records/notices.ts';
import { savePreferences } from '#records/notification-settings.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp(() => null, [], () => {}, { hasMail: true });
const box = boxOf(['a secret of a test, thirty-two characters']);
let brandId = '';
const people = new Map<Role | 'stranger', { id: string; cookie: string }>();
const cookieOf = (role: Role | 'stranger') => people.get(role)?.cookie ?? '';

beforeAll(async () => {
  brandId = (await makeBrand('Lunetterie Boréale')).brandId;
  const regionId = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const other = (await makeBrand('Une autre')).brandId;
  for (const [role, at] of [['head-office', brandId], ['regional-manager', brandId], ['executive', brandId], ['stranger', other]] as const) {
    const id = await addMember({ email: `${role}@example.org`, name: role, role: role === 'stranger' ? 'head-office' : role, brandId: at, language: 'en', ...(role === 'regional-manager' ? { regionId } : {}) });
    people.set(role, { id, cookie: await app.signIn(`${role}@example.org`) });
  }
});
beforeEach(() => db().notificationSetting.deleteMany());

const read = async (role: Role) => getNotifications.response.parse(await (await app.get('/api/notifications', cookieOf(role))).json());

describe('a reader’s own notifications', () => {
  it('are of the kinds that their role is offered', async () => {
    const offered = async (role: Role) => (await read(role)).kinds.map((one) => one.id);
    expect(await offered('head-office')).toContain('channel-failing');
    expect(await offered('regional-manager')).not.toContain('channel-failing');
    expect(await offered('executive')).toContain('monthly-report');
  });

  it('keep what departs from the role, and nothing else', async () => {
    const answer = await app.put('/api/notifications', { ...DEFAULT_PREFERENCES, cadences: { 'cluster-found': 'never', summary: 'weekly' }, quietHours: '22:00-07:00' }, cookieOf('head-office'));
    expect(answer.status).toBe(200);
    expect((await read('head-office')).preferences).toMatchObject({ cadences: { 'cluster-found': 'never' }, quietHours: '22:00-07:00' });
    expect((await read('regional-manager')).preferences).toEqual(DEFAULT_PREFERENCES);
  });

  it('are chosen for one brand, too; of one that they don’t see nothing is kept', async () => {
    const strangers = (await db().brand.findFirstOrThrow({ where: { name: 'Une autre' } })).id;
    const put = (brandCadences: object) => app.put('/api/notifications', { ...DEFAULT_PREFERENCES, brandCadences }, cookieOf('head-office'));
    expect((await put({ [brandId]: { summary: 'daily' }, [strangers]: { summary: 'never' } })).status).toBe(200);
    expect(await read('head-office')).toMatchObject({ preferences: { brandCadences: { [brandId]: { summary: 'daily' } } }, brands: [{ id: brandId, name: 'Lunetterie Boréale', byDefault: { summary: 'weekly' } }] });
    expect(Object.keys((await read('head-office')).preferences.brandCadences)).toEqual([brandId]);
    expect((await put({ [brandId]: { summary: 'instant' } })).status).toBe(400);
  });

  it('what is turned off is told no more where it was, and goes on in a brand for which it was chosen', async () => {
    const { id: userId } = people.get('head-office') ?? { id: '' };
    const another = (await makeBrand(`Troisième ${Date.now()}`)).brandId;
    await tellNotices([brandId, another].map((of) => ({ kind: 'score-below-target', brandId: of, cause: `c ${of}`, occurredAt: '2026-03-10T09:00:00.000Z', impact: null, lasts: 'event' as const, to: null, params: {}, path: '/', subjects: [] })));
    for (const notice of await db().notice.findMany()) await addressNotice(notice.id, [{ recipient: `person:${userId}`, cadence: 'daily', dueAt: new Date('2026-03-11T08:00:00Z') }], new Date('2026-03-10T09:00:00Z'));
    await savePreferences(userId, { ...DEFAULT_PREFERENCES, cadences: { 'score-below-target': 'never' }, brandCadences: { [another]: { 'score-below-target': 'daily' } } }, new Date());
    expect((await db().noticeReceipt.findMany({ include: { notice: true } })).map((one) => one.notice.brandId)).toEqual([another]);
    await savePreferences(userId, { ...DEFAULT_PREFERENCES, brandCadences: { [another]: { 'score-below-target': 'never' } } }, new Date());
    expect(await db().noticeReceipt.count()).toBe(0);
  });

  it('what is not offered, no zone and no hours are refused, and nothing is kept', async () => {
    const put = async (part: object) => (await app.put('/api/notifications', { ...DEFAULT_PREFERENCES, ...part }, cookieOf('regional-manager'))).status;
    expect(await put({ cadences: { 'channel-failing': 'instant' } })).toBe(400);
    expect(await put({ cadences: { 'new-sign-in': 'never' } })).toBe(400);
    expect(await put({ timeZone: 'Europe/Montréal' })).toBe(400);
    expect(await put({ quietHours: '25:00-07:00' })).toBe(400);
    expect(await db().notificationSetting.count()).toBe(0);
  });

  it('nobody reads or sets them without a session', async () => {
    expect((await app.get('/api/notifications')).status).toBe(401);
    expect((await app.put('/api/notifications', DEFAULT_PREFERENCES)).status).toBe(401);
  });

  it('a test mail goes to their own address, once in a while', async () => {
    expect(await (await app.post('/api/notifications/test', {}, cookieOf('executive'))).json()).toEqual({ email: 'executive@example.org' });
    expect((await db().delivery.findMany({ where: { kind: 'test' } })).map((one) => one.toAddress)).toEqual(['executive@example.org']);
  });
});

describe('the link in a mail', () => {
  const link = (kinds: string[]) => unsubscribePath(box, { userId: people.get('executive')?.id ?? '', kinds });

  it('asks before a GET, and a POST of a mail program turns the kind off without a session (RFC 8058)', async () => {
    const asked = await app.get(link(['monthly-report']));
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(await asked.text()).toContain('Monthly report');
    expect((await read('executive')).preferences.cadences).toEqual({});
    const posted = await fetch(`${app.origin}${link(['monthly-report'])}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(posted.status).toBe(200);
    expect((await read('executive')).preferences.cadences).toEqual({ 'monthly-report': 'never' });
  });

  it('turns the kind off in the brand for which it was chosen, too', async () => {
    const { id } = people.get('executive') ?? { id: '' };
    await savePreferences(id, { ...DEFAULT_PREFERENCES, brandCadences: { [brandId]: { 'monthly-report': 'monthly', summary: 'daily' } } }, new Date());
    await app.post(link(['monthly-report']), {});
    expect((await read('executive')).preferences).toMatchObject({ cadences: { 'monthly-report': 'never' }, brandCadences: { [brandId]: { summary: 'daily' } } });
    expect((await read('executive')).preferences.brandCadences[brandId]).not.toHaveProperty('monthly-report');
  });

  it('turns off no matter of security', async () => {
    await app.post(link(['new-sign-in']), {});
    expect((await read('executive')).preferences.cadences).toEqual({});
  });

  it('that was changed or made elsewhere is none of ours', async () => {
    const foreign = unsubscribePath(boxOf(['another secret of a test, as long as that']), { userId: people.get('executive')?.id ?? '', kinds: ['summary'] });
    for (const path of [foreign, `${link(['summary']).slice(0, -3)}AAA`, '/api/unsubscribe/x']) expect((await app.post(path, {})).status).toBe(404);
  });
});

describe('when the monthly report goes out', () => {
  const path = () => `/api/brands/${brandId}/notification-settings`;
  it.each([['regional-manager', 403], ['executive', 403], ['stranger', 404]] as const)('a %s does not set it', async (role, status) => {
    expect((await app.put(path(), { monthlyDay: 3, monthlyMinute: 480 }, cookieOf(role))).status).toBe(status);
  });
  it('the head office sets it, and who sees the brand reads it', async () => {
    expect((await app.put(path(), { monthlyDay: 3, monthlyMinute: 480 }, cookieOf('head-office'))).status).toBe(200);
    expect(getBrandNotifications.response.parse(await (await app.get(path(), cookieOf('executive'))).json())).toMatchObject({ monthlyDay: 3, monthlyMinute: 480, mayChange: false });
    expect((await app.get(path(), cookieOf('stranger'))).status).toBe(404);
  });
});
