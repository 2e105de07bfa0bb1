import { parseDocument } from 'htmlparser2';
import { isElement, isText, walkNodes } from './dom.ts';

/** Text of a value in which HTML was left behind: `L&rsquo;Optique` and `<p>Ouvert</p>` read as a person reads them. */
export function decodeHtml(text: string): string {
  if (!/&[#a-z]|<\/?[a-z]/i.test(text)) return text;
  let plain = '';
  walkNodes(parseDocument(text), (node) => {
    if (isElement(node)) {
      if (node.name === 'br' || node.name === 'p' || node.name === 'li' || node.name === 'div') plain += '\n';
      return node.name !== 'script' && node.name !== 'style';
    }
    if (isText(node)) plain += node.data;
    return true;
  });
  // Twice encoded (`&amp;eacute;`) is common where a template escapes what an editor escaped already.
  return /&[#a-z]\w*;/i.test(plain) && plain.length < text.length ? decodeHtml(plain) : plain;
}
