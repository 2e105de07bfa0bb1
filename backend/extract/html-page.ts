import { parseDocument } from 'htmlparser2';
import type { PageCapture } from '#domain/page-capture.ts';
import { isElement, isInside, textOf, walkNodes, type HtmlElement } from './dom.ts';
import { createLocator } from './locate.ts';
import { readLines, type TextLine } from './visible-lines.ts';

/** Longest body that is parsed, in characters: ten times the largest store page seen (2026-11). The rest is ignored. */
const BODY_CHARACTERS_MAX = 6_000_000;
/** Most elements that are indexed; a page beyond it is no page for people. */
const ELEMENTS_MAX = 200_000;

/** A page parsed once, with what every reader needs from it. */
export interface HtmlPage {
  /** In document order. */
  elements: HtmlElement[];
  named(name: string): readonly HtmlElement[];
  /** What a visitor sees, line by line. */
  lines: TextLine[];
  /** A CSS selector that finds the element in the stored HTML. */
  locate(element: HtmlElement): string;
  title: string;
  /** Content of the first `<meta>` whose name or property is this one. */
  meta(name: string): { content: string; element: HtmlElement } | null;
}

/** What is parsed of a capture lives as long as the capture. */
const parsed = new WeakMap<Pick<PageCapture, 'body'>, { body: string; page: HtmlPage }>();

/** The page of a capture, parsed once: its images, its facts and the page that follows are read in a row. */
export function pageOf(capture: Pick<PageCapture, 'body'>): HtmlPage {
  const known = parsed.get(capture);
  if (known?.body === capture.body) return known.page;
  const page = readHtml(capture.body);
  parsed.set(capture, { body: capture.body, page });
  return page;
}

/** Parses a body. Reads any input, however broken: it never throws. */
export function readHtml(body: string): HtmlPage {
  const document = parseDocument(body.length > BODY_CHARACTERS_MAX ? body.slice(0, BODY_CHARACTERS_MAX) : body);
  const elements: HtmlElement[] = [];
  const byName = new Map<string, HtmlElement[]>();
  walkNodes(document, (node) => {
    if (!isElement(node) || elements.length >= ELEMENTS_MAX) return elements.length < ELEMENTS_MAX;
    elements.push(node);
    const same = byName.get(node.name);
    if (same) same.push(node);
    else byName.set(node.name, [node]);
    return true;
  });
  const named = (name: string): readonly HtmlElement[] => byName.get(name) ?? [];
  const metas = new Map<string, { content: string; element: HtmlElement }>();
  for (const element of named('meta')) {
    const name = (element.attribs['property'] ?? element.attribs['name'] ?? element.attribs['http-equiv'])?.toLowerCase();
    const content = element.attribs['content']?.trim();
    if (name && content && !metas.has(name)) metas.set(name, { content, element });
  }
  const title = named('title').find((one) => !isInside(one, 'svg'));
  return {
    elements, named,
    lines: readLines(document),
    locate: createLocator(elements),
    title: title ? textOf(title) : '',
    meta: (name) => metas.get(name) ?? null,
  };
}
