import http from 'node:http';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { makeBrand, makeOutcome, MADE_AT, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const app = startApp();
const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
let [cookie, brandId, findingId] = ['', '', ''];

beforeAll(async () => {
  const made = await makeBrand('Boréale');
  brandId = made.brandId;
  const place = { locationId: made.locations.get('QC-1') ?? '', standardVersionId: made.standardVersionId, asOf: MADE_AT, runId: await startRun(brandId, made.standardVersionId, MADE_AT) };
  const outcome = makeOutcome(place);
  const html = `<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example"><script>alert(1)</script></head><body onload="alert(1)"><a href="javascript:alert(1)">x</a><iframe srcdoc="<script>alert(1)</script>"></iframe><svg><script>alert(1)</script></svg><form action="https://evil.example"><button formaction="javascript:alert(1)">x</button></form><p class="phone">514 555-0199</p></body></html>`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  await saveAudit(SYSTEM_VIEWER, {
    ...outcome, bodies: [{ hash: outcome.bodies[0]?.hash ?? '', contentType: 'text/html', bytes: new TextEncoder().encode(html) }, { hash: 'svg', contentType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }],
    fetches: [...outcome.fetches, { ...outcome.fetches[0], kind: 'resource', url: 'https://boreale.example/logo.svg', finalUrl: 'https://boreale.example/logo.svg', bodyHash: 'svg' } as (typeof outcome.fetches)[number]],
    reviews: outcome.reviews.map((one) => ({ ...one, review: { ...one.review, text: XSS, authorName: XSS } })),
  });
  findingId = (await db().finding.findFirstOrThrow()).id;
  cookie = await app.signIn(ADMIN);
});

/** As a program sends it that does not mind the rules of browsers. */
function ask(path: string, headers: Record<string, string>, method = 'GET', body: Buffer | string = ''): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> {
  const { hostname, port } = new URL(app.origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers: { ...headers, ...(body.length > 0 ? { 'content-length': String(body.length) } : {}) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('a captured page that is shown as proof', () => {
  it('has nothing left that runs, loads or leads anywhere, and is locked in all the same', async () => {
    const answer = await app.get(`/api/findings/${findingId}/proof`, cookie);
    const text = await answer.text();
    expect(text).toContain('514 555-0199');
    expect(text).not.toMatch(/<script|onload|onerror|javascript:|srcdoc|<base|http-equiv|<iframe|formaction|action=/i);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('a drawing that brings a script along is a picture, and no page', async () => {
    const answer = await app.get('/api/bodies/svg/image', cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^image\/svg/);
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });
});

describe('what somebody wrote into a review', () => {
  it('leaves as JSON that no browser takes for a page', async () => {
    const answer = await app.get(`/api/brands/${brandId}/reviews`, cookie);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toContain('<script>');
  });
});

describe('our own pages', () => {
  it('run no script and draw no style but their own, and stand in no frame of others', async () => {
    const { headers } = await ask('/api/session', {});
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
    expect(policy).toMatch(/style-src 'self'(?:;|$)/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBeDefined();
  });
});

describe('a page of another site', () => {
  const body = JSON.stringify({});
  it.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }, { 'sec-fetch-site': 'same-site', origin: 'https://other.example' }])('changes nothing: %o', async (headers) => {
    const answer = await ask(`/api/brands/${brandId}/runs`, { ...headers, cookie, 'content-type': 'application/json' }, 'POST', body);
    expect(answer.status).toBe(403);
  });

  it('nor with a form, which can’t send JSON', async () => {
    const answer = await ask(`/api/brands/${brandId}/runs`, { cookie, 'content-type': 'text/plain' }, 'POST', body);
    expect([400, 403, 415]).toContain(answer.status);
    expect(app.jobs).toEqual([]);
  });
});

describe('a host that is not ours', () => {
  it('is led nowhere: no answer repeats it', async () => {
    for (const path of ['/api/session', '/api/openapi.json', '/healthz']) {
      const answer = await ask(path, { host: 'evil.example', 'x-forwarded-host': 'evil.example', cookie });
      expect(`${JSON.stringify(answer.headers)} ${answer.text}`).not.toContain('evil.example');
    }
  });
});

describe('a way out of the folders', () => {
  it.each(['/assets/../../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%5c..%5cpackage.json', '//etc/passwd', '/api/bodies/..%2f..%2fpackage.json/image'])('%s', async (path) => {
    const { text } = await ask(path, { cookie });
    expect(text).not.toMatch(/"private": true|root:/);
  });
});

describe('a body', () => {
  const send = (body: Buffer | string, headers: Record<string, string> = {}) => ask(`/api/brands/${brandId}/saved-views`, { cookie, 'content-type': 'application/json', ...headers }, 'PUT', body);

  it('that is packed is not unpacked, however little of it there is', async () => {
    const { status } = await send(zlib.gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' });
    expect([400, 413, 415]).toContain(status);
  });

  it('that names what it may not name changes nothing, and no prototype', async () => {
    const { status } = await send('{"page":"reviews","name":"x","query":"","userId":"somebody","isAdministrator":true,"__proto__":{"isAdministrator":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await db().savedView.count({ where: { userId: 'somebody' } })).toBe(0);
    expect(status).toBeLessThan(500);
  });

  it('of many brackets is refused like any other', async () => {
    expect((await send('['.repeat(50_000))).status).toBe(400);
  });
});

describe('a line of the log', () => {
  it('stays one line, whatever an address holds', async () => {
    const answer = await ask('/api/x%0a%7b%22level%22%3a60%7d', { cookie, 'user-agent': 'a\\n{"level":60}' });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('\n{"level"');
  });
});

describe('after signing in', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('nobody is led to %s', async (target) => {
    const answer = await ask(`/api/auth/magic-link/verify?token=wrong&callbackURL=${encodeURIComponent(target)}&errorCallbackURL=${encodeURIComponent(target)}`, {});
    expect(answer.status).toBe(400);
    expect(answer.headers.location).toBeUndefined();
  });
});
