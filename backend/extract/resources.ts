import type { PageCapture, PageResource } from '#domain/page-capture.ts';
import { pageOf } from './html-page.ts';
import { findLogos } from './logo-candidates.ts';
import { findSheetLinks } from './sheet-links.ts';

export { findLogos, type LogoCandidate } from './logo-candidates.ts';

const IMAGES_MAX = 3;

/**
 * What is worth fetching of a page beside itself: at most three images that may be its logo and six stylesheets, absolute,
 * best images first. A logo that a stylesheet draws is found once the sheets are among `resources`: ask again then.
 */
export function findResources(capture: Pick<PageCapture, 'finalUrl' | 'body'> & { resources?: readonly PageResource[] }): { url: string; kind: PageResource['kind'] }[] {
  const page = pageOf(capture);
  const images = findLogos(page, capture.finalUrl, capture.resources).slice(0, IMAGES_MAX);
  return [
    ...images.map(({ url }) => ({ url, kind: 'image' as const })),
    ...findSheetLinks(page.named('link'), capture.finalUrl).map((url) => ({ url, kind: 'stylesheet' as const })),
  ];
}
