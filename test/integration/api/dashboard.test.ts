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
  await writeFile(path.join(folder, 'dist', 'index.html'), '<!doctype html><div id="root"></div>');
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
