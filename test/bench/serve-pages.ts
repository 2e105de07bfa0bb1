// Serves the pages that its parent sends, on loopback; ends with its parent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

process.once('message', (pages: [string, string][]) => {
  const bodies = new Map(pages.map(([path, body]) => [path, Buffer.from(body)]));
  void sharp({ create: { width: 320, height: 80, channels: 3, background: '#12355b' } }).png().toBuffer().then((logo) => {
    const server = createServer((request, response) => {
      const path = (request.url ?? '/').replace(/\?.*$/, '');
      const body = bodies.get(path);
      const found = body ?? (path.startsWith('/media/') ? logo : null);
      const etag = `"${found?.length ?? 0}"`;
      if (!found) response.writeHead(404).end();
      else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { 'content-type': body ? 'text/html; charset=utf-8' : 'image/png', 'content-length': found.length, etag }).end(found);
    });
    server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  });
});
process.once('disconnect', () => process.exit(0));
