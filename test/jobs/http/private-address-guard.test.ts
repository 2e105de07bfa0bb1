import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher, type FetcherSettings } from '#jobs/http/fetch-page.ts';
import { isPublicAddress } from '#jobs/http/private-address-guard.ts';
import { HTML, PlayedClock, testSettings } from './loopback.ts';

describe('addresses', () => {
  it.each(['8.8.8.8', '203.0.114.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192',
    '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '168.63.129.16', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', '100::1', '64:ff9b:1::7f00:1', '::ffff:0:7f00:1', '2002:a9fe:a9fe::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '5f00::1', '4000::1', '::808:808', 'fe80::5efe:10.0.0.1', 'not an address', '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('connections', () => {
  let fetcher: Fetcher | null = null;
  const server = createServer((_request, response) => response.writeHead(200, HTML).end('<p>inside'));
  afterEach(async () => {
    await fetcher?.close();
    server.closeAllConnections();
    server.close();
  });

  async function ask(host: string, settings: Partial<FetcherSettings>, resolveName: (host: string) => Promise<string[]>, times = 1): Promise<string[]> {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    fetcher = createFetcher(testSettings(port, { resolve: [], timeoutSeconds: 2, ...settings }), { clock: new PlayedClock(), resolveName });
    const outcomes: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const request = { url: `http://${host}:${port}/${time}`, method: 'GET', accept: 'html', obeysRobots: false, withResources: false } as const;
      const answer = await fetcher.fetchPage(request, { requestsPerSecond: 1, concurrency: 1 });
      outcomes.push(answer.ok ? 'ok' : answer.trouble);
      server.closeAllConnections();
    }
    return outcomes;
  }
  const toLoopback = () => Promise.resolve(['127.0.0.1']);

  it.each(['intranet.test', '127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '017700000001', '0x7f000001', '127.1', '0177.0.0.1', '127.0.0.1.', '１２７.0.0.1', '0', '[::ffff:7f00:1]', '[::]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'])('to %s are refused', async (host) => {
    expect(await ask(host, {}, toLoopback)).toEqual(['private-address']);
  });

  it('to a host that the operator allows are made', async () => {
    expect(await ask('intranet.test', { allowedPrivateHosts: ['.test'] }, toLoopback)).toEqual(['ok']);
  });

  it('to an address that the operator allows are made', async () => {
    expect(await ask('127.0.0.1', { allowedPrivateHosts: ['127.0.0.1'] }, toLoopback)).toEqual(['ok']);
  });

  it('are not opened by a name that only ends alike', async () => {
    expect(await ask('intranet.test', { allowedPrivateHosts: ['ranet.test'] }, toLoopback)).toEqual(['private-address']);
  });

  it('to a name that rebinds are judged anew each time: a first answer vouches for no second', async () => {
    const answers = [['198.51.100.7'], ['127.0.0.1']];
    expect(await ask('rebind.test', {}, () => Promise.resolve(answers.shift() ?? []), 2)).toEqual(['private-address', 'private-address']);
    expect(answers).toEqual([]);
  });

  it('to a name that does not resolve are a network error', async () => {
    const unknown = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    expect(await ask('nowhere.test', {}, unknown)).toEqual(['network-error']);
  });
});
