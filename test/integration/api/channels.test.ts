import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { addChannel, listChannels, listFailingChannels } from '#contract/channels.ts';
import type { listDeliveries } from '#contract/deliveries.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { addDeliveries } from '#records/deliveries.ts';
import { claimDelivery, endTry } from '#records/delivery-tries.ts';
import { boxOf } from '#backend/secret-box.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { MONDAY } from '#test/jobs/notify/messages.ts';
import { findInDatabase } from '../find-in-database.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

type Channels = z.infer<typeof listChannels.response>;
type Log = z.infer<typeof listDeliveries.response>;
const TOKEN = 'T0KEN-3b9e77';
const WISH = { name: 'Équipe CX', languages: ['fr'], cadences: { 'broken-again': 'instant' }, regionIds: null, isEnabled: true };
const NEW = { ...WISH, kind: 'slack', url: `https://hooks.slack.example/services/T/B/${TOKEN}` };

startDatabase();
const app = startApp(() => null, [], () => {}, { leadsInside: (hostname) => Promise.resolve(hostname === '10.0.0.7') });
const cookies = new Map<string, string>();
let brandId = '';
let otherBrandId = '';
let regionId = '';
let otherRegionId = '';

beforeAll(async () => {
  brandId = (await makeBrand('Lunetterie Boréale')).brandId;
  otherBrandId = (await makeBrand('Autre marque')).brandId;
  regionId = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  otherRegionId = (await listRegions(SYSTEM_VIEWER, otherBrandId))[0]?.id ?? '';
  const people: [string, Role, object][] = [['head', 'head-office', {}], ['manager', 'regional-manager', { regionId }], ['executive', 'executive', {}]];
  for (const [name, role, where] of people) {
    await addMember({ email: `${name}@example.org`, name, role, brandId, ...where });
    cookies.set(name, await app.signIn(`${name}@example.org`));
  }
  await addMember({ email: 'stranger@example.org', name: 'stranger', role: 'head-office', brandId: otherBrandId });
  cookies.set('stranger', await app.signIn('stranger@example.org'));
  cookies.set('admin', await app.signIn(ADMIN));
});

const of = (name: string) => cookies.get(name) ?? '';
const at = (rest = '') => `/api/brands/${brandId}/channels${rest}`;
const list = async (name = 'head') => (await (await app.get(at(), of(name))).json()) as Channels;
const add = async (body: object = NEW) => (await (await app.post(at(), body, of('head'))).json()) as z.infer<typeof addChannel.response>;

describe('channels of a brand', () => {
  it('are looked after by its administrators and head office; others see none of it', async () => {
    const { id } = await add();
    const delivered = await addDeliveries(SYSTEM_VIEWER, [{ key: 'scope', brandId, kind: 'summary', to: { kind: 'channel', channelId: id }, message: MONDAY }], new Date());
    expect(delivered).toEqual([id]);
    const [row] = await db().delivery.findMany({ where: { key: 'scope' } });
    const statuses = async (name: string) => [
      (await app.get(at(), of(name))).status, (await app.get(`/api/brands/${brandId}/deliveries`, of(name))).status, (await app.get(`/api/deliveries/${row?.id}`, of(name))).status,
      (await app.post(at(), NEW, of(name))).status, (await app.put(at(`/${id}`), WISH, of(name))).status, (await app.post(at(`/${id}/test`), {}, of(name))).status,
      (await app.post(at(`/${id}/key`), {}, of(name))).status, (await app.post(`/api/deliveries/${row?.id}/retry`, {}, of(name))).status, (await app.post(at(`/${id}/removal`), {}, of(name))).status,
    ];
    expect(await statuses('nobody')).toEqual(Array.from({ length: 9 }, () => 401));
    expect(await statuses('manager')).toEqual(Array.from({ length: 9 }, () => 403));
    expect(await statuses('executive')).toEqual(Array.from({ length: 9 }, () => 403));
    expect(await statuses('stranger')).toEqual(Array.from({ length: 9 }, () => 404));
    // Its own brand in the address, another's channel: a guessed id looks like one that does not exist.
    expect((await app.put(`/api/brands/${otherBrandId}/channels/${id}`, WISH, of('stranger'))).status).toBe(404);
    expect((await app.get(at(), of('admin'))).status).toBe(200);
    expect((await app.post(at(`/${id}/removal`), {}, of('head'))).status).toBe(200);
    expect((await list()).channels).toEqual([]);
  });

  it('keep their address to themselves: the host is shown, and when it was set', async () => {
    const { id, key } = await add();
    expect(key).toBeNull();
    const answer = await (await app.get(at(), of('head'))).text();
    expect(answer).not.toContain(TOKEN);
    const [channel] = (JSON.parse(answer) as Channels).channels;
    expect(channel).toMatchObject({ id, kind: 'slack', name: 'Équipe CX', host: 'hooks.slack.example', keySetAt: null, stopped: null, test: null });
    expect(await findInDatabase(TOKEN)).toEqual([]);
    await app.put(at(`/${id}`), { ...WISH, name: 'Autre nom' }, of('head'));
    expect((await list()).channels).toMatchObject([{ name: 'Autre nom', host: 'hooks.slack.example', addressSetAt: channel?.addressSetAt }]);
    await app.put(at(`/${id}`), { ...WISH, url: 'https://other.example/x' }, of('head'));
    expect((await list()).channels[0]?.host).toBe('other.example');
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });

  it('of a webhook show their key once, when it is made', async () => {
    const { id, key } = await add({ ...NEW, kind: 'webhook' });
    expect(key).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { key: second, oldKeyUntil } = (await (await app.post(at(`/${id}/key`), {}, of('head'))).json()) as { key: string; oldKeyUntil: string };
    expect(second).not.toBe(key);
    expect(Date.parse(oldKeyUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const answer = await (await app.get(at(), of('head'))).text();
    for (const one of [key ?? '', second]) {
      expect(answer).not.toContain(one);
      expect(await findInDatabase(one)).toEqual([]);
    }
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });

  it('take only addresses, regions, kinds and cadences that there are', async () => {
    const refused: object[] = [
      { ...NEW, url: 'ftp://files.example/x' }, { ...NEW, url: 'https://user:pass@hooks.example/x' }, { ...NEW, url: 'not an address' }, { ...NEW, kind: 'email' }, { ...NEW, languages: [] },
      { ...NEW, regionIds: [otherRegionId] }, { ...NEW, cadences: { 'no-such-kind': 'instant' } }, { ...NEW, cadences: { assigned: 'instant' } }, { ...NEW, cadences: { 'broken-again': 'monthly' } }, { ...NEW, brandId: otherBrandId },
    ];
    for (const body of refused) expect((await app.post(at(), body, of('head'))).status).toBe(400);
    const { id } = await add({ ...NEW, regionIds: [regionId] });
    expect((await list()).channels[0]?.regionIds).toEqual([regionId]);
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });

  it('are told when their address is given that it leads inside the network, and which setting allows it', async () => {
    const inside = 'https://10.0.0.7/hook';
    const answer = await app.post(at(), { ...NEW, url: inside }, of('head'));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('ALLOWED_PRIVATE_HOSTS')]);
    const { id } = await add();
    expect((await app.put(at(`/${id}`), { ...WISH, url: inside }, of('head'))).status).toBe(400);
    expect((await list()).channels.map((one) => one.host)).toEqual(['hooks.slack.example']);
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });

  it('are tried out on demand; the answer stands beside them', async () => {
    const { id } = await add({ ...NEW, isEnabled: false });
    app.jobs.length = 0;
    expect((await app.post(at(`/${id}/test`), {}, of('head'))).status).toBe(200);
    expect(app.jobs).toEqual([{ taskId: 'deliver', key: id, payload: { wayOut: id } }]);
    expect((await list()).channels[0]?.test).toMatchObject({ state: 'waiting', trouble: null });
    expect((await app.post(at(`/${id}/test`), {}, of('head'))).status).toBe(409);
    const claim = await claimDelivery(SYSTEM_VIEWER, boxOf(['a secret of a test, thirty-two characters']), id, 0, new Date());
    if (claim === 'none' || !('found' in claim)) throw new Error('nothing was due');
    await endTry(SYSTEM_VIEWER, claim.found, { end: { trouble: 'gone', code: '404', said: 'no_service' }, nextAt: null, blames: false }, new Date());
    expect((await list()).channels[0]).toMatchObject({ test: { state: 'given-up', trouble: 'gone', code: '404', said: 'no_service' }, health: { failingSince: null } });
    expect((await app.post(at('/email/test'), {}, of('head'))).status).toBe(200);
    expect(app.jobs.at(-1)).toMatchObject({ payload: { wayOut: 'email' } });
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });
});

describe('channels that fail', () => {
  it('are named to those who look after them until they work again, whether another channel told of it or none', async () => {
    const { id } = await add();
    const failing = async (name = 'head') => (await (await app.get(at('/failing'), of(name))).json()) as z.infer<typeof listFailingChannels.response>;
    const since = new Date('2026-11-20T10:00:00Z');
    await db().channelHealth.create({ data: { id, failingSince: since, failures: 1, trouble: 'unreachable' } });
    // One failure is nobody's news.
    expect(await failing()).toEqual({ failing: [] });
    await db().channelHealth.update({ where: { id }, data: { failures: 3, reportedAt: since } });
    expect(await failing()).toEqual({ failing: [{ id, kind: 'slack', name: 'Équipe CX', since: since.toISOString(), trouble: 'unreachable', isStopped: false }] });
    await db().channel.update({ where: { id }, data: { stopped: 'gone', stoppedAt: since } });
    expect((await failing('admin')).failing).toMatchObject([{ id, isStopped: true }]);
    expect(await Promise.all(['manager', 'executive', 'stranger', 'nobody'].map(async (name) => (await app.get(at('/failing'), of(name))).status))).toEqual([403, 403, 404, 401]);
    await app.put(at(`/${id}`), { ...WISH, isEnabled: false }, of('head'));
    expect(await failing()).toEqual({ failing: [] });
    await app.post(at(`/${id}/removal`), {}, of('head'));
  });
});

describe('the delivery log', () => {
  it('goes on from page to page, narrowed by state and channel, and counts all', async () => {
    await db().delivery.deleteMany();
    const { id } = await add();
    const now = Date.now();
    await addDeliveries(SYSTEM_VIEWER, Array.from({ length: 7 }, (_, index) => ({ key: `page-${index}`, brandId, kind: 'summary', to: { kind: 'email' as const, userId: null, name: `R${index}`, address: `r${index}@example.org` }, message: MONDAY })), new Date(now));
    await addDeliveries(SYSTEM_VIEWER, [{ key: 'other', brandId: otherBrandId, kind: 'summary', to: { kind: 'email', userId: null, name: 'X', address: 'x@example.org' }, message: MONDAY }], new Date(now));
    await addDeliveries(SYSTEM_VIEWER, [{ key: 'to-slack', brandId, kind: 'summary', to: { kind: 'channel', channelId: id }, message: MONDAY }], new Date(now + 1000));
    const page = async (query: string) => (await (await app.get(`/api/brands/${brandId}/deliveries${query}`, of('head'))).json()) as Log;
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const answer: Log = await page(`?limit=3${next === null ? '' : `&cursor=${next}`}`);
      expect(answer.counts).toEqual({ waiting: 8, sending: 0, sent: 0, 'given-up': 0 });
      seen.push(...answer.rows.map((one) => one.id));
      next = answer.next;
    } while (next !== null);
    expect(new Set(seen).size).toBe(8);
    expect((await page(`?channel=${id}`)).rows).toMatchObject([{ channelKind: 'slack', channelId: id, toName: 'Équipe CX', subject: '2 écarts critiques, 14 constats à échoir — Québec' }]);
    expect((await page('?channel=email')).rows).toHaveLength(7);
    expect((await page('?state=sent')).rows).toEqual([]);
    expect((await app.get(`/api/brands/${brandId}/deliveries?cursor=xx`, of('head'))).status).toBe(400);
  });

  it('shows every try, and has what was given up tried again; who asked stands in the audit log', async () => {
    await db().delivery.deleteMany();
    await addDeliveries(SYSTEM_VIEWER, [{ key: 'again', brandId, kind: 'summary', to: { kind: 'email', userId: null, name: 'R', address: 'r@example.org' }, message: MONDAY }], new Date());
    const claim = await claimDelivery(SYSTEM_VIEWER, boxOf(['a secret of a test, thirty-two characters']), 'email', 0, new Date());
    if (claim === 'none' || !('found' in claim)) throw new Error('nothing was due');
    await endTry(SYSTEM_VIEWER, claim.found, { end: { trouble: 'unknown-receiver', code: '550', said: 'no such mailbox' }, nextAt: null, blames: false }, new Date());
    const path = `/api/deliveries/${claim.found.id}`;
    expect(await (await app.get(path, of('head'))).json()).toMatchObject({ delivery: { state: 'given-up', tries: 1, mayRetry: true, code: '550' }, attempts: [{ outcome: 'failed', trouble: 'unknown-receiver', said: 'no such mailbox' }] });
    expect((await app.post(`${path}/retry`, {}, of('head'))).status).toBe(200);
    expect(await (await app.get(path, of('head'))).json()).toMatchObject({ delivery: { state: 'waiting', tries: 1 } });
    expect(await db().auditEntry.findFirst({ where: { noun: 'deliveries' } })).toMatchObject({ act: 'start' });
    await db().delivery.updateMany({ data: { state: 'sent' } });
    expect((await app.post(`${path}/retry`, {}, of('head'))).status).toBe(409);
  });
});
