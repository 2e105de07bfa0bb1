import type { PageReason } from '#domain/page-search.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { findOwnAddresses } from '#matching/own-address.ts';
import { findStorePages, type SearchedBrand } from '../pipeline/find-store-pages.ts';
import { searchedBrand, sitesOf } from '../pipeline/searched-brand.ts';
import { closeToolbox, openToolbox } from '../pipeline/toolbox.ts';
import { chooseBrand } from './_brand.ts';
import { csvLine } from '#backend/csv-line.ts';
import { pageSearchLines } from './_page-words.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError, type CommandInput } from './define-command.ts';

interface Row {
  storeCode: string;
  language: string | null;
  url: string;
  reason: PageReason | 'canonical';
  /** Null: what a page says of itself is not weighed. */
  confidence: number | null;
}

export default defineCommand({
  id: 'find-pages',
  summary: 'Proposes, for locations that lack a page, the pages of the brand’s own site: by the site’s map (sitemap), the page that leads to all stores, and the pattern of addresses; with --all also, for those that have one, the address that the page calls its own (canonical). Nothing is changed: what is right goes into the locations file, or is confirmed on the dashboard, which makes the same search.',
  usage: 'find-pages [--brand NAME] [--site URL] [--locator URL] [--pattern "https://brand.example/{language}/stores/{storeCode}"] [--format jsonl|csv] [--all]',
  options: {
    brand: { type: 'string' }, site: { type: 'string' }, locator: { type: 'string' }, pattern: { type: 'string' }, format: { type: 'string', default: 'jsonl' }, all: { type: 'boolean', default: false },
  },
  needsDatabase: true,
  async run(input) {
    const format = textOption(input, 'format');
    if (format !== 'jsonl' && format !== 'csv') throw new UsageError(`--format is jsonl or csv, not "${format ?? ''}".`);
    const [site, locator] = [addressOption(input, 'site'), addressOption(input, 'locator')];
    const brand = await chooseBrand(textOption(input, 'brand'));
    const known = await searchedBrand({ viewer: SYSTEM_VIEWER }, brand.id);
    const sites = site === undefined ? sitesOf(known.standard) : [site];
    if (sites.length === 0) throw new UsageError('Name the site with --site, or its hosts in the brand standard (website.hosts).');
    const pattern = textOption(input, 'pattern') ?? known.standard?.website.urlPattern ?? null;
    const toolbox = await openToolbox(input.settings, () => new Date(), (line) => process.stderr.write(`${line}\n`));
    try {
      const codes = new Map(known.locations.map((one) => [one.id, one.storeCode]));
      const rows: Row[] = input.options['all'] === true ? ownAddresses(known) : [];
      for (const one of sites) {
        const { proposals, result } = await findStorePages(toolbox, known, { site: one, locator: locator ?? null, pattern }, { onProgress: () => Promise.resolve(true) });
        rows.push(...proposals.map(({ locationId, language, url, reason, confidence }) => ({ storeCode: codes.get(locationId) ?? '', language, url, reason, confidence })));
        for (const line of pageSearchLines(result, terminalLanguage())) process.stderr.write(`${line}\n`);
      }
      write(format, rows.toSorted((a, b) => a.storeCode.localeCompare(b.storeCode) || a.url.localeCompare(b.url)));
    } finally {
      await closeToolbox(toolbox);
    }
  },
});

function addressOption(input: CommandInput, name: string): string | undefined {
  const given = textOption(input, name);
  if (given !== undefined && !/^https?:$/.test(URL.parse(given)?.protocol ?? '')) throw new UsageError(`--${name} should read "https://brand.example/", not "${given}".`);
  return given;
}

/** Pages that call another address of their site their own. */
function ownAddresses({ locations, canonical, standard }: SearchedBrand): Row[] {
  const byId = new Map(locations.map((one) => [one.id, one]));
  return findOwnAddresses(canonical, standard?.website.ignoredParameters ?? []).flatMap(({ locationId, declared, url }) => {
    const location = byId.get(locationId);
    const language = Object.entries(location?.websiteUrls ?? {}).find(([, one]) => one === declared)?.[0];
    return location && language !== undefined ? [{ storeCode: location.storeCode, url, language: language === 'und' ? null : language, reason: 'canonical' as const, confidence: null }] : [];
  });
}

function write(format: 'jsonl' | 'csv', rows: readonly Row[]): void {
  if (format === 'csv') process.stdout.write(csvLine(['store_code', 'language', 'website', 'reason', 'confidence']));
  for (const { storeCode, language, url, reason, confidence } of rows) process.stdout.write(format === 'csv' ? csvLine([storeCode, language, url, reason, confidence]) : `${JSON.stringify({ storeCode, language, url, reason, confidence })}\n`);
}
