import { isElement, MARKS, parentElement, type HtmlElement } from './dom.ts';
import type { ElementStyle, Won } from './style-cascade.ts';

/** Text of one element that is not inside another, as it looks. */
export interface TextRun {
  characters: number;
  colour: Won | null;
  font: Won | null;
  /** Of the nearest element that has one. */
  background: Won | null;
  isHeading: boolean;
  /** Inside a link or a button. */
  isControl: boolean;
}

interface Inherited extends Omit<TextRun, 'characters'> {
  isShown: boolean;
}

const NOT_SHOWN = new Set(['head', 'script', 'style', 'noscript', 'template', 'title', 'svg', 'select', 'textarea', 'iframe', 'object']);
const HEADING = /^h[1-6]$/;
/** One text counts at most this much: legal terms are not the look of a page. */
const RUN_CHARACTERS_MAX = 2_000;
const NOT_OWN = /^(?:inherit|unset|revert|revert-layer|currentcolor)$/i;

/** Every run of text of a page with the colour, font and ground that it inherits. `elements` are in document order; `root` is what holds for the page as a whole. */
export function readTextRuns(elements: readonly HtmlElement[], styles: ReadonlyMap<HtmlElement, ElementStyle>, root: ElementStyle): TextRun[] {
  const known = new Map<HtmlElement, Inherited>();
  const runs: TextRun[] = [];
  const page: Inherited = { isShown: true, colour: root.color ?? null, font: root.font ?? null, background: hasGround(root) ? root.background : null, isHeading: false, isControl: false };
  for (const element of elements) {
    const parent = parentElement(element);
    const above = (parent && known.get(parent)) ?? page;
    const style = styles.get(element);
    const isShown = above.isShown && !NOT_SHOWN.has(element.name) && (element.marks & MARKS.hidden) === 0;
    const own: Inherited = style === undefined && isShown === above.isShown && !hasRole(element) ? above : {
      isShown,
      colour: pick(style?.color, above.colour),
      font: pick(style?.font, above.font),
      background: style && hasGround(style) ? style.background : above.background,
      isHeading: above.isHeading || HEADING.test(element.name),
      isControl: above.isControl || isControl(element),
    };
    known.set(element, own);
    if (!isShown) continue;
    let characters = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) if (!isElement(child)) characters += lengthOf(child.data);
    if (characters === 0 && element.name === 'input') characters = lengthOf(element.attribs['value'] ?? '');
    if (characters > 0) runs.push({ characters: Math.min(characters, RUN_CHARACTERS_MAX), colour: own.colour, font: own.font, background: own.background, isHeading: own.isHeading, isControl: own.isControl });
  }
  return runs;
}

/** A heading or a control, or what may be one. */
function hasRole({ name, marks }: HtmlElement): boolean {
  return name === 'a' || name === 'button' || name === 'input' || (marks & MARKS.role) !== 0 || HEADING.test(name);
}

function hasGround(style: ElementStyle): style is ElementStyle & { background: Won } {
  return style.background !== undefined && !/^(?:transparent|none|initial|inherit|unset|0(?: 0)?)$/i.test(style.background.value);
}

/** A link, a button, or what says that it is one. */
export function isControl(element: HtmlElement): boolean {
  const { name } = element;
  if (name === 'input') return /^(?:submit|button)$/i.test(element.attribs['type'] ?? '');
  return name === 'button' || (name === 'a' && element.attribs['href'] !== undefined) || ((element.marks & MARKS.role) !== 0 && element.attribs['role'] === 'button');
}

function pick(own: Won | undefined, above: Won | null): Won | null {
  return own && !NOT_OWN.test(own.value) ? own : above;
}

/** Letters and single spaces. */
function lengthOf(text: string): number {
  let length = 0;
  let wasSpace = true;
  for (let at = 0; at < text.length && length < RUN_CHARACTERS_MAX; at += 1) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace || !wasSpace) length += 1;
    wasSpace = isSpace;
  }
  return wasSpace && length > 0 ? length - 1 : length;
}
