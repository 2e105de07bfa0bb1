import { MARKS, parentElement, type HtmlElement } from './dom.ts';
import { placeOf } from './find-provider.ts';
import type { HtmlPage } from './html-page.ts';
import { absoluteUrl } from './reading.ts';
import { labelOf, wordsIn } from './touchpoint-labels.ts';
import { actionOf, readWording } from './touchpoint-words.ts';

/** The link or button that a page wants its visitor to press most. */
export interface PrimaryAction {
  element: HtmlElement;
  label: string;
  target: string;
}

/** Buttons beyond these are rows of a list, each with its own. */
const BUTTONS_MAX = 80;
const ANCESTORS_MAX = 25;
/** How class names call what is drawn as a button, in frameworks and site builders (Bootstrap, WordPress, Elementor, Divi, Squarespace, Wix, Webflow). */
const BUTTON_CLASS = /b(?:tn|utton|outon)|(?:^|[-_ ])cta(?:$|[-_ \d])|call-?to-?action/i;
/** Utility classes (Tailwind): a ground and padding make a button. */
const GROUND_CLASS = /(?:^| )bg-(?!white|transparent|none)[a-z]/;
const PADDING_CLASS = /(?:^| )(?:px?|py)-\d/;
const PRIMARY_CLASS = /primary|principal|(?:^|[-_ ])cta(?:$|[-_ \d])|call-?to-?action|highlight|accent|solid|filled|hero/i;
const QUIET_CLASS = /secondary|outline|ghost|link\b|text-only|tertiary|small|btn-sm|icon|close|toggle|menu-?(?:btn|button|toggle)|hamburger|search|slick|swiper|carousel|prev|next|share|social|cookie|consent|play|arrow|navbar-toggler|accordion|collapse|tab\b/i;
/** Blocks whose buttons are the site's machinery, not its offer. */
const MACHINERY_BLOCK = /cookie|consent|gdpr|rgpd|onetrust|didomi|axeptio|tarteaucitron|popup|pop-up|modal|lightbox|carousel-control|pagination|breadcrumb|share|social|widget_search|search-form|login|addtoany|language|lang-?switch/i;
const STANDING: Readonly<Record<string, number>> = { main: 2, nav: -1, li: -1, td: -1 };
const HERO_BLOCK = /hero|banner|jumbotron|masthead|cover|intro|slider|header/i;

/** The page's primary call to action: the most prominent of what looks like a button and asks something; null when nothing does. */
export function findPrimaryAction(page: HtmlPage, base: string): PrimaryAction | null {
  const found = new Map<string, { action: PrimaryAction; score: number }>();
  const known = new Map<HtmlElement, number | null>();
  let order = 0;
  for (const element of buttonsOf(page)) {
    if (order >= BUTTONS_MAX) break;
    const { words, offer: kind } = readWording(wordsIn(element));
    const asks = actionOf(words);
    if (asks === null) continue;
    const target = targetOf(element, base);
    const standing = standingOf(element, known);
    if (target === null || standing === null) continue;
    const classes = element.attribs['class'] ?? '';
    const score = standing + { strong: 12, weak: 3, plain: 0 }[asks] + (kind === 'booking' ? 6 : kind === null || kind === 'nothing' || kind === 'newsletter' ? 0 : 2)
      + (PRIMARY_CLASS.test(classes) ? 4 : 0) - (QUIET_CLASS.test(classes) ? 5 : 0) - Math.min(8, order / 3);
    order += 1;
    const key = `${target} ${kind ?? words}`;
    const before = found.get(key);
    // Said again further down: it is what the page is for.
    if (before) before.score += 2;
    else found.set(key, { action: { element, label: labelOf(element), target }, score });
  }
  const best = [...found.values()].reduce<{ action: PrimaryAction; score: number } | null>((most, one) => (most === null || one.score > most.score ? one : most), null);
  return best && best.score >= 5 ? best.action : null;
}

/** Links and buttons that are drawn as buttons, in the order of each kind. */
function buttonsOf(page: HtmlPage): HtmlElement[] {
  return [...page.named('a').filter(isDrawnAsButton), ...page.named('button').filter((one) => one.attribs['type'] !== 'reset')];
}

function isDrawnAsButton(element: HtmlElement): boolean {
  if ((element.marks & (MARKS.class | MARKS.role)) === 0) return false;
  const { attribs } = element;
  if (attribs['role'] === 'button') return attribs['data-toggle'] === undefined && attribs['aria-expanded'] === undefined;
  const classes = attribs['class'];
  if (classes === undefined || classes.length < 3) return false;
  return BUTTON_CLASS.test(classes) || (classes.includes('bg-') && GROUND_CLASS.test(classes) && PADDING_CLASS.test(classes));
}

function targetOf(element: HtmlElement, base: string): string | null {
  const href = element.attribs['href']?.trim();
  if (href !== undefined && /^(?:tel|mailto|sms|geo|whatsapp):/i.test(href)) return href;
  if (href !== undefined && href !== '' && href !== '#' && !/^javascript:/i.test(href)) return absoluteUrl(href, base);
  const script = element.attribs['onclick'] ?? element.attribs['data-href'] ?? element.attribs['data-url'] ?? '';
  const quoted = /["'(]?((?:https?:)?\/\/[^"'\s)]+|\/[^"'\s)]+|[\w-]+\.(?:html?|php)\b[^"'\s)]*)/.exec(script.slice(0, 500))?.[1];
  if (quoted && (placeOf(quoted) || script.includes('location') || script.includes('open') || !script.includes('('))) return absoluteUrl(quoted, base);
  for (let at = parentElement(element), steps = 0; at && steps < ANCESTORS_MAX; at = parentElement(at), steps += 1) {
    if (at.name === 'a' && at.attribs['href']) return absoluteUrl(at.attribs['href'], base);
    if (at.name === 'form') return absoluteUrl(at.attribs['action'] || base, base);
  }
  return base;
}

/** What its place on the page gives a button; null where only machinery stands. */
function standingOf(element: HtmlElement, known: Map<HtmlElement, number | null>): number | null {
  const parent = parentElement(element);
  const above = parent ? standingWithin(parent, known, ANCESTORS_MAX) : 0;
  return above === null ? null : Math.min(4 + above, 10);
}

/** The standing that a block and the blocks around it give; `known` keeps it for the next button of the same block. */
function standingWithin(block: HtmlElement, known: Map<HtmlElement, number | null>, steps: number): number | null {
  const before = known.get(block);
  if (before !== undefined) return before;
  const parent = parentElement(block);
  const own = standingOfBlock(block);
  const above = own === null || !parent || steps === 0 ? 0 : standingWithin(parent, known, steps - 1);
  const standing = own === null || above === null ? null : own + above;
  known.set(block, standing);
  return standing;
}

function standingOfBlock(block: HtmlElement): number | null {
  const { name, attribs } = block;
  if (name === 'body' || name === 'html') return 0;
  const role = attribs['role'];
  if (name === 'dialog' || role === 'dialog' || attribs['aria-modal'] === 'true' || 'hidden' in attribs) return null;
  const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  if (names.length > 1 && MACHINERY_BLOCK.test(names)) return null;
  const hero = names.length > 1 && HERO_BLOCK.test(names) ? 2 : 0;
  if (name === 'footer' || role === 'contentinfo') return -8;
  if (name === 'header' || role === 'banner') return 3 + hero;
  if (name === 'form') return role === 'search' ? -20 : -3;
  return hero + (STANDING[name] ?? 0);
}
