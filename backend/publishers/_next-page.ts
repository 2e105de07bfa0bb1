import type { PageCapture } from '#domain/page-capture.ts';
import { pageOf } from '#extract/html-page.ts';

/** The page that follows in a series (`rel="next"`), on the same site; null at the end. */
export function nextPage(capture: PageCapture): string | null {
  const page = pageOf(capture);
  for (const element of [...page.named('link'), ...page.named('a')]) {
    const names = (element.attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    const url = names.includes('next') ? URL.parse(element.attribs['href'] ?? '', capture.finalUrl) : null;
    if (url !== null && url.origin === new URL(capture.finalUrl).origin) return url.href;
  }
  return null;
}
