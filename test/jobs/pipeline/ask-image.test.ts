import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { FetchedResource } from '#jobs/http/fetch-page.ts';
import { askForImage } from '#jobs/pipeline/ask-image.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';

const URL_OF_LOGO = 'https://photos.example/logo';
const REQUEST: PublisherRequest = { url: URL_OF_LOGO, method: 'GET', accept: 'html', isImage: true, obeysRobots: false, withResources: false };
const READ_AT = '2026-11-22T06:00:00.000Z';

function ask(bytes: Uint8Array | null) {
  const resource: FetchedResource = { url: URL_OF_LOGO, kind: 'image', finalUrl: URL_OF_LOGO, contentType: 'image/png', bytes, hash: bytes === null ? null : 'h1', etag: null, lastModified: null, isUnchanged: false };
  return askForImage({ fetchResource: () => Promise.resolve(resource) }, REQUEST, { requestsPerSecond: 1, concurrency: 1 }, READ_AT);
}

it('a logo comes with its print, dated like the answer that named it', async () => {
  const picture = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#fff"/><circle cx="40" cy="20" r="15" fill="#147"/></svg>')).png().toBuffer();
  const { answer, resource } = await ask(picture);
  expect(answer).toMatchObject({ ok: true, url: URL_OF_LOGO, fetchedAt: READ_AT, bodyHash: 'h1', body: null });
  expect(answer.ok && answer.page?.observations).toMatchObject([{ field: 'logo', method: 'api', value: { url: URL_OF_LOGO, print: { width: 80, height: 40 } } }]);
  expect(resource.hash).toBe('h1');
});
it('what is no image has no print', async () => {
  const { answer } = await ask(Buffer.from('not an image'));
  expect(answer.ok && answer.page?.observations).toMatchObject([{ field: 'logo', value: { print: null } }]);
});
it('what could not be had is our trouble', async () => {
  expect((await ask(null)).answer).toMatchObject({ ok: false, trouble: 'unreadable' });
});
