import { existsSync, readFileSync } from 'node:fs';
import { readCapture, type PageExtraction } from '#extract/extract-page.ts';

/** Where the real pages are kept, beside the repository. */
export const PAGES = new URL('../../../shared/data/pages/', import.meta.url);

/** Real pages stay outside the repository; without them there is nothing to measure. */
export const hasRealPages = existsSync(PAGES);

/** The fields that the evaluation measures. */
export const MEASURED_FIELDS = ['businessName', 'address', 'phone', 'email', 'regularHours'] as const;
export type MeasuredField = (typeof MEASURED_FIELDS)[number];

/** Reads a page as if it had been fetched on one fixed day. A crash of a reader passes through. */
export function readPage(file: string, body: string, url: string, country?: string): Promise<PageExtraction> {
  return readCapture(
    { url, finalUrl: url, status: 200, contentType: 'text/html', headers: {}, fetchedAt: '2026-11-20T10:00:00.000Z', bodyHash: file, body, resources: [] },
    country === undefined ? {} : { country },
  );
}

/** The text of a page's file; `path` is relative to the folder of all sets, and may hold signs that an address may not. */
export function readPageFile(path: string): string {
  return readFileSync(new URL(encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F'), PAGES), 'utf8');
}

/** The page as somebody who wrote no structured data would have published it. */
export function withoutMarkup(body: string): string {
  return body
    .replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/\s(?:itemprop|itemscope|itemtype|itemref|typeof|property)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s>/])/gi, (found) => (/og:/.test(found) ? found : ''));
}

const MARKS: Record<MeasuredField, string> = { businessName: 'name', address: 'streetAddress', phone: 'telephone', email: 'email', regularHours: 'openingHours(?:Specification)?' };
/** Types under which a name is not that of a business. */
const BUSINESS = /(?:Business|Store|Restaurant|Organization|Optician|Bakery|Cafe|Salon|Hotel|Shop|Clinic|Dentist|Physician|Medical)/;

/** Whether the structured data of a page says anything of a field: without it there is nothing to be read there. */
export function carriesField(body: string, field: MeasuredField): boolean {
  const scripts = [...body.matchAll(/<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/gi)].map((one) => one[1] ?? '').filter((one) => BUSINESS.test(one));
  const mark = MARKS[field];
  if (scripts.some((one) => new RegExp(`["']${mark}["']\\s*:`).test(one))) return true;
  return /schema\.org/.test(body) && BUSINESS.test(body) && new RegExp(`(?:itemprop|property)\\s*=\\s*["']?(?:schema:)?${mark}\\b`).test(body);
}
