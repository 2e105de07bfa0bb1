import { cleanText, isElement, isText, walkNodes, type HtmlElement } from './dom.ts';

const LABEL_CHARACTERS_MAX = 120;
const NOT_TEXT = new Set(['script', 'style', 'svg', 'noscript', 'template']);

/** What a link or button says: its text, else the name that it has for people who can't see its picture. */
export function labelOf(element: HtmlElement): string {
  const label = cleanText(wordsIn(element));
  return label.length > LABEL_CHARACTERS_MAX ? label.slice(0, LABEL_CHARACTERS_MAX) : label;
}

/** The label as it stands in the page, with its white space: enough to look its words up. */
export function wordsIn(element: HtmlElement): string {
  let first = element.firstChild;
  // A word in a span in a span is still one word.
  while (first !== null && isElement(first) && first.nextSibling === null && !NOT_TEXT.has(first.name)) first = first.firstChild;
  const text = first === null ? '' : first.nextSibling === null && isText(first) ? first.data : textInside(element);
  return isBlank(text) ? element.attribs['aria-label'] || element.attribs['title'] || element.attribs['value'] || pictureName(element) : text;
}

function isBlank(text: string): boolean {
  return text === '' || (text.charCodeAt(0) <= 32 && text.trim() === '');
}

/** Elements that follow each other are drawn apart: an icon and a word, one language and the other. */
function textInside(element: HtmlElement): string {
  let text = '';
  walkNodes(element, (node) => {
    if (text.length > LABEL_CHARACTERS_MAX * 4) return false;
    if (isText(node)) text += node.data;
    else if (isElement(node)) {
      if (NOT_TEXT.has(node.name)) return false;
      if (node.previousSibling !== null && isElement(node.previousSibling)) text += ' ';
    }
    return true;
  });
  return text;
}

function pictureName(element: HtmlElement): string {
  if (element.firstChild === null) return '';
  let name = '';
  walkNodes(element, (node) => {
    if (name === '' && isElement(node)) name = (node.name === 'img' ? node.attribs['alt'] : node.attribs['aria-label'])?.trim() ?? '';
    return name === '';
  });
  return name;
}
