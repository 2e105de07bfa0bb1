import type { PageCapture } from '#domain/page-capture.ts';
import { textOf, type HtmlElement } from './dom.ts';
import { pageOf, type HtmlPage } from './html-page.ts';
import { findTrouble, hasStructuredBusiness, WHERE_SIGN } from './page-kind.ts';

/** A "Loading…" with its apology is shorter, a name with an address and hours longer. In characters. */
const SHELL_CHARACTERS_MAX = 80;
/** Words around an empty application: a slogan, a cookie line, links without a `nav`. */
const FRAME_CHARACTERS_MAX = 1_500;
/** Where frameworks put what they draw. */
const MOUNT = /^(?:root|app|__next|__nuxt|___gatsby|q-app|svelte|main-app|app-root|react-(?:root|app)|vue-app|ember-application|application|store-locator(?:-root|-app)?|locator)$/i;
const ASKS_FOR_SCRIPTS = /\b(?:java ?scripts?|scripts?)\b/i;
/** Menus and footers stand on a shell, too. */
const AROUND = new Set(['nav', 'footer', 'header', 'aside']);

/**
 * Whether a page says nothing of what it is about until its scripts have run. Walls, errors and parked domains say what
 * they are, and a page that gives a place in words or in its data has said enough: none of them needs its scripts.
 */
export function needsScripts(capture: PageCapture): boolean {
  const page = pageOf(capture);
  if (!page.named('script').some(runs)) return false;
  const trouble = findTrouble(capture, page);
  if (trouble !== null && trouble !== 'unreadable') return false;
  if (hasStructuredBusiness(page)) return false;
  const own = page.lines.filter((line) => !AROUND.has(line.area ?? '')).map((line) => line.text).join('\n');
  if (WHERE_SIGN.test(own)) return false;
  const isFramed = hasEmptyMount(page);
  if (own.length <= SHELL_CHARACTERS_MAX) return isFramed || !page.lines.some((line) => WHERE_SIGN.test(line.text));
  return own.length <= FRAME_CHARACTERS_MAX && (isFramed || page.named('noscript').some((one) => ASKS_FOR_SCRIPTS.test(noscriptText(one))));
}

/** A script that a browser runs: not data, not a template. */
function runs({ attribs, firstChild }: HtmlElement): boolean {
  const type = attribs['type']?.trim().toLowerCase() ?? '';
  return (type === '' || type === 'module' || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(type)) && (attribs['src'] !== undefined || firstChild !== null);
}

function hasEmptyMount(page: HtmlPage): boolean {
  return page.elements.some((one) => (MOUNT.test(one.attribs['id'] ?? '') || MOUNT.test(one.name)) && textOf(one).length <= SHELL_CHARACTERS_MAX);
}

/** Counters of visits stand in a noscript as well, as images: only words count. */
function noscriptText(element: HtmlElement): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) text += 'data' in child ? child.data : textOf(child);
  return text.replaceAll(/<[^>]*>/g, ' ');
}
