import { foldText, foldWords } from '#normalize/text.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';

/** Headlines that name a page, not a business. */
const GENERIC = /^(?:accueil|home(?:page)?|bienvenue.*|welcome.*|contact.*|nous (?:joindre|contacter|trouver)|contactez[- ]nous|horaires?.*|heures d'ouverture|nos? horaires.*|opening hours.*|hours.*|a propos.*|about.*|coordonnees|infos? pratiques?|informations? pratiques?|plan du site|sitemap|menu|galerie|gallery|actualites|news|blog|services|nos services|our services|produits|products|boutiques?|magasins?|nos magasins|stores?|locations?|find us|our location|reservation.*|mentions legales|privacy.*|faq|404|untitled.*|index|avis(?: clients?)?|reviews?|temoignages)$/;
const SEPARATORS = /\s+[|–—·•»:-]\s+|\s*[|»]\s*|\s*:\s+/;
const NAME_CHARACTERS_MAX = 90;
const CANDIDATES_MAX = 4;

interface Proposal {
  text: string;
  weight: number;
  locator: () => string;
  excerpt: string;
}

/** What a visitor takes for the name of the business: the headline, else the part of the title that the site repeats. */
export function readVisibleNames(reading: Reading): Candidate[] {
  const { page, capture } = reading;
  const titleElement = page.named('title')[0];
  const titleParts = page.title.split(SEPARATORS).map((part) => part.trim()).filter(Boolean);
  const site = page.meta('og:site_name');
  const siteName = foldText(site?.content ?? '');
  const foldedTitle = foldText(page.title);
  const host = foldWords(hostOf(capture.finalUrl)).join('');
  const proposals: Proposal[] = [];
  const add = (text: string, weight: number, locator: () => string, excerpt: string): void => {
    const clean = text.replace(/\s+/g, ' ').replace(/^[\s–—|-]+|[\s–—|:-]+$/g, '').replace(/^(?:bienvenue (?:chez|à la|à|au|dans)|welcome to)\s+/iu, '').trim();
    const folded = foldText(clean);
    if (clean.length < 2 || clean.length > NAME_CHARACTERS_MAX || GENERIC.test(folded)) return;
    let total = weight;
    if (siteName && (folded.includes(siteName) || siteName.includes(folded))) total += 12;
    if (sharesHost(clean, host)) total += 10;
    if (/[.!?]$/.test(clean) || foldWords(clean).length > 9) total -= 10;
    proposals.push({ text: clean, weight: total, locator, excerpt });
  };
  for (const line of page.lines.filter((one) => one.level === 1 && !one.isElsewhere).slice(0, 3)) {
    const isInTitle = foldedTitle.includes(foldText(line.text));
    add(line.text, isInTitle ? 20 : 10, () => page.locate(line.element), line.text);
  }
  titleParts.slice(0, 4).forEach((part, index) => {
    add(part, 8 - index, () => (titleElement ? page.locate(titleElement) : 'title'), page.title);
  });
  if (site) add(site.content, 4, () => page.locate(site.element), site.content);
  return proposals.sort((a, b) => b.weight - a.weight).slice(0, CANDIDATES_MAX).map((one) => candidate('businessName', one.text, {
    raw: one.text, method: 'visible-text', locator: one.locator(), excerpt: one.excerpt,
  }));
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, '');
  } catch {
    return '';
  }
}

/** "lunetterieboreale" and "Lunetterie Boréale – Laval" name one business. */
function sharesHost(text: string, host: string): boolean {
  if (host.length < 4) return false;
  const words = foldWords(text);
  return words.join('').includes(host) || (words.length > 0 && host.includes(words.slice(0, 2).join('')) && words.slice(0, 2).join('').length > 4);
}
