import { ElementType, type parseDocument } from 'htmlparser2';

export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: Record<string, string> }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

export function isText(node: HtmlNode): node is Extract<HtmlNode, { type: ElementType.ElementType.Text }> {
  return node.type === ElementType.Text;
}

export function parentElement(element: HtmlElement): HtmlElement | null {
  const parent = element.parent;
  return parent && 'attribs' in parent ? parent : null;
}

/** True when an ancestor has this name. */
export function isInside(element: HtmlElement, name: string): boolean {
  for (let at = parentElement(element); at; at = parentElement(at)) if (at.name === name) return true;
  return false;
}

/**
 * Visits every node in document order without recursion, so that a page nested ten thousand deep is only long.
 * `enter` answers false to skip what is inside; `leave` is called for every node that was entered.
 */
export function walkNodes(root: HtmlDocument | HtmlElement, enter: (node: HtmlNode) => boolean, leave?: (node: HtmlNode) => void): void {
  let node: HtmlNode | null = root.children[0] ?? null;
  while (node) {
    const goesIn = enter(node);
    const first: HtmlNode | null = goesIn && 'children' in node ? (node.children[0] ?? null) : null;
    if (first) {
      node = first;
      continue;
    }
    let at: HtmlNode | null = node;
    while (at) {
      leave?.(at);
      const next: HtmlNode | null = at.nextSibling;
      if (next) {
        at = next;
        break;
      }
      const parent = at.parent as HtmlNode | null;
      at = parent === null || (parent as unknown) === root ? null : parent;
    }
    node = at;
  }
}

const TEXT_CHARACTERS_MAX = 20_000;
const NOT_TEXT = new Set(['script', 'style', 'template', 'noscript']);
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'dd', 'dt']);

/** The text inside an element with white space collapsed, at most 20,000 characters. */
export function textOf(element: HtmlElement): string {
  let text = '';
  walkNodes(element, (node) => {
    if (text.length > TEXT_CHARACTERS_MAX) return false;
    if (isElement(node)) {
      if (BREAKS.has(node.name)) text += ' ';
      return !NOT_TEXT.has(node.name);
    }
    if (isText(node)) text += node.data;
    return true;
  });
  return cleanText(text.slice(0, TEXT_CHARACTERS_MAX));
}

/** Anything that cleanText would change: most lines hold none of it. */
const UNCLEAN = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\s\s|[^\S ]|^\s|\s$/;

/** Collapses white space and drops characters that nobody sees. */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim();
}
