import type { TouchpointValue } from '#domain/observation.ts';
import { isText, type HtmlElement } from './dom.ts';
import { findProvider, findWidget, placeOf } from './find-provider.ts';
import type { HtmlPage } from './html-page.ts';
import type { KnownProvider } from './known-providers.ts';
import { absoluteUrl, type Reading } from './reading.ts';

/** A loader of a widget is short; what is longer is the site's own program (characters). */
const SNIPPET_CHARACTERS_MAX = 12_000;
const ADDRESS_CHARACTERS_MAX = 200;
const SCRIPTS_MAX = 300;
const FRAMES_MAX = 60;
/** Services whose script opens the address that a block names in `data-url`: only then are all blocks looked at. */
const WIDGETS_IN_BLOCKS: ReadonlySet<string> = new Set(['Calendly']);
/** In a frame, a map is a picture of the place and not the way there; everything else is what it is behind a link. */
const FRAMED: ReadonlySet<TouchpointValue['kind']> = new Set(['booking', 'contact-form', 'newsletter', 'catalogue', 'chat']);

export interface Embedded {
  value: TouchpointValue;
  element: HtmlElement;
  raw: string;
}

/** Touchpoints that a page embeds from known services: frames, widgets in blocks, and the scripts that draw chat windows. */
export function readEmbeds({ page, capture }: Reading): Embedded[] {
  const base = capture.finalUrl;
  const scripts = readScripts(page);
  const isWidgetPage = scripts.some(({ value }) => WIDGETS_IN_BLOCKS.has(value.provider ?? ''));
  return [...readFrames(page, base), ...(isWidgetPage ? readWidgets(page, base) : []), ...scripts];
}

function readFrames(page: HtmlPage, base: string): Embedded[] {
  return page.named('iframe').slice(0, FRAMES_MAX).flatMap((frame) => {
    const source = frame.attribs['src'] ?? '';
    return embed(frame, placeOf(source) ? source : (frame.attribs['data-src'] ?? frame.attribs['data-lazy-src'] ?? ''), base, frame.attribs['title'] ?? '');
  });
}

function readWidgets(page: HtmlPage, base: string): Embedded[] {
  return page.named('div').flatMap((block) => embed(block, block.attribs['data-url'] ?? '', base, ''));
}

function embed(element: HtmlElement, address: string, base: string, label: string): Embedded[] {
  const place = placeOf(address);
  const provider = place && findProvider(place);
  const target = provider && absoluteUrl(address, base);
  if (!provider || !target || !FRAMED.has(provider.kind)) return [];
  return [{ value: { kind: provider.kind, target, label, provider: provider.name }, element, raw: address }];
}

function readScripts(page: HtmlPage): Embedded[] {
  const found: Embedded[] = [];
  for (const script of page.named('script').slice(0, SCRIPTS_MAX)) {
    const source = script.attribs['src'] ?? script.attribs['data-src'];
    const provider = source === undefined ? widgetInside(script) : widgetAt(source, source.indexOf('//'));
    if (provider) found.push({ value: { kind: provider.provider.kind, target: provider.address, label: '', provider: provider.provider.name }, element: script, raw: provider.address });
  }
  return found;
}

/** A loader names the address of its script: every host in the snippet is looked up. */
function widgetInside(script: HtmlElement): { provider: KnownProvider; address: string } | null {
  const text = script.firstChild;
  if (!text || !isText(text) || text.data.length > SNIPPET_CHARACTERS_MAX || script.attribs['type'] === 'application/ld+json') return null;
  for (let at = text.data.indexOf('//'); at >= 0; at = text.data.indexOf('//', at + 2)) {
    const found = widgetAt(text.data, at);
    if (found) return found;
  }
  return null;
}

function widgetAt(text: string, slashes: number): { provider: KnownProvider; address: string } | null {
  if (slashes < 0) return null;
  const rest = text.slice(slashes, slashes + ADDRESS_CHARACTERS_MAX);
  const place = placeOf(rest);
  const provider = place && findWidget(place);
  return provider ? { provider, address: `https:${rest.split(/["'`\s)<>\\;]/, 1)[0] ?? rest}` } : null;
}
