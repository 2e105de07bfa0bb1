import type { HtmlPage } from './html-page.ts';

/** The page that follows in a series (`rel="next"`), on the same site; null at the end. */
export function findNextPage(page: HtmlPage, base: string): string | null {
  const origin = URL.parse(base)?.origin;
  for (const element of [...page.named('link'), ...page.named('a')]) {
    const rel = element.attribs['rel'];
    const url = rel !== undefined && /(?:^|\s)next(?:\s|$)/i.test(rel) ? URL.parse(element.attribs['href'] ?? '', base) : null;
    if (url !== null && url.origin === origin) return url.href;
  }
  return null;
}
