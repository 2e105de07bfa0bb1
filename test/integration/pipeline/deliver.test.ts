import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '#backend/env.ts';
import { openLog } from '#backend/log.ts';
import { boxOf } from '#backend/secret-box.ts';
import type { BrandChannelKind } from '#domain/delivery.ts';
import { DEFAULT_PREFERENCES } from '#domain/notice.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { closeMailers } from '#jobs/notify/_mailer.ts';
import { deliverFrom, loadChannels, type DeliveryTools } from '#jobs/pipeline/deliver.ts';
import type { Channel } from '#jobs/notify/define-channel.ts';
import { addChannel, listChannels, rotateKey } from '#records/channels.ts';
import { db } from '#records/connection.ts';
import { addDeliveries, type NewDelivery, type Receiver } from '#records/deliveries.ts';
import { claimDelivery, dueWaysOut } from '#records/delivery-tries.ts';
import { savePreferences } from '#records/notification-settings.ts';
import { addMember } from '#records/users.ts';
import { MONDAY } from '#test/jobs/notify/messages.ts';
import { partOf } from '#test/jobs/notify/read-mail.ts';
import { findMisfits } from '#test/jobs/notify/receiver-shapes.ts';
import { startMailReceiver, startPostReceiver, type MailReceiver, type PostReceiver } from '#test/jobs/notify/receivers.ts';
import { findInDatabase } from '../find-in-database.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const box = boxOf(['a secret of a test, thirty-two characters']);
const TOKEN = 'T0KEN-8f2e1c9b';
const lines: string[] = [];
const log = openLog({ LOG_LEVEL: 'debug' }, { write: (line) => { lines.push(line); } });
let channels: Channel[];
let post: PostReceiver;
let smtp: MailReceiver;
let brandId: string;
let keeper: string;
let at = new Date('2026-11-23T13:00:00Z');
/** Every test has a key of its own. */
let count = 0;

beforeAll(async () => {
  [channels, post, smtp] = await Promise.all([loadChannels(), startPostReceiver(), startMailReceiver()]);
  brandId = (await makeBrand('Lunetterie Boréale')).brandId;
  keeper = await addMember({ email: 'cx@boreale.example', name: 'Camille', role: 'head-office', brandId, language: 'fr' });
});
beforeEach(async () => {
  post.requests.length = 0;
  post.answers.splice(0, Infinity, { status: 200, text: 'ok' });
  smtp.mails.length = 0;
  smtp.refuses.code = null;
  await db().channelHealth.deleteMany();
  await db().delivery.deleteMany();
  await db().channel.deleteMany();
  await db().notificationSetting.deleteMany();
});
afterAll(async () => {
  closeMailers();
  await Promise.all([post.close(), smtp.close()]);
});

const settings = (more: Record<string, string> = {}): Settings => readSettings({ SMTP_URL: smtp.url, MAIL_FROM: 'Enseigne <enseigne@boreale.example>', PUBLIC_URL: 'https://enseigne.example', RESOLVE: `.example=127.0.0.1:${post.port}`, ...more });
const tools = (env = settings()): DeliveryTools => ({ viewer: SYSTEM_VIEWER, box, env, now: () => at });
const later = (seconds: number) => { at = new Date(at.getTime() + seconds * 1000); };
/** Pauses pass at once, on this clock. */
const deliver = (wayOut: string, with_ = tools()) => deliverFrom(with_, channels, wayOut, log, async (ms) => later(ms / 1000));
const MAIL: Receiver = { kind: 'email', userId: null, name: 'Maude', address: 'maude@boreale.example' };
const write = async (to: Receiver, more: Partial<NewDelivery> = {}) => {
  count += 1;
  return addDeliveries(SYSTEM_VIEWER, [{ key: `k-${count}`, brandId, kind: 'summary', to, message: MONDAY, ...more }], at);
};
const channelOf = async (kind: BrandChannelKind, name: string = kind, cadences: Record<string, 'instant' | 'never'> = { 'channel-failing': 'instant' }) =>
  addChannel(SYSTEM_VIEWER, box, brandId, { kind, name, languages: ['fr'], cadences, regionIds: null, isEnabled: true, url: `http://${kind}.example/services/${TOKEN}?sig=${TOKEN}` }, at);
const states = async () => (await db().delivery.findMany({ orderBy: { createdAt: 'asc' } })).map((one) => one.state);

describe('a message that waits', () => {
  it.each(['slack', 'teams'] as const)('is handed to %s in its shape, and the log tells so', async (kind) => {
    const { channel } = await channelOf(kind);
    expect(await write({ kind: 'channel', channelId: channel.id })).toEqual([channel.id]);
    expect(await deliver(channel.id)).toBeNull();
    expect(findMisfits(kind, JSON.parse(post.requests[0]?.body ?? ''))).toEqual([]);
    const [row] = await db().delivery.findMany({ include: { attempts: true } });
    expect(row).toMatchObject({ state: 'sent', tries: 1, attempts: [{ outcome: 'sent', code: '200', trouble: null }] });
  });
  it('is mailed to its reader, by text and HTML', async () => {
    await write(MAIL);
    await deliver('email');
    expect(smtp.mails[0]?.to).toEqual(['maude@boreale.example']);
    expect(partOf(smtp.mails[0] ?? { headers: {}, parts: [] }, 'text/plain')).toContain('Téléphone différent'.toUpperCase());
  });
  it('written twice is one', async () => {
    await write(MAIL, { key: 'digest:2026-W47:maude' });
    await write(MAIL, { key: 'digest:2026-W47:maude' });
    await Promise.all([deliver('email'), deliver('email'), deliver('email')]);
    expect(smtp.mails).toHaveLength(1);
  });
  it('of many is taken by one worker each', async () => {
    for (let at = 0; at < 20; at += 1) await write({ ...MAIL, address: `reader-${at}@boreale.example` });
    await Promise.all([deliver('email'), deliver('email'), deliver('email')]);
    expect(smtp.mails).toHaveLength(20);
    expect(new Set(smtp.mails.map((one) => one.to[0]))).toEqual(new Set(Array.from({ length: 20 }, (_, at) => `reader-${at}@boreale.example`)));
  });
  it('that is private is encrypted until it went, and then gone', async () => {
    const secret = 'one-time-link-77af';
    await write(MAIL, { kind: 'sign-in', privateBy: box, message: { bodies: [{ language: 'fr', subject: 'Votre lien', paragraphs: [secret] }] } });
    expect(await findInDatabase(secret)).toEqual([]);
    await deliver('email');
    expect(partOf(smtp.mails[0] ?? { headers: {}, parts: [] }, 'text/plain')).toContain(secret);
    expect(await db().delivery.findFirst({ select: { sealed: true } })).toEqual({ sealed: null });
  });
});

describe('a webhook', () => {
  it('is signed by its key; while a new one replaces it, by both, for a day', async () => {
    const { channel, key } = await channelOf('webhook');
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    // The signatures are of the test's clock; ours is not it.
    const verify = (of: string | null, request = post.requests[0]) => new Webhook(of ?? '').verify(request?.body ?? '', { ...(request?.headers as Record<string, string>) });
    const fresh = new Date();
    at = fresh;
    const { key: second } = await rotateKey(SYSTEM_VIEWER, box, brandId, channel.id, at);
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    for (const one of [key, second]) expect(verify(one, post.requests[1])).toMatchObject({ type: 'digest.weekly', timestamp: '2026-11-23T13:00:00.000Z', data: { due: 14 } });
    later(25 * 3600);
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    expect(post.requests[2]?.headers['webhook-signature']?.toString().split(' ')).toHaveLength(1);
  });
  it('that answers 500 is asked again after 5 s and 5 min, under one id, each time signed anew', async () => {
    const { channel } = await channelOf('webhook');
    post.answers.splice(0, Infinity, { status: 500 }, { status: 503 }, { status: 204 });
    await write({ kind: 'channel', channelId: channel.id });
    expect(await deliver(channel.id)).toBeGreaterThanOrEqual(5);
    later(6);
    expect(await deliver(channel.id)).toBeGreaterThanOrEqual(300);
    expect(post.requests).toHaveLength(2);
    later(340);
    expect(await deliver(channel.id)).toBeNull();
    expect(new Set(post.requests.map((one) => one.headers['webhook-id']))).toHaveLength(1);
    expect(new Set(post.requests.map((one) => one.headers['webhook-timestamp']))).toHaveLength(3);
    expect(await states()).toEqual(['sent']);
  });
  it('that answers 410 is stopped at once, and a mail tells those who look after it, once', async () => {
    const { channel } = await channelOf('webhook', 'ERP');
    post.answers.splice(0, Infinity, { status: 410 });
    for (let at = 0; at < 3; at += 1) await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    expect(await listChannels(SYSTEM_VIEWER, brandId)).toMatchObject([{ stopped: 'gone' }]);
    expect(post.requests).toHaveLength(1);
    await deliver('email');
    expect(smtp.mails.map((one) => [one.to[0], one.headers['subject']])).toEqual([['cx@boreale.example', 'ERP ne prend plus les messages']]);
    expect(partOf(smtp.mails[0] ?? { headers: {}, parts: [] }, 'text/plain')).toContain(`https://enseigne.example/brands/${brandId}/channels`);
  });
  it('that fails for days is stopped, and whoever is owed its messages finds them given up in the log', async () => {
    const { channel } = await channelOf('webhook');
    post.answers.splice(0, Infinity, { status: 500, text: `no ${TOKEN} here` });
    await write({ kind: 'channel', channelId: channel.id });
    for (let at = 0; at < 10; at += 1) {
      await deliver(channel.id);
      later(26 * 3600);
    }
    expect(await states()).toContain('given-up');
    expect(await listChannels(SYSTEM_VIEWER, brandId)).toMatchObject([{ stopped: 'failing' }]);
    await deliver('email');
    expect(smtp.mails).toHaveLength(1);
  });
  it('inside the network is never called, unless the operator allows it', async () => {
    const { channel } = await addChannel(SYSTEM_VIEWER, box, brandId, { kind: 'webhook', name: 'inside', languages: ['fr'], cadences: {}, regionIds: null, isEnabled: true, url: `http://127.0.0.1:${post.port}/in` }, at);
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    expect(post.requests).toHaveLength(0);
    expect(await db().deliveryAttempt.findFirst()).toMatchObject({ trouble: 'private-address' });
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id, tools(settings({ ALLOWED_PRIVATE_HOSTS: '127.0.0.1' })));
    expect(post.requests).toHaveLength(1);
  });
});

describe('that a channel fails', () => {
  const failing = async () => {
    const { channel } = await channelOf('webhook', 'ERP');
    post.answers.splice(0, Infinity, { status: 410 }, { status: 200 });
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    return channel;
  };
  it('is told whoever looks after it as they chose: not at all, and the brand’s other channel hears it', async () => {
    await savePreferences(keeper, { ...DEFAULT_PREFERENCES, cadences: { 'channel-failing': 'never' } }, at);
    const [team] = [(await channelOf('slack', 'Équipe CX')).channel, await channelOf('teams', 'Ailleurs', { 'channel-failing': 'never' })];
    await failing();
    await deliver('email');
    await deliver(team.id);
    expect(smtp.mails).toEqual([]);
    expect(post.requests.map((one) => one.headers.host)).toEqual(['webhook.example', 'slack.example']);
    expect(post.requests[1]?.body).toContain('ERP ne prend plus les messages');
  });
  it('waits for the end of their quiet hours, and is no news where it works again by then', async () => {
    at = new Date('2026-12-01T02:00:00Z');
    await savePreferences(keeper, { ...DEFAULT_PREFERENCES, quietHours: '22:00-07:00' }, at);
    const { id } = await failing();
    await deliver('email');
    expect(smtp.mails).toEqual([]);
    expect(await db().delivery.findFirst({ where: { kind: 'channel-failing' } })).toMatchObject({ state: 'waiting', dueAt: new Date('2026-12-01T07:00:00Z') });
    await db().channel.update({ where: { id }, data: { stopped: null } });
    await write({ kind: 'channel', channelId: id });
    await deliver(id);
    later(8 * 3600);
    await deliver('email');
    expect(smtp.mails).toEqual([]);
  });
  it('can be turned off from its mail', async () => {
    await failing();
    await deliver('email');
    expect(smtp.mails[0]?.headers['list-unsubscribe']).toMatch(/^<https:\/\/enseigne\.example\/api\/unsubscribe\//);
  });
});

describe('a channel', () => {
  it('that says 429 is left alone for as long as it asks, with all that waits for it', async () => {
    const { channel } = await channelOf('slack');
    post.answers.splice(0, Infinity, { status: 429, headers: { 'retry-after': '40' } }, { status: 200 });
    for (let at = 0; at < 2; at += 1) await write({ kind: 'channel', channelId: channel.id });
    expect(await deliver(channel.id)).toBeGreaterThan(35);
    expect(post.requests).toHaveLength(1);
    later(20);
    await deliver(channel.id);
    expect(post.requests).toHaveLength(1);
    later(25);
    await deliver(channel.id);
    expect(post.requests).toHaveLength(3);
    expect(await states()).toEqual(['sent', 'sent']);
    expect(smtp.mails).toHaveLength(0);
  });
  it('of Slack is given one message a second, however many workers there are', async () => {
    const { channel } = await channelOf('slack');
    for (let at = 0; at < 4; at += 1) await write({ kind: 'channel', channelId: channel.id });
    const begun = at.getTime();
    await deliver(channel.id);
    expect(post.requests).toHaveLength(4);
    expect(at.getTime() - begun).toBeGreaterThanOrEqual(3000);
  });
  it('whose secrets are in the database gives none of them away there, in the log, or in what is kept of answers', async () => {
    const { channel, key } = await channelOf('webhook');
    post.answers.splice(0, Infinity, { status: 400, text: `bad token ${TOKEN}` });
    await write({ kind: 'channel', channelId: channel.id });
    await deliver(channel.id);
    expect(await findInDatabase(TOKEN)).toEqual([]);
    expect(await findInDatabase(key ?? '')).toEqual([]);
    expect(lines.join('\n')).not.toContain(TOKEN);
    expect((await db().deliveryAttempt.findFirst())?.said).toContain('bad token');
  });
});

describe('a mail server that is down', () => {
  it('is told of by the brand’s own channel, once; its mails go when it is back', async () => {
    const { channel } = await channelOf('slack');
    const down = tools(settings({ SMTP_URL: 'smtp://127.0.0.1:1' }));
    await write(MAIL);
    for (let at = 0; at < 5; at += 1) {
      await deliver('email', down);
      later(3 * 3600);
    }
    await deliver(channel.id);
    expect(post.requests).toHaveLength(1);
    expect(post.requests[0]?.body).toContain('Le courriel ne prend plus les messages');
    later(24 * 3600);
    await deliver('email');
    expect(smtp.mails).toHaveLength(1);
    expect(await db().channelHealth.findUnique({ where: { id: 'email' } })).toMatchObject({ failingSince: null, reportedAt: null });
  });
  it('is not blamed for one reader whom it does not know', async () => {
    smtp.refuses.addresses.add('gone@boreale.example');
    await write({ ...MAIL, address: 'gone@boreale.example' });
    await write(MAIL);
    await deliver('email');
    expect((await states()).toSorted()).toEqual(['given-up', 'sent']);
    expect(await db().channelHealth.findUnique({ where: { id: 'email' } })).toMatchObject({ failingSince: null });
    smtp.refuses.addresses.clear();
  });
});

describe('a worker that dies between handing over and writing it down', () => {
  it('costs at most one repeat, under the same id', async () => {
    await write(MAIL);
    const claim = await claimDelivery(SYSTEM_VIEWER, box, 'email', 0, at);
    if (claim === 'none' || !('found' in claim)) throw new Error('nothing was due');
    expect(await claimDelivery(SYSTEM_VIEWER, box, 'email', 0, at)).toBe('none');
    // It was sent, and the worker is no more.
    later(200);
    expect(await dueWaysOut(SYSTEM_VIEWER, at)).toEqual(['email']);
    await deliver('email');
    expect(smtp.mails.map((one) => one.headers['message-id'])).toEqual([`<${claim.found.messageId}@boreale.example>`]);
    expect((await db().deliveryAttempt.findMany({ orderBy: { at: 'asc' } })).map((one) => one.outcome)).toEqual(['interrupted', 'sent']);
  });
  it('twice: whether it arrived is not known, and it is not sent a third time', async () => {
    await write(MAIL);
    for (let dead = 0; dead < 2; dead += 1) {
      expect(await claimDelivery(SYSTEM_VIEWER, box, 'email', 0, at)).toHaveProperty('found');
      later(200);
    }
    expect(await claimDelivery(SYSTEM_VIEWER, box, 'email', 0, at)).toBe('none');
    expect(await states()).toEqual(['given-up']);
    expect((await db().deliveryAttempt.findMany()).map((one) => one.outcome)).toEqual(['interrupted', 'interrupted']);
  });
});
