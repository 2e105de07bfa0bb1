import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { applyBrandFiles } from '#backend/import-brand.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { csvLine } from '#backend/csv-line.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { openRecords, type Records } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { copyEmptyHome } from '../template-home.ts';

// Real pages stay outside the repository: they are read from `../shared` beside it.
const PAGES = fileURLToPath(new URL('../../../../shared/data/pages/', import.meta.url));
const SITES = path.join(PAGES, 'sites');
const hasPages = existsSync(SITES);
const mustHavePages = process.env['CI'] !== undefined;
const CHAIN = 'elranchogrande.info';
const IN_THREE_LANGUAGES = 'rubensknokke.be';

interface GoldPage {
  file: string;
  locations: { name: string; street: string; city: string; region?: string; postal?: string; country?: string; phone?: string; hours?: Record<string, string[]> | string }[];
}

let server: Server;
let home: string;
let records: Records;

/** Serves the saved pages of every site by its host name, as its own web server did. */
async function serveSites(): Promise<number> {
  server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const wanted = path.join(SITES, host, decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const isOurs = wanted.startsWith(path.join(SITES, host));
    const file = path.extname(wanted) === '' ? path.join(wanted, 'index.html') : wanted;
    readFile(isOurs ? file : '').then(
      (body) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  if (!hasPages) return;
  home = await copyEmptyHome('real');
  records = await openRecords({ home });
});

afterAll(async () => {
  if (!hasPages) return;
  server.closeAllConnections();
  server.close();
  await records.close();
  await rm(home, { recursive: true, force: true });
});

async function readGold(site: string): Promise<GoldPage[]> {
  const lines = (await readFile(path.join(PAGES, 'gold.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldPage).filter((page) => page.file.startsWith(`sites/${site}/`));
}

const COLUMNS = ['store_code', 'business_name', 'street', 'city', 'region', 'postal_code', 'country', 'phone', 'website_en', 'hours', 'time_zone'];

function recordLine(page: GoldPage): string {
  const [location] = page.locations;
  if (!location) throw new Error(`${page.file} has no location.`);
  const folder = path.dirname(page.file).replace('sites/', '');
  const hours = typeof location.hours === 'string' ? location.hours : Object.entries(location.hours ?? {}).map(([day, ranges]) => `${day} ${ranges.length > 0 ? ranges.join(',') : 'off'}`).join('; ');
  return csvLine([path.basename(folder), location.name, location.street, location.city, location.region, location.postal, location.country, location.phone, `http://${folder}/`, hours, 'America/New_York']);
}

test.skipIf(!hasPages && !mustHavePages)('the pipeline reads a real chain of sixteen stores (skipped where the shared pages are missing)', async () => {
  expect(hasPages, `${PAGES} is missing`).toBe(true);
  const port = await serveSites();
  const gold = await readGold(CHAIN);
  const standard = { brand: 'El Rancho Grande Group', names: gold.map((page) => ({ name: page.locations[0]?.name })), publishers: { 'brand-website': { required: true } } };
  const { brandId, problems } = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: null, readBeside: null,
    locations: { name: 'locations.csv', bytes: Buffer.from([csvLine(COLUMNS), ...gold.map(recordLine)].join('')) },
    standard: { name: 'standard.json', bytes: Buffer.from(JSON.stringify(standard)) },
  }, { archiveMissing: false, now: new Date('2026-11-01T00:00:00Z') });
  expect(problems.filter((one) => one.level === 'error')).toEqual([]);

  const settings = readSettings({ ENSEIGNE_HOME: home, RESOLVE: `${CHAIN}=127.0.0.1:${port},.${IN_THREE_LANGUAGES}=127.0.0.1:${port}`, REQUESTS_PER_SECOND: '1000', LOG_LEVEL: 'silent' });
  const toolbox = await openToolbox(settings);
  const summary = await crawlBrand(toolbox, brandId, { asOf: new Date('2026-11-20T06:00:00Z'), trigger: 'by-hand' });
  await toolbox.fetcher.close();
  expect(summary.troubles).toEqual({});

  const locations = await listLocations(SYSTEM_VIEWER, brandId);
  const verdicts: StoredVerdict[] = [];
  for (const location of locations) verdicts.push(...(await standingVerdicts(SYSTEM_VIEWER, location.id)));
  const checked = verdicts.filter((one) => ['business-name', 'address', 'phone', 'regular-hours'].includes(one.checkId));
  // The master record is what the pages themselves say: nothing may be wrong, nothing unread.
  expect(checked.filter((one) => one.outcome !== 'pass').map((one) => `${one.checkId} ${one.reason}: ${one.expected} / ${one.observed}`)).toEqual([]);
  expect(checked.length).toBe(4 * gold.length);
  expect(checked.every((one) => one.evidence?.bodyHash)).toBe(true);
});
