import { parentElement, type HtmlElement } from './dom.ts';

const DEPTH_MAX = 500;

/** The nearest element that holds them all; null for none. */
export function commonAncestor(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first, ...others] = elements;
  if (!first) return null;
  let path: HtmlElement[] = [];
  for (let at: HtmlElement | null = first; at && path.length < DEPTH_MAX; at = parentElement(at)) path.push(at);
  for (const other of others) {
    const above = new Set<HtmlElement>();
    for (let at: HtmlElement | null = other; at && above.size < DEPTH_MAX; at = parentElement(at)) above.add(at);
    const shared = path.findIndex((one) => above.has(one));
    if (shared < 0) return first;
    path = path.slice(shared);
  }
  return path[0] ?? first;
}
