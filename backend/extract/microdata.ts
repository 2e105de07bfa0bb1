import type { HtmlPage } from './html-page.ts';
import type { SchemaItem } from './schema-item.ts';
import { readScopedItems } from './scoped-items.ts';

/** The page's microdata items, in document order. */
export function readMicrodata(page: HtmlPage): SchemaItem[] {
  return readScopedItems(page, {
    method: 'microdata',
    isScope: (element) => 'itemscope' in element.attribs || 'itemtype' in element.attribs,
    types: (element) => element.attribs['itemtype'] ?? '',
    properties: (element) => element.attribs['itemprop'] ?? '',
    id: (element) => element.attribs['itemid'] ?? null,
    references: (element) => element.attribs['itemref'] ?? '',
  });
}
