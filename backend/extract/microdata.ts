import { MARKS } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import type { SchemaItem } from './schema-item.ts';
import { readScopedItems } from './scoped-items.ts';

/** The page's microdata items, in document order. */
export function readMicrodata(page: HtmlPage): SchemaItem[] {
  return readScopedItems(page, {
    method: 'microdata',
    isScope: ({ marks }) => (marks & (MARKS.itemscope | MARKS.itemtype)) !== 0,
    types: (element) => element.attribs['itemtype'] ?? '',
    properties: (element) => element.attribs['itemprop'] ?? '',
    id: (element) => element.attribs['itemid'] ?? null,
    references: (element) => element.attribs['itemref'] ?? '',
  });
}
