import { foldText } from '#normalize/text.ts';
import { cleanText, isElement, isText, walkNodes, type HtmlDocument, type HtmlElement, type HtmlNode } from './dom.ts';

export type PageArea = 'main' | 'header' | 'nav' | 'footer' | 'aside';

/** One line as a visitor sees it. */
export interface TextLine {
  text: string;
  /** The block that holds it. */
  element: HtmlElement;
  area: PageArea;
  /** The heading that it stands under; empty before the first one. */
  heading: string;
  /** 1–6 in a heading, else 0. */
  level: number;
  /** Under a heading that speaks of other places (stores nearby) or of other people's words (reviews, news). */
  isElsewhere: boolean;
  /** The text without accents and capitals, made once when a reader asks for it. */
  readonly folded: string;
  /** Numbers, hours and postal codes need a digit; most lines have none. */
  hasDigit: boolean;
}

class Line implements TextLine {
  #folded: string | null = null;
  readonly text: string;
  readonly element: HtmlElement;
  readonly area: PageArea;
  readonly heading: string;
  readonly level: number;
  readonly isElsewhere: boolean;
  readonly hasDigit: boolean;

  constructor(line: Omit<TextLine, 'folded' | 'hasDigit'>) {
    this.text = line.text;
    this.element = line.element;
    this.area = line.area;
    this.heading = line.heading;
    this.level = line.level;
    this.isElsewhere = line.isElsewhere;
    this.hasDigit = /\d/.test(line.text);
  }

  get folded(): string {
    return (this.#folded ??= foldText(this.text));
  }
}

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'button', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary',
  'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'center',
]);
const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe', 'object', 'video', 'audio', 'math', 'datalist']);
const CELLS = new Set(['td', 'th']);
const LINE_CHARACTERS_MAX = 4_000;
/** More lines than any page for people has. */
const LINES_MAX = 20_000;

const ELSEWHERE = /(?<!\p{L})(?:à proximité|a proximite|près d'ici|aux alentours|autres? (?:boutiques?|magasins?|succursales?|adresses?|points? de vente|établissements?|commerces?|opticiens?)|nos autres|boutiques? voisines?|(?:stores?|locations?|shops?|businesses|places|opticians?) near(?:by)?|nearby|near (?:you|here|this)|other (?:stores?|locations?|shops?|branches|businesses)|siège social|head office|avis (?:des )?(?:clients?|internautes)|témoignages?|reviews|testimonials?|what (?:our )?(?:customers|clients|people) say|similar (?:businesses|places)|entreprises similaires|on recherche aussi|people also)/iu;
const ELSEWHERE_NAME = /(?:^|[\s_-])(?:nearby|near-?by|proximite|related|similar|other-(?:stores|locations|shops)|autres-(?:boutiques|magasins)|head-?office|siege)/i;

/** Reads the text that a visitor sees, one line per block or break, in document order. */
export function readLines(document: HtmlDocument): TextLine[] {
  const lines: TextLine[] = [];
  const blocks: HtmlElement[] = [];
  const areas: { element: HtmlElement; area: PageArea }[] = [];
  let heading = '';
  let elsewhere: { level: number; area: PageArea; within: HtmlElement | null } | null = null;
  let text = '';
  const area = (): PageArea => areas.at(-1)?.area ?? 'main';
  const flush = (): void => {
    const element = blocks.at(-1) ?? document.children.find(isElement);
    const clean = cleanText(text.slice(0, LINE_CHARACTERS_MAX));
    text = '';
    if (!clean || !element || lines.length >= LINES_MAX) return;
    const level = headingLevel(element);
    if (level > 0) {
      heading = clean;
      if (elsewhere && elsewhere.within === null && level <= elsewhere.level) elsewhere = null;
      if (!elsewhere && level > 1 && ELSEWHERE.test(clean)) elsewhere = { level, area: area(), within: null };
    }
    if (elsewhere && elsewhere.within === null && elsewhere.area !== area()) elsewhere = null;
    lines.push(new Line({ text: clean, element, area: area(), heading, level, isElsewhere: elsewhere !== null }));
  };
  const enter = (node: HtmlNode): boolean => {
    if (!isElement(node)) {
      if (isText(node) && text.length <= LINE_CHARACTERS_MAX) text += node.data;
      return true;
    }
    if (UNSEEN.has(node.name) || isHidden(node)) return false;
    if (BLOCKS.has(node.name)) {
      flush();
      blocks.push(node);
    } else if (CELLS.has(node.name) || followsElement(node)) text += ' ';
    const entered = areaOf(node);
    if (entered) areas.push({ element: node, area: entered });
    if (!elsewhere && ELSEWHERE_NAME.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) elsewhere = { level: 0, area: area(), within: node };
    return true;
  };
  const leave = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    if (blocks.at(-1) === node) {
      flush();
      blocks.pop();
    }
    if (areas.at(-1)?.element === node) areas.pop();
    if (elsewhere?.within === node) elsewhere = null;
  };
  walkNodes(document, enter, leave);
  flush();
  return lines;
}

function headingLevel(element: HtmlElement): number {
  const match = /^h([1-6])$/.exec(element.name);
  return match ? Number(match[1]) : 0;
}

/** Two inline elements that touch are drawn apart by the style sheet more often than not. */
function followsElement(element: HtmlElement): boolean {
  return element.previousSibling !== null && 'attribs' in element.previousSibling;
}

function isHidden(element: HtmlElement): boolean {
  if ('hidden' in element.attribs && element.attribs['hidden'] !== 'until-found') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attribs['style'] ?? '');
}

function areaOf(element: HtmlElement): PageArea | null {
  const { name, attribs } = element;
  if (name === 'nav' || attribs['role'] === 'navigation') return 'nav';
  if (name === 'footer' || attribs['role'] === 'contentinfo' || /^(?:site-?|page-?)?footer$/i.test(attribs['id'] ?? '')) return 'footer';
  if (name === 'header' || attribs['role'] === 'banner') return 'header';
  if (name === 'aside' || attribs['role'] === 'complementary') return 'aside';
  if (name === 'main' || name === 'article') return 'main';
  return null;
}
