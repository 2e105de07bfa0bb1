import { proposePages, type PageProposal } from '#matching/match-page-address.ts';
import { findOwnAddresses, onePerPage } from '#matching/own-address.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { canonicalPages } from '#records/canonical-pages.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { openToolbox } from '../pipeline/toolbox.ts';
import { chooseBrand } from './_brand.ts';
import { csvLine } from './_csv.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'find-pages',
  summary: 'Proposes, for locations without a page on the brand’s site, the pages that the site’s own map (sitemap) names for them; with --all also, for those that have one, the address that the page calls its own (canonical). Nothing is changed: what is right goes into the locations file.',
  usage: 'find-pages [--brand NAME] [--site URL] [--format jsonl|csv] [--all]',
  options: { brand: { type: 'string' }, site: { type: 'string' }, format: { type: 'string', default: 'jsonl' }, all: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const format = textOption(input, 'format');
    if (format !== 'jsonl' && format !== 'csv') throw new UsageError(`--format is jsonl or csv, not "${format ?? ''}".`);
    const brand = await chooseBrand(textOption(input, 'brand'));
    const standard = await currentStandard(SYSTEM_VIEWER, brand.id);
    const site = textOption(input, 'site');
    const sites = site === undefined ? (standard?.standard.website.hosts ?? []).map((host) => `https://${host}/`) : [site];
    if (sites.length === 0) throw new UsageError('Name the site with --site, or its hosts in the brand standard (website.hosts).');
    if (site !== undefined && !/^https?:$/.test(URL.parse(site)?.protocol ?? '')) throw new UsageError(`--site should read "https://brand.example/", not "${site}".`);
    const locations = await listLocations(SYSTEM_VIEWER, brand.id);
    const wanted = new Map(locations.filter((one) => input.options['all'] === true || Object.keys(one.websiteUrls).length === 0).map((one) => [one.id, one]));
    const toolbox = await openToolbox(input.settings, () => new Date(), (line) => process.stderr.write(`${line}\n`));
    try {
      const pace = toolbox.publishers.find((one) => one.id === 'brand-website')?.pace ?? { requestsPerSecond: 1, concurrency: 1 };
      const pages: string[] = [];
      for (const one of sites) {
        const map = await toolbox.fetcher.readSiteMap(one, pace);
        for (const page of map.pages) pages.push(page);
        for (const { url, trouble } of map.troubles) process.stderr.write(`${url}: ${trouble}\n`);
      }
      // All locations are weighed against each page: what names one that has its page is not another's.
      const ignored = standard?.standard.website.ignoredParameters ?? [];
      const known = await canonicalPages(SYSTEM_VIEWER, brand.id, 'brand-website');
      const named = onePerPage(pages, known, ignored);
      const found = proposePages(locations, named).filter((one) => wanted.has(one.locationId));
      const own = findOwnAddresses(known, ignored).flatMap(({ locationId, declared, url }) => {
        const location = wanted.get(locationId);
        const language = Object.entries(location?.websiteUrls ?? {}).find(([, one]) => one === declared)?.[0];
        return location && language !== undefined ? [{ locationId, url, language: language === 'und' ? null : language, reason: 'canonical' as const }] : [];
      });
      // What a page says of itself goes before what its address tells.
      const told = new Set(own.map((one) => `${one.locationId} ${one.language ?? ''}`));
      const rows = [...own, ...found.filter((one) => !told.has(`${one.locationId} ${one.language ?? ''}`))].map(({ locationId, ...rest }) => ({ storeCode: wanted.get(locationId)?.storeCode ?? '', ...rest }));
      rows.sort((a, b) => a.storeCode.localeCompare(b.storeCode) || a.url.localeCompare(b.url));
      write(format, rows);
      process.stderr.write(`${named.length} pages in the map; ${new Set(found.map((one) => one.locationId)).size} of ${wanted.size} locations found.\n`);
    } finally {
      await toolbox.fetcher.close();
    }
  },
});

function write(format: 'jsonl' | 'csv', rows: readonly (Omit<PageProposal, 'locationId' | 'reason'> & { storeCode: string; reason: PageProposal['reason'] | 'canonical' })[]): void {
  if (format === 'csv') process.stdout.write(csvLine(['store_code', 'language', 'website', 'reason']));
  for (const { storeCode, language, url, reason } of rows) process.stdout.write(format === 'csv' ? csvLine([storeCode, language, url, reason]) : `${JSON.stringify({ storeCode, language, url, reason })}\n`);
}
