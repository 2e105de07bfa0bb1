// Eight directories on loopback, each with its own copy of the simulated listings; ends with its parent.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOSTS } from '#test/network/hosts.ts';
import { Network } from '#test/network/network.ts';
import { grow } from './sample-pages.ts';

/** One directory's answer to an address, kept: a site serves its pages from a cache, too. */
interface Kept {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
}

process.once('message', (options: ConstructorParameters<typeof Network>[0]) => {
  const network = new Network(options);
  const kept = new Map<string, Promise<Kept>>();
  const counts = new Map<string, number>();
  const answer = async (host: string, path: string): Promise<Kept> => {
    const { status, headers, body } = await network.answer(HOSTS.directory, path);
    const isPage = typeof body === 'string' && body.includes('</body>');
    const bytes = isPage ? Buffer.from(`${grow(body)}<!-- ${host} -->`) : Buffer.from(body);
    return { status, headers, body: bytes, etag: `"${createHash('sha1').update(bytes).digest('base64url')}"` };
  };
  const server = createServer((request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    counts.set(host, (counts.get(host) ?? 0) + 1);
    const address = `${host}${request.url ?? '/'}`;
    const known = kept.get(address) ?? answer(host, request.url ?? '/');
    kept.set(address, known);
    void known.then(({ status, headers, body, etag }) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(status, { ...headers, etag, 'content-length': body.length }).end(request.method === 'HEAD' ? undefined : body);
    });
  });
  server.keepAliveTimeout = 30_000;
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', () => {
    process.send?.({ counts: Object.fromEntries(counts) });
    counts.clear();
  });
});
process.once('disconnect', () => process.exit(0));
