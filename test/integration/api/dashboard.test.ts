import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-dist-'));
  await mkdir(path.join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'dist', 'index.html'), `<!doctype html><meta property="csp-nonce" nonce="" /><div id="root"></div>${'<!-- long enough to be packed -->'.repeat(40)}`);
  await writeFile(path.join(folder, 'dist', 'assets', 'main-abc123.js'), 'export const long = 1;\n'.repeat(200));
  await writeFile(path.join(folder, 'secret.txt'), 'not yours');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const app = startApp(() => path.join(folder, 'dist'));

describe('the dashboard', () => {
  it('is one page at every address of its own, asked for anew each time', async () => {
    for (const address of ['/', '/brands/x/ranking', '/index.html']) {
      const answer = await app.get(address);
      expect([address, answer.status, answer.headers.get('cache-control')]).toEqual([address, 200, 'no-cache']);
    }
  });

  it('draws no style but its own files and those that carry the nonce of this very answer', async () => {
    const nonces = await Promise.all(['br', 'gzip', 'identity', 'br'].map(async (encoding) => {
      const answer = await fetch(`${app.origin}/brands/x/ranking`, { headers: { 'accept-encoding': encoding } });
      const told = /style-src ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
      expect(told).toBe(`'self' 'nonce-${nonce}'`);
      // Kept and asked for again by a validator, the page of one nonce would meet the policy of another.
      expect(answer.headers.get('etag')).toBeNull();
      return nonce;
    }));
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
  });

  it('has files with a hash in their name that browsers keep', async () => {
    const answer = await app.get('/assets/main-abc123.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toContain('export const long');
  });

  it('packs a file as tightly as the browser takes it', async () => {
    const ask = async (encoding: string) => (await fetch(`${app.origin}/assets/main-abc123.js`, { headers: { 'accept-encoding': encoding } })).headers.get('content-encoding');
    expect([await ask('gzip, deflate, br'), await ask('gzip'), await ask('identity')]).toEqual(['br', 'gzip', null]);
  });

  it('gives out nothing beside its folder', async () => {
    for (const address of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%E0%A4%A']) {
      expect([address, await (await app.get(address)).text()]).not.toEqual([address, 'not yours']);
    }
  });
});
