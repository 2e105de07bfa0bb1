import { parentElement, type HtmlElement } from './dom.ts';

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const PLAIN_VALUE = /^[\w:.+@/-]{1,80}$/;
const TELLING_ATTRIBUTES = ['itemprop', 'property', 'name', 'rel'] as const;
const CLASSES_MAX = 12;
/** A longer path would be unreadable; what lies deeper is found from its thirtieth ancestor on. */
const PATH_STEPS_MAX = 30;

/** Makes the function that names an element by the shortest path that is unique on its page. */
export function createLocator(elements: readonly HtmlElement[]): (element: HtmlElement) => string {
  let counts: Map<string, number> | null = null;
  return (element) => {
    counts ??= countNames(elements);
    const steps: { text: string; isRow: boolean }[] = [];
    for (let at: HtmlElement | null = element; at && steps.length < PATH_STEPS_MAX; at = parentElement(at)) {
      const short = shortNames(at).find((name) => counts?.get(name) === 1);
      steps.push({ text: short ?? placeAmongSiblings(at), isRow: at.name === 'tr' });
      if (short) break;
    }
    // Browsers put a tbody between table and tr that the stored HTML need not have: such a step may skip a level.
    return steps.reduce((path, step, index) => (index === 0 ? step.text : `${step.text}${steps[index - 1]?.isRow ? ' ' : ' > '}${path}`), '');
  };
}

function countNames(elements: readonly HtmlElement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) for (const name of shortNames(element)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function shortNames(element: HtmlElement): string[] {
  const { name, attribs } = element;
  if (!PLAIN_NAME.test(name)) return [];
  const names: string[] = [];
  const id = attribs['id'];
  if (id && PLAIN_NAME.test(id)) names.push(`#${id}`);
  for (const attribute of TELLING_ATTRIBUTES) {
    const value = attribs[attribute];
    if (value && PLAIN_VALUE.test(value)) names.push(`${name}[${attribute}="${value}"]`);
  }
  const href = attribs['href'];
  if (href && /^(tel|mailto):/.test(href) && PLAIN_VALUE.test(href)) names.push(`a[href="${href}"]`);
  const classes = attribs['class'];
  // A class that is written twice is one name of the element.
  for (const one of classes ? new Set(classes.split(/\s+/, CLASSES_MAX)) : []) if (PLAIN_NAME.test(one)) names.push(`${name}.${one}`);
  if (name === 'h1' || name === 'html' || name === 'title' || name === 'main' || name === 'body' || name === 'address') names.push(name);
  return names;
}

function placeAmongSiblings(element: HtmlElement): string {
  let place = 1;
  for (let at = element.previousSibling; at; at = at.previousSibling) if ('attribs' in at && at.name === element.name) place += 1;
  return `${PLAIN_NAME.test(element.name) ? element.name : '*'}:nth-of-type(${place})`;
}
