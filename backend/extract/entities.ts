import { readReferences } from './character-references.ts';
import { parseHtml } from './parse-html.ts';
import type { HtmlElement } from './dom.ts';

const NEW_LINES = new Set(['br', 'p', 'li', 'div']);

/** Text of a value in which HTML was left behind: `L&rsquo;Optique` and `<p>Ouvert</p>` read as a person reads them. */
export function decodeHtml(text: string): string {
  const hasReferences = /&[#a-z]/i.test(text);
  const hasTags = text.includes('<') && /<\/?[a-z]/i.test(text);
  if (!hasReferences && !hasTags) return text;
  const plain = hasTags ? textOfHtml(text) : readReferences(text);
  // Twice encoded (`&amp;eacute;`) is common where a template escapes what an editor escaped already.
  return hasReferences && plain.length < text.length && /&[#a-z]\w*;/i.test(plain) ? decodeHtml(plain) : plain;
}

function textOfHtml(html: string): string {
  let plain = '';
  let skipped: HtmlElement | null = null;
  parseHtml(html, {
    enter: (element) => {
      if (NEW_LINES.has(element.name)) plain += '\n';
      if (element.name === 'script' || element.name === 'style') skipped ??= element;
    },
    text: (data) => {
      if (!skipped) plain += data;
    },
    leave: (element) => {
      if (skipped === element) skipped = null;
    },
  });
  return plain;
}
