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
      if (body) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body);
      else if (path.startsWith('/media/')) response.writeHead(200, { 'content-type': 'image/png', 'content-length': logo.length }).end(logo);
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  });
});
process.once('disconnect', () => process.exit(0));
