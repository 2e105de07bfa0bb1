import type { PageCapture } from '#domain/page-capture.ts';
import type { HtmlPage } from './html-page.ts';
import { countryCode } from './schema-address.ts';
import { firstText, itemsOf, type SchemaItem } from './schema-item.ts';

const CANADIAN_CODE = /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z][\s-]?\d[A-Z]\d(?![\p{L}\d])/u;
const STATE_AND_ZIP = /,\s(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\.?,?\s+\d{5}(?:-\d{4})?(?!\d)/;
const BRITISH_CODE = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![\p{L}\d])/u;
const FRENCH_PHONE = /(?<!\d)(?:\+33\s?\(?0?\)?\s?|0)[1-9](?:[\s.]\d{2}){4}(?!\d)/;
const BY_DOMAIN: Record<string, string> = { ca: 'CA', quebec: 'CA', fr: 'FR', be: 'BE', ch: 'CH', lu: 'LU', uk: 'GB', ie: 'IE', nl: 'NL', de: 'DE', es: 'ES', it: 'IT', ma: 'MA', us: 'US', au: 'AU' };

/**
 * The country (ISO 3166-1) of a page whose caller knows none: what its structured data declares, the form of its
 * postal codes and numbers, its domain, the region of its language. Undefined when nothing tells.
 */
export function guessCountry(page: HtmlPage, capture: PageCapture, items: readonly SchemaItem[]): string | undefined {
  for (const item of items) {
    const declared = firstText(item, 'addressCountry')?.text ?? itemsOf(item, 'addressCountry').map((one) => firstText(one, 'name')?.text ?? one.id ?? '').join('');
    const code = countryCode(declared);
    if (code) return code;
  }
  const codes = items.map((item) => firstText(item, 'postalCode')?.text ?? '').join(' ');
  const lines = page.lines.filter((line) => line.text.length < 300 && /\d/.test(line.text)).slice(0, 2_000).map((line) => line.text);
  for (const [form, country] of [[CANADIAN_CODE, 'CA'], [STATE_AND_ZIP, 'US'], [BRITISH_CODE, 'GB'], [FRENCH_PHONE, 'FR']] as const) {
    if (form.test(codes) || lines.some((line) => form.test(line))) return country;
  }
  const domain = URL.parse(capture.finalUrl)?.hostname.split('.').at(-1) ?? '';
  const region = /^[a-z]{2}[-_]([a-z]{2})\b/i.exec(page.named('html')[0]?.attribs['lang'] ?? page.meta('og:locale')?.content ?? '')?.[1]?.toUpperCase();
  return BY_DOMAIN[domain] ?? region;
}
