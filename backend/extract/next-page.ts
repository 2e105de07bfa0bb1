import type { HtmlPage } from './html-page.ts';

/** The page that follows in a series (`rel="next"`), on the same site; null at the end. */
export function findNextPage(page: HtmlPage, base: string): string | null {
  const origin = URL.parse(base)?.origin;
  for (const element of [...page.named('link'), ...page.named('a')]) {
    const names = (element.attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    const url = names.includes('next') ? URL.parse(element.attribs['href'] ?? '', base) : null;
    if (url !== null && url.origin === origin) return url.href;
  }
  return null;
}
