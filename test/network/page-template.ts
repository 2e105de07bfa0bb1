import type { PageLanguage, Store } from './chain.ts';
import type { PublisherId } from './hosts.ts';
import { rngFor, type Rng } from './rng.ts';

/** Where the facts of a page stand: in structured data, in its text only, or half and half. */
export type Template = 'json-ld' | 'microdata' | 'text' | 'mixed';

/** The source of chance behind a page's harmless ways; its first draw is the template. */
export function pageRng(seed: number, store: Pick<Store, 'index'>, publisherId: PublisherId, language: PageLanguage | null): Rng {
  return rngFor(seed, 'variants', store.index, publisherId, language ?? '-');
}

/** Draws the template of a page, and with it moves the source of chance on. */
export function drawTemplate(rng: Rng, publisherId: PublisherId): Template {
  const drawn = rng.pick<Template>(['json-ld', 'json-ld', 'microdata', 'text', 'mixed']);
  return publisherId === 'brand-website' || (publisherId === 'web-directory' && drawn !== 'text') ? drawn : 'json-ld';
}

/** The template of a page. */
export function templateOf(seed: number, store: Pick<Store, 'index'>, publisherId: PublisherId, language: PageLanguage | null): Template {
  return drawTemplate(pageRng(seed, store, publisherId, language), publisherId);
}
