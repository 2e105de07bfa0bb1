import type { HtmlPage } from './html-page.ts';
import type { SchemaItem } from './schema-item.ts';
import { readScopedItems } from './scoped-items.ts';

const OTHER_VOCABULARIES = /\b(?:og|fb|twitter|article|product|place|dc|dcterms|foaf|sioc|skos|rdf|rdfs|content|xsd|owl):/i;

/** The page's RDFa Lite items (`vocab`, `typeof`, `property`), in document order. Other vocabularies than schema.org are left out. */
export function readRdfa(page: HtmlPage): SchemaItem[] {
  return readScopedItems(page, {
    method: 'rdfa',
    isScope: (element) => 'typeof' in element.attribs && !OTHER_VOCABULARIES.test(element.attribs['typeof'] ?? ''),
    types: (element) => element.attribs['typeof'] ?? '',
    properties: (element) => {
      const names = element.attribs['property'] ?? '';
      return OTHER_VOCABULARIES.test(names) ? '' : names;
    },
    id: (element) => element.attribs['resource'] ?? element.attribs['about'] ?? null,
    references: () => '',
  });
}
