import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerProblems } from '#api/middleware/answer-problems.ts';
import { refuseKeys } from '#api/middleware/find-viewer.ts';
import { limitRequests } from '#api/middleware/limit-requests.ts';

const app = new Koa();
app.use(answerProblems(pino({ level: 'silent' })));
app.use((ctx, next) => {
  const who = ctx.get('x-who');
  ctx.state['isKeyRefused'] = who === 'wrong';
  ctx.state['viewer'] = who === '' || who === 'wrong' ? null : who.startsWith('key') ? { userId: 'maker', key: { id: who, scopes: [] } } : { userId: who };
  return next();
});
app.use(limitRequests({ perMinute: 5, anonymousPerMinute: 2, heavyPerMinute: 1 }));
app.use(refuseKeys());
app.use((ctx) => { ctx.body = 'well'; });
const server = http.createServer((request, response) => void app.callback()(request, response));
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => {
  server.closeAllConnections();
  server.close(() => resolve());
}));
const ask = (path: string, who = '', language = 'en') => fetch(`${origin}${path}`, { headers: { 'accept-language': language, ...(who ? { 'x-who': who } : {}) } });
const statuses = async (times: number, path: string, who: string) => {
  const all = [];
  for (let at = 0; at < times; at += 1) all.push((await ask(path, who)).status);
  return all;
};

describe('who asks too often', () => {
  it('is told how much is left, and at the end how long to wait', async () => {
    const first = await ask('/api/session', 'anne');
    expect([first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual(['"person";q=5;w=60', expect.stringMatching(/^"person";r=4;t=\d+$/)]);
    expect(await statuses(4, '/api/session', 'anne')).toEqual([200, 200, 200, 200]);
    const refused = await ask('/api/session', 'anne', 'fr');
    expect([refused.status, refused.headers.get('content-type'), Number(refused.headers.get('retry-after'))]).toEqual([429, 'application/problem+json', expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 60)]);
    expect(refused.headers.get('ratelimit')).toMatch(/^"person";r=0;t=\d+$/);
    expect(await refused.json()).toMatchObject({ id: 'too-often', title: 'Trop de demandes.', detail: expect.stringMatching(/^La limite est de 5 demandes par minute/) as string });
  });

  it('keeps nobody else waiting: another person, and a key of the same maker', async () => {
    expect(await statuses(6, '/api/session', 'maker')).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statuses(1, '/api/session', 'key-1')).toEqual([200]);
    expect(await statuses(1, '/api/session', 'bernard')).toEqual([200]);
  });

  it('is counted by address where nobody is signed in', async () => {
    expect(await statuses(3, '/api/session', '')).toEqual([200, 200, 429]);
  });

  it('of files is told sooner, and still may look at pages', async () => {
    expect(await statuses(2, '/api/brands/b/export', 'claire')).toEqual([200, 429]);
    expect(await statuses(1, '/api/brands/b/ranking', 'claire')).toEqual([200]);
  });

  it('of pages and pictures of the dashboard is never counted', async () => {
    expect(await statuses(8, '/assets/index.js', '')).toEqual(Array.from({ length: 8 }, () => 200));
  });
});

it('a key that does not hold is counted with its address, so that keys can’t be tried out without end', async () => {
  // Others of this file have asked from the same address: the count goes on, it never begins anew for another wrong key.
  const answers = await statuses(3, '/api/session', 'wrong');
  expect(answers).toContain(429);
  expect(answers.filter((one) => one === 200)).toEqual([]);
});
