import { wordsOf } from '#normalize/words/all.ts';
import { foldText, foldWords } from '#normalize/text.ts';
import { proposeNames, sharesHost, type NameProposal } from './name-proposals.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';

/** Headlines that name a page, not a business. */
const GENERIC = /^(?:(?:us|nous|me|moi|accueil|home(?:page)?|bienvenue|welcome|(?:nous )?(?:contact|joindre|contacter|trouver)\b.*|contactez[- ]nous.*|horaires?.*|heures d'ouverture|nos? horaires.*|opening hours.*|hours.*|a propos.*|about.*|coordonnees|infos? pratiques?|informations?(?: pratiques?)?|plan du site|sitemap|menu.*|galerie|gallery|actualites|news.*|blog.*|services|(?:nos|our|notre|your|my|votre|vos) .*|produits|products|boutiques?|magasins?|stores?|shop|stock|locations?|find us|reservations?.*|mentions legales|privacy.*|politique.*|terms.*|faq|404.*|error.*|untitled.*|index|avis(?: clients?)?|reviews?|temoignages|testimonials?|(?:shipping|return|refund|delivery) .*|login|sign ?in.*|password.*|customer (?:service|support|care).*|get in touch.*|team|executive team|equipe|careers?|employment|jobs|events?|special events.*|photos?|videos?|directions|map|carte|search.*|top|header|main|page|site|logo|image|banner|email|phone|telephone|adresse|address|follow us|suivez-nous.*|newsletter|service areas?|(?:learn|read) more.*|what .*|how .*|why .*|quick links|links|liens|partners?|support|help|aide|cart|panier|checkout|account|mon compte|all rights.*|tous droits.*|system maintenance.*|free .*|call .*|click .*|request .*|schedule .*|book .*|online .*|the best .*|best .*|business (?:sales|hours|information)|corporate .*|general .*|emergency .*)(?: \||$)?)$/;
const LEGAL = new RegExp(`(?:^|[ ,])(?:${[...wordsOf((words) => words.legalForms), 'llc', 'ltd', 'limited', 'corp', 'corporation', 'plc', 'co', 'gmbh', 'bv', 'nv'].join('|')})\\.?$`);
const NAME_CHARACTERS_MAX = 90;
const CANDIDATES_MAX = 2;
/** What two sources of one name are worth above one (chosen on webstruct's labels, 2026-11). */
const AGREEMENT = 7;
/** A proposal that nothing else on the page bears out is no name. */
const WEIGHT_MIN = 8;
/** A second name counts when it is nearly as sure as the first. */
const SECOND_WITHIN = 8;

/** What a visitor takes for the name of the business: what headline, title, logo, copyright and address agree on. */
export function readVisibleNames(reading: Reading, address?: Candidate): Candidate[] {
  const host = foldWords(hostOf(reading.capture.finalUrl)).join('');
  const proposals = proposeNames(reading, address).flatMap((one) => {
    const text = clean(one.text);
    return isName(one.text) && isName(text) ? [{ ...one, text, plain: plainName(text) }] : [];
  }).filter((one) => one.plain.length > 1);
  const weighed = proposals.map((one) => ({ ...one, weight: one.weight + agreement(one, proposals) + ownWeight(one.text, host) }));
  const sorted = weighed.sort((a, b) => b.weight - a.weight || a.text.length - b.text.length);
  const best = sorted[0];
  if (!best || best.weight < WEIGHT_MIN) return [];
  const branch = withBranch(best, sorted, reading.page.headline);
  if (branch) sorted.unshift({ ...branch, weight: best.weight });
  const distinct = sorted.filter((one, index) => sorted.findIndex((other) => other.plain === one.plain) === index && best.weight - one.weight <= SECOND_WITHIN);
  return distinct.slice(0, CANDIDATES_MAX).map((one) => candidate('businessName', one.text, {
    raw: one.text, method: 'visible-text', locator: one.element ? reading.page.locate(one.element) : 'title', excerpt: one.excerpt,
  }));
}

/** The headline that says the best name and the branch, where the title says that branch too: "Boreale Eyewear Downtown". */
function withBranch<P extends Plain>(best: P, all: readonly P[], headline: string): P | undefined {
  return all.find((one) => one.source === 'headline' && one !== best && one.plain.length > best.plain.length && one.plain.startsWith(best.plain)
    && foldWords(one.text).length <= foldWords(best.text).length + 4
    && foldWords(one.text).slice(foldWords(best.text).length).every((word) => headline.split(/[^a-z0-9]+/).filter((other) => other === word).length > 1));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[®™℠]/g, '').replace(/^[\s–—|-]+|[\s–—|:,-]+$/g, '').replace(/^(?:bienvenue (?:chez|à la|à|au|dans)|welcome to(?: the)?|about|contact|à propos de|contacter|contactez)\s+(?=\p{Lu})/iu, '').trim();
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > NAME_CHARACTERS_MAX + 20 || /[!?]$|\d{3}[-. ]\d{4}|@|https?:|©/.test(text)) return false;
  return !GENERIC.test(foldText(text)) && /\p{L}{2}/u.test(text);
}

/** Letters and digits without the form of the company: "Abacus Solutions, LLC" is "Abacus Solutions". */
function plainName(text: string): string {
  return foldText(text).replace(LEGAL, '').replace(/&/g, 'and').replace(/[^a-z0-9]/g, '');
}

type Plain = NameProposal & { plain: string };

function agreement(one: Plain, all: readonly Plain[]): number {
  const sources = new Set(all.filter((other) => other.source !== one.source && (other.plain === one.plain || (one.plain.length > 4 && other.plain.includes(one.plain)) || (other.plain.length > 4 && one.plain.startsWith(other.plain) && other.source !== 'title'))).map((other) => other.source));
  return sources.size * AGREEMENT;
}

function ownWeight(text: string, host: string): number {
  let weight = sharesHost(text, host) ? 10 : 0;
  if (LEGAL.test(foldText(text))) weight += 4;
  if (text.endsWith('.') || foldWords(text).length > 8) weight -= 10;
  if (/\.(?:com|fr|ca|be|ch|net|org|info|co\.uk|us|biz)$/i.test(text)) weight -= 12;
  if (/, [A-Z]{2}$| (?:in|near|à) \p{Lu}/u.test(text)) weight -= 6;
  if (text.length > NAME_CHARACTERS_MAX - 20) weight -= 8;
  if ((text.match(/,/g) ?? []).length > 1) weight -= 6;
  return weight;
}

function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^www\./, '').replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, '');
}
