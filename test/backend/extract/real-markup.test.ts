import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCapture } from '#extract/extract-page.ts';
import { readHtml } from '#extract/html-page.ts';
import { parseLenientJson } from '#extract/lenient-json.ts';
import { captureOf } from './page-capture-of.ts';

const PAGES = new URL('../../../../shared/data/pages/', import.meta.url);
const EXAMPLES = new URL('schemaorg_examples/', PAGES);
const hasPages = existsSync(EXAMPLES);
const SYNTAXES = ['jsonld', 'microdata', 'rdfa'];
const FIELDS = ['businessName', 'address', 'phone', 'email', 'regularHours', 'specialHours', 'coordinates', 'rating', 'category', 'websiteUrl'];
/** The example's three texts differ themselves: another number, no country, `type` for `typeof`, a person whose JSON-LD is another's. */
const DIFFERENT_TEXTS = new Set(['eg-0195', 'eg-0007', 'eg-0254', 'eg-0358']);

/** Types have no order; every other field keeps the order of its values. */
function placeOf({ field, value }: { field: string; value: unknown }): string {
  return field === 'category' ? `${field} ${String(value)}` : field;
}

describe.skipIf(!hasPages)('structured data that others published (skipped where ../shared/data/pages is not beside the repository)', () => {
  const files = hasPages ? readdirSync(EXAMPLES) : [];
  const ids = [...new Set(files.map((file) => file.split('.')[0] ?? ''))].filter((id) => !DIFFERENT_TEXTS.has(id) && SYNTAXES.every((syntax) => files.includes(`${id}.${syntax}.html`)));

  it.each(ids)('%s gives the same facts in three syntaxes', async (id) => {
    const facts = await Promise.all(SYNTAXES.map(async (syntax) => {
      const page = await readCapture(captureOf(readFileSync(new URL(`${id}.${syntax}.html`, EXAMPLES), 'utf8')), {});
      return page.observations.filter((one) => FIELDS.includes(one.field) && ['json-ld', 'microdata', 'rdfa'].includes(one.method)).map((one) => ({ field: one.field, value: one.value })).toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
    }));
    expect(facts[1]).toEqual(facts[0]);
    expect(facts[2]).toEqual(facts[0]);
  });

  const broken = hasPages ? (readdirSync(new URL('extruct/', PAGES), { recursive: true, encoding: 'utf8' })).filter((file) => file.endsWith('.jsonld')) : [];
  it.each(broken)('%s is read from its page as its collector expects', (file) => {
    const html = new URL(`extruct/${file.replace(/\.jsonld$/, '.html')}`, PAGES);
    const page = readHtml(readFileSync(html, 'utf8'));
    const values = page.named('script').filter((one) => one.attribs['type'] === 'application/ld+json').flatMap((one) => parseLenientJson(one.children.map((child) => ('data' in child ? child.data : '')).join('')));
    const expected = JSON.parse(readFileSync(new URL(`extruct/${file}`, PAGES), 'utf8')) as unknown[] | { items: unknown[] };
    // Some collectors keep each script's list, some don't; nothing but objects says anything.
    const objects = (all: unknown[]): unknown[] => all.flat(2).filter((one) => typeof one === 'object' && one !== null);
    expect(objects(values)).toEqual(objects(Array.isArray(expected) ? expected : expected.items));
  });
});
