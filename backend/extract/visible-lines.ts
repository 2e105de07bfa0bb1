import { foldText } from '#normalize/text.ts';
import { cleanText, isElement, MARKS, textOf, type HtmlElement } from './dom.ts';
import { SIGNS, signsOf } from './line-signs.ts';
import type { NodeVisitor } from './parse-html.ts';
import type { TagScan } from './start-tag.ts';

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
  /** See SIGNS. */
  signs: number;
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
  readonly signs: number;

  constructor(line: Omit<TextLine, 'folded' | 'hasDigit' | 'signs'>) {
    this.text = line.text;
    this.element = line.element;
    this.area = line.area;
    this.heading = line.heading;
    this.level = line.level;
    this.isElsewhere = line.isElsewhere;
    this.signs = signsOf(line.text);
    this.hasDigit = (this.signs & SIGNS.digit) !== 0;
  }

  get folded(): string {
    return (this.#folded ??= foldText(this.text));
  }
}

interface ElementKind {
  isBlock: boolean;
  isUnseen: boolean;
  isCell: boolean;
  area: PageArea | null;
  /** 1–6 for a heading. */
  level: number;
}

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'button', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary',
  'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul', 'center',
]);
const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe', 'object', 'video', 'audio', 'math', 'datalist']);
const AREAS_BY_NAME: ReadonlyMap<string, PageArea> = new Map([['nav', 'nav'], ['footer', 'footer'], ['header', 'header'], ['aside', 'aside'], ['main', 'main'], ['article', 'main']]);
const AREAS_BY_ROLE: ReadonlyMap<string, PageArea> = new Map([['navigation', 'nav'], ['contentinfo', 'footer'], ['banner', 'header'], ['complementary', 'aside']]);
/** What the lines need to know of an element by its name, looked up once. */
const KINDS = new Map<string, ElementKind>();
for (const name of [...BLOCKS, ...UNSEEN, ...AREAS_BY_NAME.keys(), 'td', 'th']) {
  KINDS.set(name, { isBlock: BLOCKS.has(name), isUnseen: UNSEEN.has(name), isCell: name === 'td' || name === 'th', area: AREAS_BY_NAME.get(name) ?? null, level: /^h[1-6]$/.test(name) ? Number(name[1]) : 0 });
}
const INLINE: ElementKind = { isBlock: false, isUnseen: false, isCell: false, area: null, level: 0 };
const LINE_CHARACTERS_MAX = 4_000;
/** More lines than any page for people has. */
const LINES_MAX = 20_000;

const ELSEWHERE = /(?<!\p{L})(?:à proximité|a proximite|près d'ici|aux alentours|autres? (?:boutiques?|magasins?|succursales?|adresses?|points? de vente|établissements?|commerces?|opticiens?)|nos autres|boutiques? voisines?|(?:stores?|locations?|shops?|businesses|places|opticians?) near(?:by)?|nearby|near (?:you|here|this)|other (?:stores?|locations?|shops?|branches|businesses)|siège social|head office|avis (?:des )?(?:clients?|internautes)|témoignages?|reviews|testimonials?|what (?:our )?(?:customers|clients|people) say|similar (?:businesses|places)|entreprises similaires|on recherche aussi|people also)/iu;
const ELSEWHERE_NAME = /(?:^|[\s_-])(?:nearby|near-?by|proximite|related|similar|other-(?:stores|locations|shops)|autres-(?:boutiques|magasins)|head-?office|siege)/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const FOOTER_ID = /^(?:site-?|page-?)?footer$/i;

/** Gathers the text that a visitor sees while the page is parsed: one line per block or break, in document order. */
export class LineReader implements NodeVisitor {
  readonly lines: TextLine[] = [];
  readonly #blocks: HtmlElement[] = [];
  readonly #areas: { element: HtmlElement; area: PageArea }[] = [];
  #first: HtmlElement | null = null;
  #heading = '';
  #elsewhere: { level: number; area: PageArea; within: HtmlElement | null } | null = null;
  #text = '';
  #hasInk = false;
  /** The outermost element whose text nobody sees. */
  #unseen: HtmlElement | null = null;

  enter(element: HtmlElement, tag: TagScan): void {
    this.#first ??= element;
    if (this.#unseen !== null) return;
    const kind = KINDS.get(element.name) ?? INLINE;
    if (kind.isUnseen || isHidden(element, tag)) {
      this.#unseen = element;
      return;
    }
    if (kind.isBlock) {
      this.#flush();
      this.#blocks.push(element);
    } else if (kind.isCell || followsElement(element)) this.#text += ' ';
    const area = areaOf(tag, kind);
    if (area) this.#areas.push({ element, area });
    if (kind.isBlock && this.#elsewhere === null && isAboutOthers(tag)) this.#elsewhere = { level: 0, area: this.#area(), within: element };
  }

  text(data: string): void {
    if (this.#unseen !== null || this.#text.length > LINE_CHARACTERS_MAX) return;
    if (data === ' ') {
      if (this.#hasInk) this.#text += ' ';
      return;
    }
    this.#text += data;
    this.#hasInk = true;
  }

  leave(element: HtmlElement): void {
    if (this.#unseen !== null) {
      if (this.#unseen === element) this.#unseen = null;
      return;
    }
    if (this.#blocks.at(-1) === element) {
      this.#flush();
      this.#blocks.pop();
    }
    if (this.#areas.length > 0 && this.#areas.at(-1)?.element === element) this.#areas.pop();
    if (this.#elsewhere !== null && this.#elsewhere.within === element) this.#elsewhere = null;
  }

  /** To be called when the page has ended. */
  end(): void {
    this.#flush();
  }

  #area(): PageArea {
    return this.#areas.at(-1)?.area ?? 'main';
  }

  #flush(): void {
    const raw = this.#text;
    this.#text = '';
    if (!this.#hasInk) return;
    this.#hasInk = false;
    const element = this.#blocks.at(-1) ?? this.#first;
    const text = cleanText(raw.slice(0, LINE_CHARACTERS_MAX));
    if (!text || !element || this.lines.length >= LINES_MAX) return;
    const level = KINDS.get(element.name)?.level ?? 0;
    const area = this.#area();
    if (level > 0) this.#noteHeading(text, level, area);
    if (this.#elsewhere?.within === null && this.#elsewhere.area !== area) this.#elsewhere = null;
    this.lines.push(new Line({ text, element, area, heading: this.#heading, level, isElsewhere: this.#elsewhere !== null }));
  }

  #noteHeading(text: string, level: number, area: PageArea): void {
    this.#heading = text;
    if (this.#elsewhere?.within === null && level <= this.#elsewhere.level) this.#elsewhere = null;
    if (!this.#elsewhere && level > 1 && ELSEWHERE.test(text)) this.#elsewhere = { level, area, within: null };
  }
}

/** A line that is a row of a table, cell by cell; any other line as it is. */
export function splitCells(line: TextLine): TextLine[] {
  if (line.element.name !== 'tr') return [line];
  const cells = line.element.children.filter((one): one is HtmlElement => isElement(one) && (one.name === 'td' || one.name === 'th'));
  return cells.length < 2 ? [line] : cells.flatMap((element) => {
    const text = textOf(element);
    return text === '' ? [] : [new Line({ text, element, area: line.area, heading: line.heading, level: 0, isElsewhere: line.isElsewhere })];
  });
}

function isAboutOthers({ className, id }: TagScan): boolean {
  return (className !== '' && ELSEWHERE_NAME.test(className)) || (id !== '' && ELSEWHERE_NAME.test(id));
}

/** Two inline elements that touch are drawn apart by the style sheet more often than not. */
function followsElement(element: HtmlElement): boolean {
  return element.previousSibling !== null && isElement(element.previousSibling);
}

function isHidden(element: HtmlElement, { style }: TagScan): boolean {
  if ((element.marks & MARKS.hidden) !== 0 && element.attribs['hidden'] !== 'until-found') return true;
  return style !== '' && HIDDEN_STYLE.test(style);
}

function areaOf({ role, id }: TagScan, { area }: ElementKind): PageArea | null {
  if (role !== '') return AREAS_BY_ROLE.get(role) ?? (FOOTER_ID.test(id) ? 'footer' : area);
  return id !== '' && FOOTER_ID.test(id) ? 'footer' : area;
}
