import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { logRequests } from '#api/middleware/log-requests.ts';
import { settleSender } from '#api/middleware/settle-sender.ts';
import { requestSeconds } from '#backend/metrics.ts';
import { readTrustedProxies } from '#backend/trusted-proxies.ts';
import { createAuth, createSignInLink } from '#records/auth-store.ts';
import { db } from '#records/connection.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { startDatabase } from '../start-database.ts';

const SPOOFED = { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', forwarded: 'for=6.6.6.6;host=evil.example', 'cf-connecting-ip': '6.6.6.6' };

/** What a handler and the log know of a request sent with these headers. */
async function ask(trusted: string, headers: Record<string, string>) {
  let line = '';
  const log = pino({ level: 'debug' }, { write: (text: string) => { line = text; } });
  const app = new Koa({ proxy: true, maxIpsCount: 1 });
  app.use(settleSender(readTrustedProxies(trusted) ?? { isTrusted: () => false }));
  app.use(logRequests(log, requestSeconds));
  app.use((ctx) => { ctx.body = { ip: ctx.ip, secure: ctx.secure, host: ctx.host, headers: ctx.req.headers }; });
  const answer = app.callback();
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  try {
    const seen = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
    return { ...(await seen.json() as { ip: string; secure: boolean; host: string; headers: Record<string, string> }), line };
  } finally {
    server.close();
  }
}

describe('who says for whom they ask', () => {
  it('is not believed unless the operator has named them: address, scheme and host stay those of the connection', async () => {
    const seen = await ask('', SPOOFED);
    expect({ ip: seen.ip, secure: seen.secure }).toEqual({ ip: '127.0.0.1', secure: false });
    expect(seen.host).toMatch(/^127\.0\.0\.1:/);
    expect(JSON.stringify(seen.headers)).not.toMatch(/6\.6\.6\.6|evil/);
    expect(seen.line).toContain('"from":"127.0.0.1"');
    expect(seen.line).not.toContain('6.6.6.6');
  });

  it('is believed where they are named, as far as they wrote it', async () => {
    const seen = await ask('loopback', { 'x-forwarded-for': '6.6.6.6, 203.0.113.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'enseigne.example' });
    expect({ ip: seen.ip, secure: seen.secure, host: seen.host }).toEqual({ ip: '203.0.113.7', secure: true, host: 'enseigne.example' });
    expect(seen.headers['x-forwarded-for']).toBe('203.0.113.7');
  });
});

describe('a session', () => {
  startDatabase();
  const app = startApp();

  it('keeps the address of the connection, whatever was claimed', async () => {
    await fetch(await createSignInLink(app.auth, ADMIN), { redirect: 'manual', headers: SPOOFED });
    const [session] = await db().session.findMany({ orderBy: { createdAt: 'desc' }, take: 1 });
    expect(session?.ipAddress).toBe('127.0.0.1');
  });

  it('has a cookie that only https carries where the public address is https, and that no script reads', async () => {
    const auth = createAuth({ secret: 'a secret of a test, thirty-two characters', baseUrl: 'https://enseigne.example.org', trustedOrigins: ['https://enseigne.example.org'] });
    const link = new URL(await createSignInLink(auth, ADMIN));
    const answer = await auth.handler(new Request(link));
    const cookies = answer.headers.getSetCookie().filter((one) => one.includes('session_token'));
    expect(cookies.length).toBeGreaterThan(0);
    for (const one of cookies) {
      expect(one).toMatch(/^__Secure-enseigne\./);
      expect(one).toMatch(/; Secure/i);
      expect(one).toMatch(/; HttpOnly/i);
      expect(one).toMatch(/; SameSite=Lax/i);
      expect(one).not.toMatch(/; Domain/i);
    }
  });
});
