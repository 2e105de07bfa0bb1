import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from '#jobs/http/fetch-page.ts';
import { HTML, type Loopback, PlayedClock, startLoopback, testSettings } from './loopback.ts';

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});
async function start(...given: Parameters<typeof startLoopback>): Promise<Loopback> {
  const loopback = await startLoopback(...given);
  close = () => loopback.close();
  return loopback;
}

/** A server that writes bytes as it likes, whatever it is asked. */
async function startRaw(answer: (socket: Socket) => void, settings: Parameters<typeof testSettings>[1] = {}) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket)).once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const fetcher = createFetcher(testSettings((server.address() as AddressInfo).port, settings), { clock: new PlayedClock(), random: () => 0.5 });
  close = async () => {
    await fetcher.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { sockets, ask: (host = 'shop.example') => fetcher.fetchPage({ url: `http://${host}/`, method: 'GET', accept: 'html', obeysRobots: false, withResources: false }, { requestsPerSecond: 1000, concurrency: 4 }) };
}

describe('time', () => {
  it('an answer that drips without an end is cut off as a whole', async () => {
    const { ask } = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n');
      const drip = setInterval(() => socket.write('<p>'), 20);
      socket.on('close', () => clearInterval(drip));
    }, { timeoutSeconds: 0.4 });
    expect(await ask()).toMatchObject({ ok: false, trouble: 'timeout' });
  });

  it('a head that drips without an end is no beginning', async () => {
    const { ask } = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      let line = 0;
      const drip = setInterval(() => socket.write(`x-${(line += 1)}: y\r\n`), 20);
      socket.on('close', () => clearInterval(drip));
    }, { firstByteSeconds: 0.3 });
    expect(await ask()).toMatchObject({ ok: false, trouble: 'timeout' });
  });

  it('an answer that begins in time may take longer than its beginning may', async () => {
    const { ask } = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<title>Magasin');
      setTimeout(() => socket.end('</title>'), 600);
    }, { firstByteSeconds: 0.3, timeoutSeconds: 5 });
    expect(await ask()).toMatchObject({ ok: true });
  });
});

describe('heads', () => {
  it.each([
    ['thousands of short headers', (n: number) => `x-${n}: y\r\n`, 5000],
    ['one header without an end', () => 'y'.repeat(1000), 100],
  ])('%s are too large', async (_case, line, times) => {
    const { ask } = await startRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nx-first: ${Array.from({ length: times }, (_one, n) => line(n)).join('')}\r\n\r\n<p>`);
    });
    expect(await ask()).toMatchObject({ ok: false, trouble: 'too-large' });
  });

  it('early hints are not the answer', async () => {
    const { ask } = await startRaw((socket) => socket.end('HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 3\r\nconnection: close\r\n\r\n<p>'));
    expect(await ask()).toMatchObject({ ok: true, capture: { body: '<p>' } });
  });

  it.each([['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'], ['two lengths that differ', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n<p>']])('%s are no page', async (_case, text) => {
    const { ask } = await startRaw((socket) => socket.end(text));
    expect(await ask()).toMatchObject({ ok: false });
  });
});

describe('bodies', () => {
  const bomb = Buffer.alloc(30_000_000);
  it.each([['gzip', gzipSync], ['br', brotliCompressSync], ['zstd', zstdCompressSync], ['deflate', deflateSync], ['deflate', deflateRawSync]] as const)('a bomb in %s is too large', async (encoding, compress) => {
    const packed = compress(bomb);
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(packed));
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'too-large' });
  });

  it('a bomb within a bomb is too large at the first', async () => {
    const packed = gzipSync(gzipSync(bomb));
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip, gzip' }).end(packed));
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'too-large' });
  });

  it.each([['deflate', deflateSync], ['deflate', deflateRawSync]] as const)('%s is read with its header and without', async (encoding, compress) => {
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(compress(Buffer.from('<p>Été'))));
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true, capture: { body: '<p>Été' } });
  });

  it('a bomb for a robots.txt is read as far as one is read', async () => {
    const robots = gzipSync(`User-agent: *\nDisallow: /prive\n${'# filling\n'.repeat(400_000)}`);
    const site = await start((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(200, { 'content-encoding': 'gzip' }).end(robots);
      else response.writeHead(200, HTML).end('<p>');
    }, { servesRobots: true });
    expect(await site.fetch('http://shop.example/prive')).toMatchObject({ trouble: 'blocked-by-robots' });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
  });
});

describe('sockets', () => {
  it('no more are open than allowed, whatever the number of hosts', async () => {
    let most = 0;
    let open = 0;
    const { ask } = await startRaw((socket) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\ncontent-length: 3\r\n\r\n<p>');
      }, 20);
    }, { maxConnections: 3, timeoutSeconds: 20, firstByteSeconds: 20 });
    const answers = await Promise.all(Array.from({ length: 24 }, (_one, n) => ask(`shop-${n}.example`)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('one that fails to open gives its place back', async () => {
    const { ask } = await startRaw((socket) => socket.destroy(), { maxConnections: 1 });
    expect(await ask('a.example')).toMatchObject({ trouble: 'network-error' });
    expect(await ask('b.example')).toMatchObject({ trouble: 'network-error' });
  });
});
