import { MARKS, type HtmlElement } from './dom.ts';
import type { TextLine } from './visible-lines.ts';

/** Classes and ids of blocks that don't speak for the business: customers' words, quotations, consent banners. */
const OTHERS_NAME = /review|testimoni|temoignage|(?:^|[\s_-])avis(?:$|[\s_-])|comments?-(?:list|body|content|area)|(?:^|\s)comments(?:$|\s)|(?:block|pull)-?quote|(?:^|[\s_-])quote(?:s|-text)?(?:$|\s)|cookie|consent|gdpr|rgpd|onetrust|didomi|axeptio|tarteaucitron|cmplz|cky-|usercentrics|iubenda/i;
/** "get-a-quote" asks for an offer. */
const OFFER_NAME = /(?:get|request|free|demande|ask)[\w-]*quote/i;
const OTHERS_TYPE = /review/i;
const OTHERS_HEADING = /(?:^|\b)(?:avis|t[ée]moignages?|reviews?|testimonials?|commentaires|ce (?:que|qu['’]).{0,20}(?:disent|pensent)|what .{0,20}(?:say|think))\b/i;
const CONSENT_TEXT = /\bcookies?\b|t[ée]moins de (?:connexion|navigation)|traceurs/i;
const NAMED = MARKS.class | MARKS.id | MARKS.itemprop | MARKS.itemtype;

/** Tells lines of other people (reviews, quotations) and of consent banners from the business's own; made once a page. */
export function createOthersTest(): (line: TextLine) => boolean {
  const known = new Map<HtmlElement, boolean>();
  const isOthers = (element: HtmlElement | null): boolean => {
    const passed: HtmlElement[] = [];
    let at = element;
    let answer = false;
    for (; at; at = at.parent) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      passed.push(at);
      if (isOthersBlock(at)) {
        answer = true;
        break;
      }
    }
    for (const one of passed) known.set(one, answer);
    return answer;
  };
  return (line) => line.isElsewhere || (line.heading !== '' && OTHERS_HEADING.test(line.heading)) || CONSENT_TEXT.test(line.text) || isOthers(line.element);
}

function isOthersBlock({ name, marks, attribs }: HtmlElement): boolean {
  if (name === 'blockquote' || name === 'q') return true;
  if ((marks & NAMED) === 0 || name === 'body' || name === 'html') return false;
  const named = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
  if (OTHERS_NAME.test(named) && !OFFER_NAME.test(named)) return true;
  return OTHERS_TYPE.test(attribs['itemprop'] ?? '') || OTHERS_TYPE.test(attribs['itemtype'] ?? '');
}
