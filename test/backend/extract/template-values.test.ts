import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseBestValues } from '#extract/best-values.ts';
import { dropTemplateValues, findTemplateValues, type SitePage } from '#extract/template-values.ts';
import { extract, jsonLd } from './page-capture-of.ts';

const HOST = 'lunetterie-boreale.example';
const TOWNS = ['Laval', 'Longueuil', 'Brossard', 'Gatineau', 'Québec', 'Saguenay'];
/** A chain's template: the head office in the structured data and in the footer of every page. */
const HEAD_OFFICE = jsonLd({ '@context': 'https://schema.org', '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '+1 514 555-0100', address: { '@type': 'PostalAddress', streetAddress: '800, rue du Square-Victoria', addressLocality: 'Montréal', addressRegion: 'QC', postalCode: 'H3C 0B4', addressCountry: 'CA' }, openingHours: 'Mo-Fr 08:30-16:30' });

function storePage(town: string, index: number, hours = `10 h à 1${7 + (index % 3)} h`): string {
  return `<html lang="fr"><head><title>Lunetterie Boréale ${town}</title>${HEAD_OFFICE}</head><body><main><h1>Lunetterie Boréale ${town}</h1>
    <address class="store">${100 + index}, rue Principale<br>${town} (Québec) H7V 0A${index}</address><p class="phone"><a href="tel:+1450555014${index}">450 555-014${index}</a></p>
    <p class="hours">Lundi au vendredi : ${hours}</p></main><footer><p class="office">Siège social : 514 555-0100</p></footer></body></html>`;
}

async function site(count: number, hours?: string): Promise<SitePage[]> {
  return Promise.all(TOWNS.slice(0, count).map(async (town, index) => {
    const url = `https://${HOST}/boutiques/${index}`;
    return { host: HOST, location: town, observations: (await extract(storePage(town, index, hours), { url, finalUrl: url })).observations };
  }));
}

describe('findTemplateValues', () => {
  it("tells the head office's values, which every page repeats, from a location's own", async () => {
    const pages = await site(6);
    const templates = findTemplateValues(pages);
    const repeated = templates.list().filter((one) => one.method === 'json-ld').map((one) => one.field);
    expect(new Set(repeated)).toEqual(new Set(['businessName', 'address', 'phone', 'regularHours']));
    for (const [index, page] of pages.entries()) {
      const best = chooseBestValues(dropTemplateValues(HOST, page.observations, templates));
      expect(best.address).toMatchObject({ locality: TOWNS[index], street: expect.stringContaining(String(100 + index)) });
      expect(best.phones[0]?.e164).toBe(`+1450555014${index}`);
      expect(best.regularHours?.week.mo).toEqual([[600, 1020 + 60 * (index % 3)]]);
      expect(best.businessName).toContain('Lunetterie Boréale');
    }
  });

  it('finds no template on fewer than five locations, nor on one location that has many pages', async () => {
    expect(findTemplateValues(await site(4)).list()).toEqual([]);
    expect(findTemplateValues((await site(6)).map((one) => ({ ...one, location: 'one' }))).list()).toEqual([]);
  });

  it('knows nothing of another site', async () => {
    const pages = await site(6);
    const [first] = pages;
    const templates = findTemplateValues(pages);
    expect(first?.observations.some((one) => templates.isRepeated(HOST, one))).toBe(true);
    expect(first?.observations.some((one) => templates.isRepeated('other.example', one))).toBe(false);
  });

  it('keeps a repeated value where the page says nothing else', async () => {
    const pages = await site(6);
    const templates = findTemplateValues(pages);
    const alone = (pages[0]?.observations ?? []).filter((one) => one.method === 'json-ld');
    expect(chooseBestValues(dropTemplateValues(HOST, alone, templates)).address).toMatchObject({ locality: 'Montréal' });
  });

  it('keeps the hours that all stores keep', async () => {
    const pages = await site(6, '10 h à 18 h');
    const templates = findTemplateValues(pages);
    const own = (pages[0]?.observations ?? []).filter((one) => one.field === 'regularHours' && one.method === 'visible-text');
    const kept = dropTemplateValues(HOST, own, templates);
    expect(chooseBestValues(kept).regularHours?.week.mo).toEqual([[600, 1080]]);
  });

  it('closes up the ranks of what stays', async () => {
    const pages = await site(6);
    const kept = dropTemplateValues(HOST, pages[0]?.observations ?? [], findTemplateValues(pages));
    for (const field of ['phone', 'address'] as const) {
      const ranks = kept.filter((one) => one.field === field && one.method === 'visible-text').map((one) => one.rank);
      expect(ranks).toEqual(ranks.map((_, index) => index));
    }
  });
});

const SITES = new URL('../../../../shared/data/pages/sites/', import.meta.url).pathname;
describe.skipIf(!existsSync(SITES))('findTemplateValues on a real chain (skipped where ../shared/data/pages is not beside the repository)', () => {
  async function readSite(host: string, pattern: string, country: string): Promise<SitePage[]> {
    const files = globSync(`${SITES}${host}/${pattern}`).sort();
    const pages = await Promise.all(files.map(async (file) => {
      const url = `https://${file.slice(SITES.length).replace(/index\.html$/, '')}`;
      return { host, location: url, ...(await extract(readFileSync(file, 'utf8'), { url, finalUrl: url }, { country })) };
    }));
    return pages.filter((one) => one.kind === 'location');
  }

  it("leaves every location of a chain its own address and phone, and calls the group's name the template's", async () => {
    const pages = await readSite('elranchogrande.info', '*/index.html', 'US');
    const templates = findTemplateValues(pages);
    const fields = templates.list().map((one) => one.field);
    expect(fields).toContain('businessName');
    expect(fields).not.toContain('address');
    const streets = pages.map((page) => chooseBestValues(dropTemplateValues(page.host, page.observations, templates)).address?.street);
    expect(new Set(streets.filter((one) => one !== undefined)).size).toBeGreaterThan(14);
  }, 60_000);

  it('marks what a business of one place repeats on all its pages, and still reads it', async () => {
    const pages = await readSite('toitex.ca', '*.html', 'CA');
    const templates = findTemplateValues(pages);
    expect(new Set(templates.list().map((one) => one.field))).toContain('phone');
    const [page] = pages;
    expect(page && chooseBestValues(dropTemplateValues(page.host, page.observations, templates)).phones[0]?.e164).toBe('+14509490900');
  }, 60_000);
});
