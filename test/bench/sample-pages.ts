import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PageCapture } from '#domain/page-capture.ts';
import { Network } from '#test/network/network.ts';

/** A page of the simulated brand site, grown to the size of a real store page. */
export interface SamplePage {
  url: string;
  body: string;
}

const PAGE_BYTES = 50_000;

/** Store pages of the simulated web in several templates, each of about 50 KB by menus and text as real pages have them. */
export async function samplePages(count: number): Promise<SamplePage[]> {
  const network = new Network({ seed: 7, size: count, day: 0, startDate: '2026-09-26' });
  const pages: SamplePage[] = [];
  for (const { record } of network.chain.stores) {
    for (const url of Object.values(record.websiteUrls)) {
      const { host, pathname } = new URL(url);
      const answer = await network.answer(host, pathname);
      if (answer.status === 200 && pages.length < count) pages.push({ url, body: grow(String(answer.body)) });
    }
  }
  return pages;
}

/** Real pages stay outside the repository. */
const REAL_PAGES = new URL('../../../shared/data/pages/', import.meta.url);

/** Whole pages of real businesses, as they were published; none where they are not beside the repository. */
export function realPages(set: 'sites' | 'webstruct'): SamplePage[] {
  const root = new URL(`${set}/`, REAL_PAGES);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort().map((file) => {
    const path = file.split('/').map(encodeURIComponent).join('/');
    return { url: set === 'sites' ? `https://${path.replace(/index\.html$/, '')}` : `https://pages.example/${path}`, body: readFileSync(new URL(path, root), 'utf8') };
  });
}

/** A page grown to the size of a real one by menus, cards and scripts that say nothing of the place. */
export function grow(body: string): string {
  const missing = PAGE_BYTES - Buffer.byteLength(body);
  const menus: string[] = [];
  for (let size = 0, index = 0; size < missing; index += 1) {
    const part = index % 3 === 0
      ? `<li class="menu-item menu-item-${index}"><a class="menu-link" href="/fr/collection/montures-${index}?page=1" data-track="menu">Montures de la collection ${index}</a></li>`
      : index % 3 === 1
        ? `<div class="card card--wide" id="card-${index}"><img src="/media/monture-${index}.jpg" alt="Monture ${index}" loading="lazy"><p>Une monture légère, faite pour être portée toute la journée, dans ${index} couleurs.</p></div>`
        : `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M${index} 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z"/></svg><script>window.dataLayer=window.dataLayer||[];dataLayer.push({event:"view-${index}"});</script>`;
    menus.push(part);
    size += Buffer.byteLength(part);
  }
  return body.replace(/<\/body>/i, `<footer class="site-footer"><ul>${menus.join('\n')}</ul></footer></body>`);
}

/** The page as the fetcher would hand it over, a new object at each call: nothing is remembered of it. */
export function captureOf({ url, body }: SamplePage): PageCapture {
  return {
    url, finalUrl: url, status: 200, contentType: 'text/html; charset=utf-8', headers: {}, fetchedAt: '2026-11-21T06:00:00.000Z', bodyHash: 'f'.repeat(64), body, resources: [],
  };
}
