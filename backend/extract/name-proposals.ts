import { foldText, foldWords } from '#normalize/text.ts';
import { parentElement, type HtmlElement } from './dom.ts';
import type { Candidate, Reading } from './reading.ts';

export interface NameProposal {
  text: string;
  weight: number;
  /** Where on the page it is said; several of them agreeing make a name. */
  source: 'headline' | 'title' | 'site-name' | 'copyright' | 'logo' | 'address';
  element: HtmlElement | null;
  excerpt: string;
}

const SEPARATORS = /\s+[|–—·•»:-]\s+|\s*[|»]\s*|\s*:\s+/;
const COPYRIGHT = /(?:©|\(c\)|copyright|all content ©)/i;
/** The same, cheap: for every line of the page's end. */
const COPYRIGHT_SIGN = /©|\([cC]\)|opyright|OPYRIGHT/;
const YEARS = /^(?:[\s©,.:-]|\(c\)|copyright|copyrights|all content|by|de|&copy;|(?:19|20)\d{2}(?:\s?[-–]\s?(?:(?:19|20)\d{2}|\d{2}|present|today))?)+/i;
const AFTER_HOLDER = /\s*(?:[|•·–—]|\.\s|\s-\s|,?\s*(?:all rights|tous (?:les )?droits|alle rechten|inc\.? all|website|web ?site|site (?:web|by|par)|web ?design|designed|created|conception|realisation|réalisation|powered|propuls|mentions|privacy|politique|terms|sitemap|rbq)).*$/i;
const LOGO = /(?<![a-z])(?:logo|brand|site-title|sitename)(?![a-z])/i;
const NOT_ABOVE = /\d|@|:$|^(?:adresse?|address|location|contact|visit|find|where|nous|our|notre|coordonn|head office|si[eè]ge|hours|heures|horaires|phone|t[eé]l|mail|suite|unit|p\.? ?o\.?|case|map|directions|itin|corporate)/i;
const LINES_ABOVE_MAX = 2;
const IMAGES_MAX = 12;

/** Everything on a page that may be the name of its business. */
export function proposeNames({ page }: Reading, address: Candidate | undefined): NameProposal[] {
  const found: NameProposal[] = [];
  const foldedTitle = foldText(page.title);
  let headlines = 0;
  let copyrights = 0;
  page.lines.forEach((line, index) => {
    if (line.level === 1 && !line.isElsewhere && headlines < 3) {
      headlines += 1;
      found.push({ text: line.text, weight: foldedTitle.includes(line.folded) ? 18 : 10, source: 'headline', element: line.element, excerpt: line.text });
    } else if (copyrights < 2 && line.text.length <= 300 && (index > page.lines.length * 0.6 || line.area === 'footer') && COPYRIGHT_SIGN.test(line.text)) {
      const holder = holderOf(line.text);
      copyrights += 1;
      if (holder) found.push({ text: holder, weight: 12, source: 'copyright', element: line.element, excerpt: line.text });
    }
  });
  const title = page.named('title')[0] ?? null;
  page.title.split(SEPARATORS).map((part) => part.trim()).filter(Boolean).slice(0, 4).forEach((part, index) => {
    found.push({ text: part, weight: 9 - index / 2, source: 'title', element: title, excerpt: page.title });
  });
  const site = page.meta('og:site_name');
  if (site) found.push({ text: site.content, weight: 12, source: 'site-name', element: site.element, excerpt: site.content });
  for (const image of page.named('img').slice(0, IMAGES_MAX)) {
    const alt = image.attribs['alt'] ?? '';
    if (alt.length > 2 && alt.length < 70 && isLogo(image)) found.push({ text: alt.replace(/\s*[-–|]?\s*\b(?:logo(?:type)?|home|accueil)\b(?: (?:de|du|of))?\s*/gi, ' ').trim(), weight: 9, source: 'logo', element: image, excerpt: alt });
  }
  const start = address ? page.lines.findIndex((line) => line.hasDigit && line.text.includes(address.raw.slice(0, 12))) : -1;
  for (let at = start - 1; at >= Math.max(0, start - LINES_ABOVE_MAX); at -= 1) {
    const line = page.lines[at];
    if (!line || line.text.length > 60 || NOT_ABOVE.test(line.text)) continue;
    found.push({ text: line.text, weight: 7, source: 'address', element: line.element, excerpt: line.text });
    break;
  }
  return found;
}

/** "© 2014 Lunetterie Boréale inc. Tous droits réservés" → who holds it. */
function holderOf(text: string): string | null {
  const from = text.search(COPYRIGHT);
  const rest = text.slice(from).replace(YEARS, '').replace(AFTER_HOLDER, '').replace(/[\s,–—|-]*(?:19|20)\d{2}.*$/, '').replace(/[\s.,–—|:-]+$/, '').trim();
  return rest.length >= 3 && rest.length <= 60 && /\p{L}{2}/u.test(rest) ? rest : null;
}

function isLogo(image: HtmlElement): boolean {
  const parent = parentElement(image);
  const { src = '', class: names = '', id = '' } = image.attribs;
  if (LOGO.test(names) || LOGO.test(id) || LOGO.test(src.slice(-60))) return true;
  const holder = parent?.name === 'a' ? parent : null;
  return LOGO.test(`${parent?.attribs['class'] ?? ''} ${parent?.attribs['id'] ?? ''}`) || /^(?:\/|\.\/|index\.[a-z]+|\/?(?:fr|en)\/?)$/.test(holder?.attribs['href'] ?? 'x');
}

/** "lunetterieboreale" and "Lunetterie Boréale – Laval" name one business. */
export function sharesHost(text: string, host: string): boolean {
  if (host.length < 4) return false;
  const words = foldWords(text);
  return words.join('').includes(host) || (words.length > 0 && host.includes(words.slice(0, 2).join('')) && words.slice(0, 2).join('').length > 4);
}
