const QUOTES = /«[^«»]{0,600}»|“[^“”]{0,600}”|„[^„“”]{0,600}[“”]|"[^"\n]{0,600}"|(?<=^|\s)‘[^‘\n]{2,300}’(?=[\s.,;:!?]|$)/gm;
const QUOTE_SIGN = /[«“„"‘]/;

/** A line of somebody else: stars, a mark out of five, a quoted e-mail, "Avis de Julie : …". */
const OTHERS_LINE = /[★☆⭐]|(?:^|[:(–—])\s*[0-5](?:[.,]\d)?\s?\/\s?5(?![\d/])|(?<!(?:\d|\/|du|au|le|until|to)\s?)[0-5](?:[.,]\d)?\s?\/\s?5[)\s]*$|^\s*>|^\s*(?:avis|t[ée]moignages?|commentaires?|reviews?|testimonials?)\b[^.!?:]{0,60}:\s*\S/i;
/** What follows such a line, up to the next empty one, is other people's. */
const OTHERS_HEADING = /^\s*(?:(?:les |nos |vos |derniers )?(?:avis|commentaires)(?: (?:des?|de nos|d['’]|google|clients?|v[ée]rifi[ée]s?|r[ée]cents?)\b.{0,40})?|(?:nos )?t[ée]moignages?(?: .{0,40})?|(?:ce que|qu['’]en) (?:disent|pensent) .{0,40}|(?:ils|elles) (?:parlent de nous|nous font confiance)|nos clients (?:t[ée]moignent|parlent).{0,20}|(?:customer )?(?:reviews|testimonials)|what (?:our )?(?:customers|clients) say.{0,20})\s*[:!?]?\s*$/i;
/** "— Julie, cliente depuis 2019": the line before it is hers. */
const SIGNED = /^\s*[—–-]\s*\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.]*)?(?:,.{0,40})?\s*$/u;
const SIGNED_AT_END = /\s[—–]\s\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.]*)?(?:,[^.!?]{0,40})?\.?\s*$/u;

/** The text without what it says in other people's words: quotations, reviews, signed testimonials. */
export function dropOthersWords(text: string): string {
  const own = QUOTE_SIGN.test(text) ? text.replace(QUOTES, ' … ') : text;
  if (!own.includes('\n')) return OTHERS_LINE.test(own) || SIGNED_AT_END.test(own) ? '' : own;
  const kept: string[] = [];
  let isOthers = false;
  for (const line of own.split('\n')) {
    if (!line.trim()) isOthers = false;
    else if (OTHERS_HEADING.test(line)) isOthers = true;
    else if (SIGNED.test(line)) kept.pop();
    else if (!isOthers && !OTHERS_LINE.test(line) && !SIGNED_AT_END.test(line)) kept.push(line);
  }
  return kept.join('\n');
}
