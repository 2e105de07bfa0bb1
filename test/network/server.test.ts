import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import { HOSTS } from './hosts.ts';
import { startNetwork, type RunningNetwork } from './server.ts';
import type { GroundTruth } from './truth.ts';

let web: RunningNetwork;
const home = `http://${HOSTS.brand}/fr/`;
const ask = (url: string, options?: Parameters<typeof fetchPage>[2]) => fetchPage(web.port, url, options);

beforeAll(async () => { web = await startNetwork({ seed: 1, size: 30 }); });
afterAll(() => web.close());

describe('the server', () => {
  test('the host header chooses the site', async () => {
    expect((await ask(home)).text).toContain('<h1>Lunetterie Boréale</h1>');
    expect((await ask(`http://${HOSTS.directory}/fr/`)).status).toBe(404);
  });
  test('an unchanged page answers 304 to its own etag', async () => {
    const { headers } = await ask(home);
    expect((await ask(home, { headers: { 'if-none-match': String(headers['etag']) } })).status).toBe(304);
  });
  test('requests are counted by host and path', async () => {
    await ask(`http://${HOSTS.brand}/fr/montures?a=1`);
    expect(web.requests()[`${HOSTS.brand}/fr/montures`]).toBe(1);
  });
  test('the control host moves the day and tells the truth', async () => {
    await ask(`http://${HOSTS.control}/day`, { method: 'POST', body: '{"day":21}' });
    const truth = JSON.parse((await ask(`http://${HOSTS.control}/truth`)).text) as GroundTruth;
    expect([truth.day, truth.date]).toEqual([21, '2026-01-26']);
    web.setDay(0);
  });
  test('the control host hands out the files of the chain', async () => {
    const files = JSON.parse((await ask(`http://${HOSTS.control}/files`)).text) as { name: string }[];
    expect(files.map((file) => file.name)).toEqual(expect.arrayContaining(['locations.csv', 'standard.yaml', 'logos/colour.svg']));
  });
});

describe('faults', () => {
  const strike = async (fault: Parameters<RunningNetwork['setFaults']>[0][number], options?: Parameters<typeof fetchPage>[2]) => {
    web.setFaults([fault]);
    try {
      return await ask(home, options);
    } finally {
      web.setFaults([]);
    }
  };
  const on = (kind: Parameters<RunningNetwork['setFaults']>[0][number]['kind']) => ({ pattern: `^${HOSTS.brand}/fr/$`, kind });

  test('hang: nothing comes', async () => { await expect(strike(on('hang'), { timeoutMilliseconds: 150 })).rejects.toThrow('timeout'); });
  test('truncate: the connection breaks in the middle of the body', async () => { await expect(strike(on('truncate'))).rejects.toThrow('aborted'); });
  test('reset: the connection breaks before anything', async () => { await expect(strike(on('reset'))).rejects.toThrow('socket hang up'); });
  test('errors, refusals and captcha pages carry their status', async () => {
    for (const [kind, status] of [['error-500', 500], ['error-503', 503], ['forbidden', 403], ['captcha', 403]] as const) expect((await strike(on(kind))).status).toBe(status);
  });
  test('throttle: 429 with Retry-After as often as asked, then the page', async () => {
    web.setFaults([{ ...on('throttle'), times: 2, retryAfterSeconds: 3 }]);
    const seen = [await ask(home), await ask(home), await ask(home)];
    expect(seen.map((page) => page.status)).toEqual([429, 429, 200]);
    expect(seen[0]?.headers['retry-after']).toBe('3');
    web.setFaults([]);
  });
  test('redirect-loop: leads to itself', async () => {
    const { status, headers } = await strike(on('redirect-loop'));
    expect([status, headers['location']]).toEqual([302, `${home}?again=1`]);
  });
  test('robots-deny: robots.txt shuts everybody out, and stops doing so', async () => {
    web.setFaults([{ pattern: `^${HOSTS.brand}/`, kind: 'robots-deny' }]);
    expect((await ask(`http://${HOSTS.brand}/robots.txt`)).text).toContain('Disallow: /\n');
    web.setFaults([]);
    expect((await ask(`http://${HOSTS.brand}/robots.txt`)).text).toContain('Allow: /');
  });
  test('too-large, another type and a query that died half-way', async () => {
    expect((await strike(on('too-large'))).bytes.length).toBeGreaterThan(10_000_000);
    expect((await strike(on('wrong-type'))).headers['content-type']).toBe('application/pdf');
    expect(JSON.parse((await strike(on('remark'))).text)).toHaveProperty('remark');
  });
  test('gzip, another charset and an empty body', async () => {
    expect(gunzipSync((await strike(on('gzip'))).bytes).toString()).toContain('Lunetterie Boréale');
    const foreign = await strike(on('charset'));
    expect(foreign.headers['content-type']).toContain('iso-8859-1');
    expect(foreign.bytes.toString('latin1')).toContain('Lunetterie Boréale');
    expect((await strike(on('empty'))).bytes).toHaveLength(0);
  });
});

describe('as a process of its own', () => {
  const start = async () => {
    const child = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname, '--size', '5', '--day', '3'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    if (child.stdout === null) throw new Error('no output to read');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return { child, ready: JSON.parse(line) as { port: number; resolve: string } };
  };
  test('it prints its port, serves, and ends when told', async () => {
    const { child, ready } = await start();
    expect(ready.resolve).toBe(`.example=127.0.0.1:${ready.port}`);
    expect((await fetchPage(ready.port, home)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
  test('it ends when its parent is gone', async () => {
    const { child } = await start();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
