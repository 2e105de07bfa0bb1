import type { TouchpointValue } from '#domain/observation.ts';
import { textOf, type HtmlElement } from './dom.ts';
import { decodeTel } from './phone-text.ts';
import { absoluteUrl, candidate, type Candidate, type Reading } from './reading.ts';

const SOCIAL_HOSTS = /(?:^|\.)(?:facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|linkedin\.com|youtube\.com|youtu\.be|tiktok\.com|pinterest\.[a-z.]+|threads\.net|snapchat\.com|bsky\.app|vimeo\.com)$/i;
/** Share buttons, posts and log-in pages are no profile. */
const NOT_PROFILES = /\/(?:sharer?(?:\.php|\/|$)|share\b|intent\/|dialog\/|pin\/create|shareArticle|login|hashtag\/|plugins\/|embed\/|watch\b|p\/|reel\/|policies|legal|privacy)/i;
const BOOKING_HOSTS = /(?:^|\.)(?:calendly\.com|doctolib\.[a-z]+|booksy\.com|planity\.com|thefork\.[a-z]+|lafourchette\.com|opentable\.[a-z.]+|zenchef\.com|gorendezvous\.com|clinicsense\.com|janeapp\.com|square\.site|setmore\.com|simplybook\.me|acuityscheduling\.com|resy\.com|treatwell\.[a-z.]+|fresha\.com|libroreserve\.com)$/i;
const BOOKING_WORDS = /\b(?:prendre (?:un )?(?:rendez-vous|rdv)|prenez (?:un )?(?:rendez-vous|rdv)|rendez-vous en ligne|réserver|réservez|réservation|book (?:an? |your |now|online)|booking|make an appointment|schedule (?:an? |your )|request an appointment|reserve|reservations?)\b/i;
const CONTACT_WORDS = /(?<!\p{L})(?:nous (?:joindre|écrire|contacter)|contactez[- ]nous|formulaire de contact|contact(?: us| form)?|get in touch|écrivez-nous)(?!\p{L})/iu;
const CATALOGUE_WORDS = /\b(?:catalogue|circulaire|flyer|brochure|lookbook|magasiner en ligne|shop online)\b/i;
const NEWSLETTER_WORDS = /\b(?:infolettre|newsletter|bulletin)\b/i;
const DIRECTIONS = /(?:maps\.google\.|google\.[a-z.]+\/maps|goo\.gl\/maps|maps\.app\.goo\.gl|maps\.apple\.com|waze\.com|openstreetmap\.org\/(?:directions|\?m?lat)|bing\.com\/maps)/i;
/** Enough for a page for people; link farms have thousands. */
const TOUCHPOINTS_MAX = 60;

/** True when the address is somebody's page on a social network. */
export function isSocialProfile(url: string): boolean {
  try {
    const { hostname, pathname } = new URL(url);
    return SOCIAL_HOSTS.test(hostname) && pathname.length > 1 && !NOT_PROFILES.test(pathname);
  } catch {
    return false;
  }
}

/** The ways to reach the business that its page offers, in order of appearance, and its social profiles. */
export function readTouchpoints({ capture, page }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const element of page.named('a')) {
    if (found.length >= TOUCHPOINTS_MAX) break;
    const href = element.attribs['href']?.trim();
    if (!href || href.length > 2_000) continue;
    const label = labelOf(element);
    const read = classify(href, label, capture.finalUrl);
    if (!read || seen.has(`${read.kind} ${read.target}`)) continue;
    seen.add(`${read.kind} ${read.target}`);
    const from = { raw: href, method: 'link' as const, locator: page.locate(element), excerpt: label ? `${label} → ${href}` : href };
    found.push(candidate('touchpoint', { kind: read.kind, target: read.target, label }, from));
    if (read.kind === 'social') found.push(candidate('socialProfile', read.target, from));
  }
  for (const form of page.named('form').slice(0, 20)) {
    const kind = formKind(form);
    const target = kind ? absoluteUrl(form.attribs['action'] ?? '', capture.finalUrl) ?? capture.finalUrl : null;
    if (!kind || !target || seen.has(`${kind} form`)) continue;
    seen.add(`${kind} form`);
    const label = textOf(form).slice(0, 120);
    found.push(candidate('touchpoint', { kind, target, label }, { raw: form.attribs['action'] ?? '', method: 'link', locator: page.locate(form), excerpt: label }));
  }
  return found;
}

function classify(href: string, label: string, base: string): { kind: TouchpointValue['kind']; target: string } | null {
  if (/^tel:/i.test(href)) return { kind: 'click-to-call', target: `tel:${decodeTel(href).replace(/[^\d+;=x]/gi, '')}` };
  if (/^mailto:/i.test(href)) {
    const target = decodeMail(href);
    return target ? { kind: 'email', target } : null;
  }
  const url = absoluteUrl(href, base);
  if (!url) return null;
  if (isSocialProfile(url)) return { kind: 'social', target: url };
  if (DIRECTIONS.test(url)) return { kind: 'directions', target: url };
  if (BOOKING_HOSTS.test(new URL(url).hostname) || BOOKING_WORDS.test(label)) return { kind: 'booking', target: url };
  if (NEWSLETTER_WORDS.test(label)) return { kind: 'newsletter', target: url };
  if (CATALOGUE_WORDS.test(label)) return { kind: 'catalogue', target: url };
  return CONTACT_WORDS.test(label) && label.length < 60 ? { kind: 'contact-form', target: url } : null;
}

/** The address of a `mailto:` link, lower case; null when it holds none. */
export function decodeMail(href: string): string | null {
  const address = decodeTel(href.replace(/^mailto:/i, '')).replace(/\?.*$/s, '').split(/[,;]/)[0]?.trim().toLowerCase() ?? '';
  return /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/.test(address) ? address : null;
}

function labelOf(link: HtmlElement): string {
  return (textOf(link) || link.attribs['aria-label'] || link.attribs['title'] || '').trim().slice(0, 120);
}

function formKind(form: HtmlElement): TouchpointValue['kind'] | null {
  const fields: string[] = [];
  const pending = [...form.children];
  for (let node = pending.pop(); node && fields.length < 200; node = pending.pop()) {
    if (!('attribs' in node)) continue;
    if (node.name === 'textarea') fields.push('textarea');
    else if (node.name === 'input') fields.push(`${node.attribs['type'] ?? 'text'} ${node.attribs['name'] ?? ''}`);
    if (pending.length < 5_000) pending.push(...node.children.slice(0, 500));
  }
  if (fields.includes('textarea')) return 'contact-form';
  return fields.some((one) => /e-?mail|courriel/i.test(one)) && NEWSLETTER_WORDS.test(`${textOf(form)} ${form.attribs['id'] ?? ''} ${form.attribs['class'] ?? ''}`) ? 'newsletter' : null;
}
