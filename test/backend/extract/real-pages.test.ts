import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import { observationsOf } from '#domain/observation.ts';
import type { WeekDay, WeekHours } from '#domain/opening-hours.ts';
import { readCapture, type PageExtraction } from '#extract/extract-page.ts';
import { compareAddresses } from '#normalize/address.ts';
import { compareWeeks, parseHoursText } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldText } from '#normalize/text.ts';

const PAGES = new URL('../../../../shared/data/pages/', import.meta.url);
const SETS = ['sites', 'webstruct', 'schemaorg_examples', 'extruct', 'metascraper', 'trafilatura'];
const isThere = existsSync(PAGES);
if (!isThere && process.env['CI']) throw new Error('shared/data/pages is missing beside the repository.');
if (!isThere) console.log('shared/data/pages is not beside the repository: the real pages are skipped.');

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

describe.skipIf(!isThere)('real pages', () => {
  it('reads every page of every set without a crash, and prints what was read', { timeout: 300_000 }, async () => {
    const rows: string[] = [];
    for (const set of SETS) {
      const root = new URL(`${set}/`, PAGES);
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
      const kinds = new Map<string, number>();
      const fields = new Map<string, number>();
      let reviews = 0;
      const started = process.cpuUsage();
      for (const file of files) {
        const page = await readPage(file, readFileSync(new URL(encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F'), root), 'utf8'), urlOf(set, file));
        const kind = page.trouble && page.kind === 'unreadable' ? page.trouble : page.kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        reviews += page.reviews.length;
        for (const field of new Set(page.observations.filter((one) => one.value !== null).map((one) => `${one.field}${STRUCTURED.includes(one.method) ? '*' : ''}`))) fields.set(field, (fields.get(field) ?? 0) + 1);
      }
      const cpu = process.cpuUsage(started);
      rows.push(`${set}: ${files.length} pages, ${Math.round((cpu.user + cpu.system) / 1000 / Math.max(1, files.length))} ms CPU each, ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}; reviews ${reviews}`);
      rows.push(`   ${[...fields].sort((a, b) => b[1] - a[1]).map(([field, count]) => `${field} ${count}`).join(', ')}`);
      expect(files.length).toBeGreaterThan(0);
    }
    console.log(`Pages that give a field (* from structured data):\n${rows.join('\n')}`);
  });

  it('finds what people labelled, from structured data and from visible text alone', { timeout: 120_000 }, async () => {
    const golds = readFileSync(new URL('gold.jsonl', PAGES), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldPage);
    const tallies = { structured: emptyTally(), text: emptyTally() };
    const misses: string[] = [];
    for (const gold of golds) {
      const body = readFileSync(new URL(encodeURI(gold.file), PAGES), 'utf8');
      const url = `https://${gold.file.replace(/^sites\//, '').replace(/index\.html$/, '')}`;
      const country = gold.locations[0]?.country;
      tallyPage(tallies.structured, gold, await readPage(gold.file, body, url, country), STRUCTURED, []);
      tallyPage(tallies.text, gold, await readPage(gold.file, withoutMarkup(body), url, country), ['visible-text'], misses);
    }
    const share = (a: number, b: number): string => (b === 0 ? '  –  ' : (a / b).toFixed(3));
    for (const [name, tally] of Object.entries(tallies)) {
      console.log(`${name}:\n${FIELDS.map((field) => `  ${field.padEnd(14)} recall ${share(tally[field].found, tally[field].labelled)} of ${tally[field].labelled}, best right ${share(tally[field].right, tally[field].given)} of ${tally[field].given}`).join('\n')}`);
    }
    console.log(`Missed in visible text:\n${misses.join('\n')}`);
    // Measured 2026-11 on 27 labelled pages; a fall below is a change to look at.
    expect(tallies.text.phone.found / tallies.text.phone.labelled).toBeGreaterThan(0.8);
    expect(tallies.text.address.found / tallies.text.address.labelled).toBeGreaterThan(0.8);
  });
});
