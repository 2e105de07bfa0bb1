import { createServer, type Server } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyBrandFiles } from '#backend/import-brand.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords, type Records } from '#records/connection.ts';
import { listFindings } from '#records/findings.ts';
import { latestScores } from '#records/scores.ts';
import { listLocations } from '#records/locations.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { networkSettings } from '../network-crawl.ts';
import { copyEmptyHome } from '../template-home.ts';

/** Stores of a small chain; its site is played below. */
const STORES = Array.from({ length: 6 }, (_, index) => ({ code: `QC-${index}`, number: `418 555-010${index}`, street: `${100 + index}, rue Principale` }));
const HEAD_OFFICE = '514 555-0199';

/** What the template does today. */
let template: { number: (own: string) => string; label: string; link: number } = { number: (own) => own, label: 'Tél. : ', link: 200 };
const asked: string[] = [];
let server: Server;
let records: Records;
let home: string;
let brandId: string;

const pageOf = ({ code, number, street }: (typeof STORES)[number]) => `<!doctype html><html lang="fr"><head><title>Lunetterie Boréale ${code}</title></head><body><h1>Lunetterie Boréale</h1>
<p>${street}, Québec (Québec) G1R 2B${code.slice(-1)}</p>${template.label === '' ? '' : `<p>${template.label}${template.number(number)}</p>`}<p>Lundi au vendredi : 9 h à 17 h. Samedi et dimanche : fermé.</p>
<p>Nos opticiens vous accueillent toute la semaine pour ajuster vos lunettes, vérifier votre vue et répondre à vos questions.</p><a href="/rendez-vous">Prendre rendez-vous</a></body></html>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(`${request.method} ${url}`);
    const store = STORES.find((one) => url === `/${one.code}`);
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (store) response.writeHead(200, html).end(pageOf(store));
    else response.writeHead(url === '/rendez-vous' ? template.link : 404, html).end('<title>Rendez-vous</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = await copyEmptyHome('brand-wide');
  records = await openRecords({ home });
  const rows = STORES.map((one) => [one.code, 'Lunetterie Boréale', `"${one.street}"`, 'Québec', 'QC', `G1R 2B${one.code.slice(-1)}`, 'CA', one.number, `http://boreale.example/${one.code}`, 'Mo-Fr 09:00-17:00; Sa-Su off'].join(','));
  const csv = ['Store code,Business name,Street,City,Province,Postal code,Country,Phone,Website (fr),Hours', ...rows].join('\n');
  const yaml = 'brand: Lunetterie Boréale\nnames:\n  - name: Lunetterie Boréale\nwebsite:\n  hosts: [boreale.example]\npublishers:\n  brand-website: {required: true}\n';
  ({ brandId } = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: null, locations: { name: 'locations.csv', bytes: Buffer.from(csv) }, standard: { name: 'standard.yaml', bytes: Buffer.from(yaml) }, readBeside: () => Promise.reject(new Error('none')),
  }, { archiveMissing: false, now: new Date('2026-09-01T00:00:00Z') }));
});
afterAll(async () => {
  await records.close();
  server.closeAllConnections();
  server.close();
  await rm(home, { recursive: true, force: true });
});

async function crawlOn(day: string) {
  asked.length = 0;
  const asOf = new Date(`${day}T06:00:00Z`);
  const toolbox = await openToolbox(networkSettings((server.address() as AddressInfo).port, home), () => asOf);
  try {
    return await crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' });
  } finally {
    await toolbox.fetcher.close();
  }
}
const verdicts = async () => (await Promise.all((await listLocations(SYSTEM_VIEWER, brandId)).map((one) => standingVerdicts(SYSTEM_VIEWER, one.id)))).flat();
const living = async (checkId: string) => (await listFindings(SYSTEM_VIEWER, { brandId })).filter((one) => one.checkId === checkId && one.state !== 'verified');
const outcomes = async (checkId: string) => [...new Set((await verdicts()).filter((one) => one.checkId === checkId).map((one) => `${one.outcome} ${one.reason}${one.unreadable === null ? '' : ` (${one.unreadable.reason})`}`))].sort();
const scores = async () => (await latestScores(SYSTEM_VIEWER, brandId)).map((one) => one.value);

test('a head office’s number on every page is found at the first crawl, confirmed by its second reading, and mended by the template', async () => {
  template = { ...template, number: () => HEAD_OFFICE };
  await crawlOn('2026-09-01');
  expect((await living('template-data')).map((one) => [one.subject, one.reason, one.isConfirmed])).toEqual(STORES.map(() => ['phone', 'head-office-value', true]));
  template = { ...template, number: (own) => own };
  await crawlOn('2026-09-02');
  expect(await living('template-data')).toEqual([]);
  expect(await outcomes('phone')).toEqual(['pass ok']);
});

test('a link of the template is asked once in a reading, found dead, confirmed, and found mended', async () => {
  template = { ...template, link: 404 };
  await crawlOn('2026-09-03');
  expect((await living('broken-link')).map((one) => [one.subject, one.reason, one.isConfirmed])).toEqual(STORES.map(() => ['boreale.example/rendez-vous', 'broken', true]));
  // HEAD and GET, in each of two readings.
  expect(asked.filter((one) => one.endsWith('/rendez-vous'))).toHaveLength(4);
  template = { ...template, link: 503 };
  await crawlOn('2026-09-04');
  expect(await outcomes('broken-link')).toEqual(['fail broken (server-error)']);
  template = { ...template, link: 200 };
  await crawlOn('2026-09-05');
  expect(await living('broken-link')).toEqual([]);
});

test('a source whose yield collapses costs nothing, is told of once, and is fresh again once it recovers', async () => {
  const before = await scores();
  template = { ...template, label: '' };
  const first = await crawlOn('2026-09-06');
  expect(first).toMatchObject({ changedSources: { 'brand-website': ['phone'] }, sourceAlarms: ['brand-website'] });
  expect(await outcomes('phone')).toEqual(['pass ok (source-changed)']);
  expect(await living('phone')).toEqual([]);
  expect(await scores()).toEqual(before);

  const second = await crawlOn('2026-09-07');
  expect(second).toMatchObject({ changedSources: { 'brand-website': ['phone'] } });
  expect(second.sourceAlarms).toBeUndefined();
  expect(await outcomes('phone')).toEqual(['pass ok (source-changed)']);
  expect(await scores()).toEqual(before);

  template = { ...template, label: 'Tél. : ' };
  const third = await crawlOn('2026-09-08');
  expect(third.changedSources).toBeUndefined();
  expect(await outcomes('phone')).toEqual(['pass ok']);
});
