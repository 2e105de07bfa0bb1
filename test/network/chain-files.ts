import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Chain, Store } from './chain.ts';
import { csvLine } from './csv-line.ts';
import { googleBulkCsv } from './google-bulk.ts';
import { HOSTS, WIKIDATA_ID } from './hosts.ts';
import { writeOsm } from './hours-text.ts';
import { drawMark } from './marks.ts';
import { CALL_CENTRES } from './page-view.ts';

/** Columns of the simple locations file. */
export const SIMPLE_COLUMNS = [
  'store_code', 'business_name', 'branch', 'street', 'unit', 'city', 'region', 'postal_code', 'country', 'phone', 'email', 'website_fr', 'website_en', 'hours', 'status',
  'latitude', 'longitude', 'time_zone', 'format', 'region_path', 'listing:web-directory:fr', 'listing:web-directory:en', 'listing:pages-jaunes:fr', 'listing:reviews-page',
] as const;

/** The master records as the simple CSV. */
export function simpleCsv(chain: Chain): string {
  return `${[SIMPLE_COLUMNS.join(','), ...chain.stores.map((store) => csvLine(simpleCells(store)))].join('\r\n')}\r\n`;
}

function simpleCells({ record }: Store): string[] {
  const { address, coordinates } = record;
  const listing = (publisherId: string, language?: string) => record.listings.find((one) => one.publisherId === publisherId && (language === undefined || one.language === language))?.url ?? '';
  return [
    record.storeCode, record.businessName, record.branch ?? '', address.street ?? '', address.unit ?? '', address.locality ?? '', address.region ?? '', address.postalCode ?? '', address.country ?? '',
    record.phone ?? '', record.email ?? '', record.websiteUrls['fr'] ?? '', record.websiteUrls['en'] ?? '', writeOsm(record.regularHours), record.businessStatus,
    String(coordinates?.latitude ?? ''), String(coordinates?.longitude ?? ''), record.timeZone ?? '', record.format ?? '', record.regionPath.join(' > '),
    listing('web-directory', 'fr'), listing('web-directory', 'en'), listing('pages-jaunes', 'fr'), listing('reviews-page'),
  ];
}

/** The brand standard of the chain, as its head office would write it. Logo paths are relative to the file. */
export function brandStandard(): BrandStandard {
  const branchPattern = ' – {branch}';
  return BrandStandard.parse({
    brand: 'Lunetterie Boréale',
    description: { fr: 'Opticiens au Québec, en Ontario et en France.', en: 'Opticians in Québec, Ontario and France.' },
    names: [
      { name: 'Lunetterie Boréale', areas: ['CA-QC', 'FR'], branchPattern },
      { name: 'Lunetterie Boréale', language: 'fr', areas: ['CA-ON'], branchPattern },
      { name: 'Boreal Eyewear', language: 'en', areas: ['CA'], branchPattern },
    ],
    callCentreNumbers: [...new Set(Object.values(CALL_CENTRES))],
    website: { hosts: [HOSTS.brand] },
    logos: {
      approved: [{ file: 'logos/colour.svg', variant: 'colour' }, { file: 'logos/mono.svg', variant: 'mono' }, { file: 'logos/reversed.svg', variant: 'reversed' }],
      retired: [{ file: 'logos/retired.svg', variant: 'colour' }],
    },
    languages: [{ areas: ['CA-QC'], required: ['fr'] }, { areas: ['CA-ON'], required: ['en'] }, { areas: ['FR'], required: ['fr'] }],
    publishers: {
      'brand-website': { weight: 2, required: true },
      'web-directory': { weight: 1, required: true },
      'pages-jaunes': { weight: 1, required: true, areas: ['FR'] },
      openstreetmap: { weight: 1, settings: { wikidata: WIKIDATA_ID } },
      'reviews-page': { weight: 1 },
    },
  });
}

/** Every file that the chain's head office would bring along. */
export async function chainFiles(chain: Chain): Promise<{ name: string; bytes: Uint8Array }[]> {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const logo = (mark: 'current' | 'retired', treatment: 'colour' | 'mono' | 'reversed') => drawMark({ mark, treatment, ground: treatment === 'reversed' ? 'dark' : 'transparent', padding: treatment === 'reversed' ? 0.1 : 0, width: 480 });
  return [
    file('locations.csv', simpleCsv(chain)),
    file('locations.google.en.csv', googleBulkCsv(chain, 'en')),
    file('locations.google.fr.csv', googleBulkCsv(chain, 'fr')),
    file('standard.yaml', stringify(brandStandard())),
    file('logos/colour.svg', logo('current', 'colour')), file('logos/mono.svg', logo('current', 'mono')),
    file('logos/reversed.svg', logo('current', 'reversed')), file('logos/retired.svg', logo('retired', 'colour')),
  ];
}

/** Writes them into a folder; answers with the paths of the two that are imported. */
export async function writeChainFiles(folder: string, chain: Chain): Promise<{ locations: string; standard: string }> {
  await mkdir(path.join(folder, 'logos'), { recursive: true });
  for (const { name, bytes } of await chainFiles(chain)) await writeFile(path.join(folder, name), bytes);
  return { locations: path.join(folder, 'locations.csv'), standard: path.join(folder, 'standard.yaml') };
}
