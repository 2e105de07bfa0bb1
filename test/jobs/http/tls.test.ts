import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, expect, it } from 'vitest';
import { createFetcher } from '#jobs/http/fetch-page.ts';
import { makeCertificate, type TestCertificate } from './certificate.ts';
import { HTML, PlayedClock, testSettings } from './loopback.ts';

const authority = makeCertificate('Test authority', { isAuthority: true });
const before = getCACertificates('default');
setDefaultCACertificates([...before, authority.pem]);
afterAll(() => setDefaultCACertificates(before));

async function askWith(certificate: TestCertificate, lowest: 'TLSv1.1' | 'TLSv1.2' = 'TLSv1.2'): Promise<string> {
  const server = createServer({ key: certificate.key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate.pem, ...(lowest === 'TLSv1.1' ? { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' } : {}) }, (_request, response) => {
    response.writeHead(200, HTML).end('<title>Magasin</title>');
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const fetcher = createFetcher(testSettings((server.address() as AddressInfo).port), { clock: new PlayedClock() });
  try {
    const answer = await fetcher.fetchPage({ url: 'https://shop.example/', method: 'GET', accept: 'html', obeysRobots: false, withResources: false }, { requestsPerSecond: 1, concurrency: 1 });
    return answer.ok ? 'ok' : answer.trouble;
  } finally {
    await fetcher.close();
    server.closeAllConnections();
    server.close();
  }
}
const host = 'shop.example';

it.each<[string, () => TestCertificate, string]>([
  ['a certificate that an authority vouches for', () => makeCertificate('a', { issuer: authority, host }), 'ok'],
  ['one that has expired', () => makeCertificate('b', { issuer: authority, host, validDays: [-30, -1] }), 'certificate-expired'],
  ['one that is not valid yet', () => makeCertificate('c', { issuer: authority, host, validDays: [1, 30] }), 'certificate-expired'],
  ['one of another host', () => makeCertificate('d', { issuer: authority, host: 'other.example' }), 'certificate-of-another-host'],
  ['one that signs itself', () => makeCertificate('e', { host }), 'certificate-self-signed'],
  ['one of an authority that nobody knows', () => makeCertificate('f', { issuer: makeCertificate('Nobody', { isAuthority: true }), host }), 'tls-error'],
])('%s', async (_case, make, expected) => {
  expect(await askWith(make())).toBe(expected);
});

it('a server that speaks only what is no longer safe', async () => {
  expect(await askWith(makeCertificate('g', { issuer: authority, host }), 'TLSv1.1')).toBe('tls-error');
});
