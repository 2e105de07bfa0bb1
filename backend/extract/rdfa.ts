import { MARKS, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import type { SchemaItem } from './schema-item.ts';
import { readScopedItems } from './scoped-items.ts';

const OTHER_VOCABULARIES = /\b(?:og|fb|twitter|article|product|place|dc|dcterms|foaf|sioc|skos|rdf|rdfs|content|xsd|owl):/i;

/** The page's RDFa Lite items (`vocab`, `typeof`, `property`), in document order. Other vocabularies than schema.org are left out. */
export function readRdfa(page: HtmlPage): SchemaItem[] {
  return readScopedItems(page, {
    method: 'rdfa',
    isScope: (element) => (element.marks & MARKS.typeof) !== 0 && !OTHER_VOCABULARIES.test(element.attribs['typeof'] ?? ''),
    types: (element) => element.attribs['typeof'] ?? '',
    properties: (element) => {
      const names = element.attribs['property'] ?? relationOf(element);
      return names.includes(':') && OTHER_VOCABULARIES.test(names) ? '' : names;
    },
    id: (element) => element.attribs['resource'] ?? element.attribs['about'] ?? null,
    references: () => '',
  });
}

/** RDFa before Lite tied an item to its holder by `rel`, on the item's own element or on the one around it. */
function relationOf(element: HtmlElement): string {
  if ((element.marks & MARKS.typeof) === 0) return '';
  const { parent } = element;
  return element.attribs['rel'] ?? (parent && (parent.marks & MARKS.typeof) === 0 && parent.name !== 'a' ? parent.attribs['rel'] : undefined) ?? '';
}
