import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { describe, expect, it } from 'vitest';
import { setSecurityHeaders } from '#api/middleware/security-headers.ts';

async function pictureSources(imageSources: readonly string[]): Promise<string> {
  const app = new Koa().use(setSecurityHeaders('http://127.0.0.1', imageSources));
  const answer = app.callback();
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  try {
    const policy = (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).headers.get('content-security-policy') ?? '';
    return policy.split(';').find((part) => part.trim().startsWith('img-src')) ?? '';
  } finally {
    server.close();
  }
}

describe('pictures that a page may load', () => {
  it('are our own, as long as no tiles are set', async () => expect(await pictureSources([])).toBe("img-src 'self' data:"));
  it('and of the one host of the tiles', async () => expect(await pictureSources(['https://*.tiles.example.org'])).toBe("img-src 'self' data: https://*.tiles.example.org"));
});
