import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { PostalAddress } from '#domain/address.ts';
import { observationsOf } from '#domain/observation.ts';
import type { WeekDay, WeekHours } from '#domain/opening-hours.ts';
import { readCapture, type PageExtraction } from '#extract/extract-page.ts';
import { compareAddresses } from '#normalize/address.ts';
import { compareWeeks, parseHoursText } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldText } from '#normalize/text.ts';

import { share, type Table } from './table.ts';

const PAGES = new URL('../../../shared/data/pages/', import.meta.url);
const SETS = ['sites', 'webstruct', 'schemaorg_examples', 'extruct', 'metascraper', 'trafilatura'];

/** Real pages stay outside the repository; without them there is nothing to measure. */
export const hasRealPages = existsSync(PAGES);

interface GoldLocation {
  name?: string; street?: string; city?: string; region?: string; postal?: string; country?: string; phone?: string; email?: string;
  hours?: string | Record<string, string[]>;
}
interface GoldPage {
  file: string; lang: string; labelled_by: string; locations: GoldLocation[];
}

const STRUCTURED = ['json-ld', 'microdata', 'rdfa'];
const FIELDS = ['businessName', 'address', 'phone', 'email', 'regularHours'] as const;
type Field = (typeof FIELDS)[number];

function readPage(file: string, body: string, url: string, country?: string): Promise<PageExtraction> {
  return readCapture(
    { url, finalUrl: url, status: 200, contentType: 'text/html', headers: {}, fetchedAt: '2026-11-20T10:00:00.000Z', bodyHash: file, body, resources: [] },
    country === undefined ? {} : { country },
  );
}

/** The page as somebody who wrote no structured data would have published it. */
function withoutMarkup(body: string): string {
  return body.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, '').replace(/\s(?:itemprop|itemscope|itemtype|itemref|typeof|property)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s>/])/gi, (found) => (/og:/.test(found) ? found : ''));
}

function urlOf(set: string, path: string): string {
  return set === 'sites' ? `https://${path.replace(/index\.html$/, '')}` : `https://pages.example/${encodeURI(path)}`;
}

function expectedWeek(hours: GoldLocation['hours']): WeekHours | null {
  if (hours === undefined) return null;
  if (typeof hours === 'string') return parseHoursText(hours)?.week ?? null;
  return Object.fromEntries(Object.entries(hours).map(([day, ranges]) => [day.toLowerCase() as WeekDay, ranges.map((range) => {
    const [opens, closes] = range.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number];
    return [opens, closes < opens ? closes + 1440 : closes] as [number, number];
  })]));
}

function speaksOf(field: Field, gold: GoldLocation): boolean {
  if (field === 'businessName') return gold.name !== undefined;
  if (field === 'phone' || field === 'email') return gold[field] !== undefined;
  return field === 'regularHours' ? expectedWeek(gold.hours) !== null : gold.street !== undefined && gold.postal !== undefined;
}

/** Whether an observed value says what the label says. */
function agrees(field: Field, gold: GoldLocation, value: unknown): boolean {
  if (field === 'businessName') {
    const [a, b] = [foldText(gold.name ?? ''), foldText(String(value))].map((one) => one.replace(/[^a-z0-9]/g, ''));
    return Boolean(a && b && (a.includes(b) || b.includes(a)));
  }
  if (field === 'phone') return parsePhone(gold.phone ?? '', gold.country)?.e164 === (value as { e164: string | null }).e164;
  if (field === 'email') return gold.email?.toLowerCase() === value;
  if (field === 'regularHours') {
    const week = expectedWeek(gold.hours);
    if (!week) return false;
    const compared = compareWeeks(week, (value as { week: WeekHours }).week, 0);
    return compared.differing.length === 0 && compared.unknown.length === 0;
  }
  const { street = '', city = '', postal = '', country = '' } = gold;
  const expected: PostalAddress = { street, locality: city, postalCode: postal, country };
  return compareAddresses(expected, value as PostalAddress).differing.filter((part) => part !== 'region' && part !== 'country').length === 0;
}

interface Tally {
  labelled: number; found: number; given: number; right: number;
}

function tallyPage(tally: Record<Field, Tally>, gold: GoldPage, page: PageExtraction, methods: readonly string[], misses: string[]): void {
  for (const field of FIELDS) {
    const values = observationsOf(page.observations, field).filter((one) => methods.includes(one.method) && one.value !== null).map((one) => one.value);
    const told = gold.locations.filter((location) => speaksOf(field, location));
    if (told.length === 0) continue;
    const found = told.filter((location) => values.some((value) => agrees(field, location, value)));
    tally[field].labelled += told.length;
    tally[field].found += found.length;
    if (values.length > 0) tally[field].given += 1;
    if (values.length > 0 && told.some((location) => agrees(field, location, values[0]))) tally[field].right += 1;
    if (found.length < told.length) misses.push(`${field} ${gold.file}: ${JSON.stringify(values[0] ?? null)?.slice(0, 160)} (${page.kind})`);
  }
}

function emptyTally(): Record<Field, Tally> {
  return Object.fromEntries(FIELDS.map((field) => [field, { labelled: 0, found: 0, given: 0, right: 0 }])) as Record<Field, Tally>;
}


export interface PageMeasures {
  tables: Table[];
  pages: number;
  /** What was missed in the visible text, for people who mend the readers. */
  misses: string[];
  text: Record<Field, Tally>;
  structured: Record<Field, Tally>;
}

/** Reads every page of every set, and holds the labelled ones against their labels. A crash of the reader passes through. */
export async function measurePages(): Promise<PageMeasures> {
  const overview: Table = { title: 'Real pages: how many give a field (all sets together stand in no relation to how many have it)', columns: ['set', 'pages', 'ms CPU each', 'locations', 'name', 'address', 'phone', 'hours', 'e-mail', 'reviews'], rows: [], failures: [] };
  let pages = 0;
  for (const set of SETS) {
    const { files, row } = await measureSet(set);
    overview.rows.push(row);
    pages += files;
  }
  const labelled = await measureLabelled();
  return { ...labelled, pages, tables: [overview, tableOf(labelled.structured, 'structured data'), tableOf(labelled.text, 'visible text alone, structured data removed')] };
}

async function measureSet(set: string): Promise<{ files: number; row: (string | number)[] }> {
  const root = new URL(`${set}/`, PAGES);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  const fields = new Map<string, number>();
  let locations = 0;
  let reviews = 0;
  const started = process.cpuUsage();
  for (const file of files) {
    const page = await readPage(file, readFileSync(new URL(encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F'), root), 'utf8'), urlOf(set, file));
    if (page.kind === 'location') locations += 1;
    reviews += page.reviews.length;
    for (const field of new Set(page.observations.filter((one) => one.value !== null).map((one) => one.field))) fields.set(field, (fields.get(field) ?? 0) + 1);
  }
  const cpu = process.cpuUsage(started);
  const each = Math.round((cpu.user + cpu.system) / 1000 / Math.max(1, files.length));
  return { files: files.length, row: [set, files.length, each, locations, ...FIELDS.map((field) => fields.get(field) ?? 0).slice(0, 3), fields.get('regularHours') ?? 0, fields.get('email') ?? 0, reviews] };
}

async function measureLabelled(): Promise<Omit<PageMeasures, 'tables' | 'pages'>> {
  const golds = readFileSync(new URL('gold.jsonl', PAGES), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldPage);
  const measures = { structured: emptyTally(), text: emptyTally(), misses: [] as string[] };
  for (const gold of golds) {
    const body = readFileSync(new URL(encodeURI(gold.file), PAGES), 'utf8');
    const url = `https://${gold.file.replace(/^sites\//, '').replace(/index\.html$/, '')}`;
    const country = gold.locations[0]?.country;
    tallyPage(measures.structured, gold, await readPage(gold.file, body, url, country), STRUCTURED, []);
    tallyPage(measures.text, gold, await readPage(gold.file, withoutMarkup(body), url, country), ['visible-text'], measures.misses);
  }
  return measures;
}

function tableOf(tally: Record<Field, Tally>, source: string): Table {
  const rows = FIELDS.map((field) => [field, tally[field].labelled, share(tally[field].found, tally[field].labelled), tally[field].given, share(tally[field].right, tally[field].given)]);
  return { title: `Labelled real pages, ${source}`, columns: ['field', 'labelled', 'recall', 'pages that give it', 'best value right'], rows, failures: [] };
}
