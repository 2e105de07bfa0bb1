// A process of its own that draws a page whose scripts never end, until it is killed: for render-killed.test.ts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetcher } from '#jobs/http/fetch-page.ts';
import { createRenderingFetcher } from '#jobs/http/render-fetcher.ts';
import { testSettings } from './loopback.ts';

const server = createServer((request, response) => {
  if (request.url === '/app.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('for (;;);');
    process.stdout.write('drawing\n');
  } else response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end('<!doctype html><div id="root"></div><script src="/app.js"></script>');
});
server.listen(0, '127.0.0.1', () => {
  const inner = createFetcher(testSettings((server.address() as AddressInfo).port));
  const fetcher = createRenderingFetcher(inner, {
    mode: 'on', chromiumPath: null, ownSeconds: 600, wallSeconds: 600, concurrency: 1, pagesPerBrowser: 1, memoryMb: 4_000,
    requestsPerPage: 10, bytesPerPage: 1e6, maxBodyBytes: 1e6, maxMoves: 1, userAgentContact: '',
  });
  void fetcher.fetchPage({ url: 'http://shop.example/', method: 'GET', accept: 'html', obeysRobots: true, withResources: false, render: { language: null, timeZone: null } }, { requestsPerSecond: 100, concurrency: 1 });
});
