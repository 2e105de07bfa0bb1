import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boxOf } from '#backend/secret-box.ts';
import type { ReplyFile, ReplyPermission } from '#contract/review-replies.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { postReply } from '#jobs/pipeline/post-reply.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import postReplyTask from '#jobs/tasks/post-reply.ts';
import takeUpReplies from '#jobs/tasks/take-up-replies.ts';
import businessProfile from '#publishers/google-business-profile.ts';
import { db } from '#records/connection.ts';
import { idOf } from '#records/ids.ts';
import { nameLink } from '#records/listing-links.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { beginSignIn, endSignIn, readSignIn, returnFromSignIn } from '#records/publisher-sign-ins.ts';
import { saveReplyPermission } from '#records/reply-permissions.ts';
import { noteReplyStep, takeReply } from '#records/reply-posting.ts';
import { saveReviews } from '#records/reviews.ts';
import { googleError } from '#test/network/apis/google-contract.ts';
import { inventedOwner, inventedReview, profileApi, type ProfileOptions } from '#test/network/apis/google-business-profile.ts';
import { serveApi, type ServedApi } from '#test/network/apis/serve-api.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { networkSettings } from '../network-crawl.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

const GOOGLE = businessProfile.id;
const LISTING = 'accounts/200/locations/1';
const THANKS = 'Bonjour,\n\nMerci de votre visite !';
/** The app goes by the machine’s clock. */
const AT = new Date();
const database = startDatabase();
const app = startApp();

let api: ServedApi;
let google = profileApi([]);
let toolbox: Toolbox;
let admin = '';
let brandId = '';
let locationId = '';
let now = AT;
/** Reviews that the tests have used up. */
let used = 0;
let signedIn = 0;

beforeAll(async () => {
  const listener: RequestListener = (request, response) => {
    if (request.url === '/token') response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ access_token: 'renewed-token', expires_in: 3600 }));
    else google.listener(request, response);
  };
  api = await serveApi('*.googleapis.com', listener);
  admin = await app.signIn(ADMIN);
  const brand = await makeBrand('Lunetterie Boréale');
  brandId = brand.brandId;
  locationId = brand.locations.get('QC-1') ?? '';
  toolbox = { ...(await openToolbox({ ...networkSettings(api.port, database.home), RESOLVE: `.googleapis.com=127.0.0.1:${api.port}` }, () => now)), box: boxOf(['a secret of a test, thirty-two characters']) };
  await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: GOOGLE, settings: { clientId: 'client-of-a-test' }, secrets: { clientSecret: 'secret-of-a-test' } }, AT);
  await signInUntil(null);
  await nameLink(SYSTEM_VIEWER, { locationId, publisherId: GOOGLE, externalId: LISTING, url: 'https://maps.google.com/maps?cid=1' }, AT);
  await saveReplyPermission(SYSTEM_VIEWER, { brandId, publisherId: GOOGLE, mode: 'with-approval' }, AT);
});
afterAll(async () => {
  await toolbox.fetcher.close();
  await api.close();
});
beforeEach(() => {
  now = AT;
  app.jobs.length = 0;
});

async function signInUntil(expiresAt: string | null): Promise<void> {
  signedIn += 1;
  await beginSignIn(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: GOOGLE, userId: 'somebody', redirectUri: 'https://enseigne.example/back', state: `state ${signedIn}`, verifier: 'verifier' }, AT);
  const back = await returnFromSignIn(toolbox.box, { state: `state ${signedIn}`, userId: 'somebody', code: 'code', trouble: null }, AT);
  const row = back && (await readSignIn(SYSTEM_VIEWER, toolbox.box, back.id));
  if (!row) throw new Error('Somebody signed in.');
  await endSignIn(SYSTEM_VIEWER, toolbox.box, row, { tokens: { accessToken: 'test-token', expiresAt, refreshToken: 'refresh' } }, AT);
}

/** A review that a crawl has read, at a Google of its own. */
async function review({ reply, ...options }: ProfileOptions & { reply?: string } = {}): Promise<{ reviewId: string; externalId: string }> {
  used += 1;
  const externalId = `R${used}`;
  const standing = reply === undefined ? {} : { reviewReply: { comment: reply, updateTime: '2026-10-03T10:00:00Z' } };
  google = profileApi([{ account: 'accounts/200', name: 'locations/1', owner: inventedOwner(), reviews: [inventedReview(externalId, standing)] }], options);
  api.asked.length = 0;
  const read = { externalId, publishedAt: '2026-10-02T10:00:00Z', rating: 4, text: 'Service rapide.', authorName: 'A. Essai', reply: reply === undefined ? null : { text: reply, publishedAt: null }, evidence: null };
  await seen(read);
  return { reviewId: idOf('review', locationId, GOOGLE, externalId), externalId };
}

async function seen(read: Parameters<typeof saveReviews>[1][number]['review']): Promise<void> {
  await saveReviews(SYSTEM_VIEWER, [{ locationId, publisherId: GOOGLE, review: read, analysis: { language: 'fr', sentiment: 0.6, label: 'positive', confidence: 0.9, topics: [], model: 'm' } }], AT.toISOString());
}

const fileOf = async (reviewId: string): Promise<ReplyFile> => (await (await app.get(`/api/reviews/${reviewId}/replies`, admin)).json()) as ReplyFile;
const act = (file: ReplyFile, kind: string, revision = file.current?.revision ?? 0) => app.post(`/api/review-replies/${file.current?.id ?? 'none'}/actions`, { kind, revision }, admin);

async function draft(reviewId: string, text = THANKS, basedOn: number | null = null): Promise<ReplyFile> {
  const answer = await app.post(`/api/reviews/${reviewId}/replies`, { text, language: 'fr', basedOn }, admin);
  expect(answer.status).toBe(200);
  return (await answer.json()) as ReplyFile;
}

/** A reply that was written and approved; answers its id. */
async function approved(reviewId: string, text = THANKS): Promise<string> {
  const file = await draft(reviewId, text);
  expect((await act(file, 'approve')).status).toBe(200);
  return file.current?.id ?? '';
}

const puts = () => api.asked.filter(({ method }) => method === 'PUT').length;
const state = async (reviewId: string) => {
  const { current, earlier } = await fileOf(reviewId);
  const last = current ?? earlier[0];
  return [last?.state, last?.trouble, ...(last?.events.map(({ kind }) => kind) ?? [])];
};
const APPROVED = ['drafted', 'approved'];
const LOOKED = [...APPROVED, 'looked-there'];
const SENT = [...LOOKED, 'sent'];
const ON_REPLY = { at: /\/reply$/, method: 'PUT' };
const ON_REVIEW = { at: /\/reviews\/R\d+$/, method: 'GET' };

describe('a reply that was approved', () => {
  test('is posted once, stands as not yet seen, and is seen by the next reading', async () => {
    const { reviewId, externalId } = await review();
    const replyId = await approved(reviewId);
    expect(app.jobs).toEqual([{ taskId: 'post-reply', key: replyId, payload: { replyId } }]);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'posted' });
    expect([...google.replies]).toEqual([[`locations/1/${externalId}`, THANKS]]);
    const told = await db().auditEntry.findMany({ where: { actorKind: 'job', subjectId: replyId } });
    expect(told.map((one) => [one.actorName, one.noun, one.act, one.brandId, one.changes])).toEqual([['post-reply', 'review-replies', 'publish', brandId, [{ member: 'state', before: 'approved', after: 'posted' }]]]);
    expect(await postReply(toolbox, replyId)).toBeNull();
    expect([puts(), ...(await state(reviewId))]).toEqual([1, 'posted', null, ...SENT, 'posted']);
    const after = await fileOf(reviewId);
    expect(after).toMatchObject({ current: null, standing: null, byHand: null, earlier: [{ isSeen: false, isByHand: false, author: { name: 'admin' }, approver: { name: 'admin' } }] });
    await seen({ externalId, publishedAt: '2026-10-02T10:00:00Z', rating: 4, text: 'Service rapide.', authorName: 'A. Essai', reply: { text: 'Bonjour, Merci de votre visite !', publishedAt: '2026-11-22T10:00:00Z' }, evidence: null });
    expect((await fileOf(reviewId)).earlier[0]?.isSeen).toBe(true);
  });

  test('by two workers at once is posted by one of them', async () => {
    const { reviewId } = await review();
    const replyId = await approved(reviewId);
    const ends = await Promise.all([postReply(toolbox, replyId), postReply(toolbox, replyId)]);
    expect(ends.map((one) => one?.end ?? 'nothing').toSorted()).toEqual(['busy', 'posted']);
    expect(puts()).toBe(1);
  });

  test('takes the place of the one that was known, and of no other', async () => {
    const known = await review({ reply: 'Merci.' });
    expect(await postReply(toolbox, await approved(known.reviewId))).toEqual({ end: 'posted' });
    const other = await review({ reply: 'Merci.' });
    const replyId = await approved(other.reviewId);
    google = profileApi([{ account: 'accounts/200', name: 'locations/1', owner: inventedOwner(), reviews: [inventedReview(other.externalId, { reviewReply: { comment: 'Écrite sur Google.' } })] }]);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'failed', trouble: 'answered-meanwhile' });
    const file = await fileOf(other.reviewId);
    expect([google.replies.size, file.current?.events.at(-1)]).toMatchObject([0, { kind: 'failed', trouble: 'answered-meanwhile', text: 'Écrite sur Google.' }]);
    // Who asks again has read it.
    expect((await act(file, 'post')).status).toBe(200);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'posted' });
  });

  test('and then changed, is a draft again: the job finds nothing to post', async () => {
    const { reviewId } = await review();
    const replyId = await approved(reviewId);
    const changed = await draft(reviewId, 'Merci !', 1);
    expect([changed.current?.state, changed.current?.approver, await postReply(toolbox, replyId), api.asked.length]).toEqual(['draft', null, null, 0]);
    // Somebody who read the first text approves nothing.
    expect((await act(changed, 'approve', 1)).status).toBe(409);
  });

  test('while somebody switches posting off is not posted', async () => {
    const { reviewId } = await review();
    const replyId = await approved(reviewId);
    await saveReplyPermission(SYSTEM_VIEWER, { brandId, publisherId: GOOGLE, mode: 'off' }, AT);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'failed', trouble: 'replies-off' });
    expect(api.asked).toEqual([]);
    expect(await fileOf(reviewId)).toMatchObject({ mode: 'off', byHand: { because: 'replies-off' }, administrators: ['admin'] });
    await saveReplyPermission(SYSTEM_VIEWER, { brandId, publisherId: GOOGLE, mode: 'with-approval' }, AT);
  });
});

describe('what the source refuses', () => {
  test('a permission that is missing is said, and another try posts', async () => {
    const { reviewId } = await review({ faults: [{ ...ON_REPLY, reply: googleError(403, 'PERMISSION_DENIED', 'The caller does not have permission') }] });
    const replyId = await approved(reviewId);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'failed', trouble: 'not-authorised' });
    expect(await state(reviewId)).toEqual(['failed', 'not-authorised', ...SENT, 'failed']);
    expect((await act(await fileOf(reviewId), 'post')).status).toBe(200);
    expect([await postReply(toolbox, replyId), google.replies.size]).toEqual([{ end: 'posted' }, 1]);
  });

  test('a review that was deleted there', async () => {
    const { reviewId } = await review();
    const replyId = await approved(reviewId);
    google = profileApi([{ account: 'accounts/200', name: 'locations/1', owner: inventedOwner(), reviews: [] }]);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'failed', trouble: 'review-gone' });
    expect(puts()).toBe(0);
  });

  test('a sign-in that is withdrawn midway; one that has run out is renewed', async () => {
    const { reviewId } = await review({ faults: [{ ...ON_REPLY, reply: googleError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.') }] });
    expect(await postReply(toolbox, await approved(reviewId))).toEqual({ end: 'failed', trouble: 'sign-in-expired' });
    await signInUntil(new Date(AT.getTime() - 60_000).toISOString());
    const next = await review({ token: 'renewed-token' });
    expect(await postReply(toolbox, await approved(next.reviewId))).toEqual({ end: 'posted' });
    await signInUntil(null);
  });

  test('more than 4096 bytes is said before anything is kept', async () => {
    const { reviewId } = await review();
    const answer = await app.post(`/api/reviews/${reviewId}/replies`, { text: 'é'.repeat(2049), language: 'fr', basedOn: null }, admin);
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([400, expect.stringContaining('4098')]);
    expect((await fileOf(reviewId)).current).toBeNull();
  });
});

describe('what nobody can tell', () => {
  test('no answer came, and the source shows it: posted', async () => {
    const { reviewId } = await review({ faults: [{ ...ON_REPLY, reply: 'taken-without-answer' }] });
    expect(await postReply(toolbox, await approved(reviewId))).toEqual({ end: 'posted' });
    expect(puts()).toBe(1);
  });

  test('no answer came, nor any to what it shows: said so, and looked at first by another try', async () => {
    const { reviewId, externalId } = await review({ faults: [{ ...ON_REPLY, reply: 'taken-without-answer' }] });
    const replyId = await approved(reviewId);
    // It is asked before and after; the first is answered.
    google = profileApi([{ account: 'accounts/200', name: 'locations/1', owner: inventedOwner(), reviews: [inventedReview(externalId)] }], {
      faults: [{ ...ON_REPLY, reply: 'taken-without-answer' }, { ...ON_REVIEW, reply: { status: 200, body: JSON.stringify(inventedReview(externalId)) } }, { ...ON_REVIEW, reply: googleError(403, 'PERMISSION_DENIED', 'No.') }],
    });
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'failed', trouble: 'not-known-whether-posted' });
    expect((await fileOf(reviewId)).may).toContain('mark-posted');
    expect((await act(await fileOf(reviewId), 'post')).status).toBe(200);
    expect([await postReply(toolbox, replyId), puts()]).toEqual([{ end: 'posted' }, 1]);
  });

  test.each([['after it arrived', true], ['before it left', false]])('a worker is killed %s: another one looks first', async (_when, hasArrived) => {
    const { reviewId, externalId } = await review();
    const replyId = await approved(reviewId);
    const taken = await takeReply(replyId, now);
    if (taken === null || taken === 'busy') throw new Error('It was there to be taken.');
    await noteReplyStep(taken, { kind: 'sent' }, now);
    if (hasArrived) google.replies.set(`locations/1/${externalId}`, THANKS);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'busy' });
    expect((await act(await fileOf(reviewId), 'withdraw')).status).toBe(409);
    now = new Date(AT.getTime() + 4 * 60_000);
    expect(await postReply(toolbox, replyId)).toEqual({ end: 'posted' });
    expect([puts(), google.replies.get(`locations/1/${externalId}`)]).toEqual([hasArrived ? 0 : 1, THANKS]);
    // The one that was only slow writes nothing any more.
    expect(await noteReplyStep(taken, { kind: 'posted' }, now)).toBe(false);
    expect((await state(reviewId)).slice(2)).toEqual([...APPROVED, 'sent', 'taken-up', 'looked-there', ...(hasArrived ? [] : ['sent']), 'posted']);
  });
});

const run = async <P>(task: { run(payload: P, context: Parameters<typeof postReplyTask.run>[1]): Promise<void> }, payload: P) => {
  const asked: { key: string; payload: object; afterSeconds: number | undefined }[] = [];
  await task.run(payload, { toolbox, log: pino({ level: 'silent' }), now: () => now, enqueueMany: () => Promise.resolve(0), enqueue: async (_task, key, given, afterSeconds) => { asked.push({ key, payload: given, afterSeconds }); } });
  return asked;
};

test('a reply whose job was lost is taken up again', async () => {
  const { reviewId } = await review();
  const replyId = await approved(reviewId);
  now = new Date(Date.now() + 60_000);
  expect(await run(takeUpReplies, {})).toEqual([]);
  now = new Date(Date.now() + 11 * 60_000);
  expect(await run(takeUpReplies, {})).toEqual([{ key: replyId, payload: { replyId }, afterSeconds: undefined }]);
  expect(await run(postReplyTask, { replyId })).toEqual([]);
  expect(await run(takeUpReplies, {})).toEqual([]);
});

test('a source without an API is answered by hand, once that was approved', async () => {
  const id = idOf('review', locationId, 'web-directory', 'w1');
  await saveReviews(SYSTEM_VIEWER, [{
    locationId, publisherId: 'web-directory', review: { externalId: 'w1', publishedAt: null, rating: 1, text: 'Très déçu.', authorName: 'Utilisateur Google', reply: null, evidence: { url: 'https://annuaire.example/fiche', fetchedAt: AT.toISOString(), bodyHash: null, locator: '$', excerpt: '' } },
    analysis: { language: 'fr', sentiment: -0.8, label: 'negative', confidence: 0.9, topics: [], model: 'm' },
  }], AT.toISOString());
  const file = await fileOf(id);
  expect(file).toMatchObject({ byHand: { because: 'no-api' }, link: 'https://annuaire.example/fiche', suggested: { language: 'fr', tone: 'apology' }, longest: { count: 4000, unit: 'characters' } });
  expect(file.templates.find((one) => one.id === 'complaint-fr')?.text).toBe('Bonjour,\n\nNous vous présentons nos excuses pour ce que vous décrivez. Nous aimerions comprendre ce qui s’est passé et trouver une solution avec vous. Vous pouvez nous joindre au (514) 555-0100, en mentionnant cet avis.\n\nL’équipe, Lunetterie Boréale');
  await draft(id);
  expect((await act(await fileOf(id), 'approve')).status).toBe(200);
  expect(app.jobs).toEqual([]);
  expect((await act(await fileOf(id), 'mark-posted')).status).toBe(200);
  expect((await fileOf(id)).earlier[0]).toMatchObject({ state: 'posted', isByHand: true });
});

test('only administrators say where replies are posted, and who did stays told', async () => {
  const permissions = async () => ((await (await app.get(`/api/brands/${brandId}/reply-permissions`, admin)).json()) as { permissions: ReplyPermission[] }).permissions;
  expect((await permissions()).map(({ publisherId, mode }) => `${publisherId} ${mode}`).toSorted()).toEqual([`${GOOGLE} with-approval`, 'trustpilot off']);
  expect((await app.put(`/api/brands/${brandId}/reply-permissions/trustpilot`, { mode: 'on' }, admin)).status).toBe(200);
  expect((await app.put(`/api/brands/${brandId}/reply-permissions/web-directory`, { mode: 'on' }, admin)).status).toBe(404);
  expect((await permissions()).find((one) => one.publisherId === 'trustpilot')).toMatchObject({ mode: 'on', changedBy: 'admin' });
});

test('a source that asks to wait is asked again later', async () => {
  const { reviewId } = await review({ faults: [{ ...ON_REPLY, reply: { ...googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', { reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit_value: '300', quota_unit: '1/min/{project}' } }), headers: { 'retry-after': '3600' } } }] });
  const replyId = await approved(reviewId);
  expect(await run(postReplyTask, { replyId })).toEqual([{ key: `${replyId}:${now.getTime()}`, payload: { replyId }, afterSeconds: 300 }]);
  expect(await state(reviewId)).toEqual(['approved', 'rate-limited', ...SENT, 'waits']);
});
