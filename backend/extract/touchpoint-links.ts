import type { TouchpointValue } from '#domain/observation.ts';
import type { HtmlElement } from './dom.ts';
import { findProvider, placeOf, type WebPlace } from './find-provider.ts';
import { decodeTel } from './phone-text.ts';
import { absoluteUrl } from './reading.ts';
import { socialNetworkOf } from './social-profiles.ts';
import { labelOf, wordsIn } from './touchpoint-labels.ts';
import { offerOfPath, readWording } from './touchpoint-words.ts';

const HREF_CHARACTERS_MAX = 2_000;

/** The site whose page is being read: its own links are its menu, even where it is a service that serves others. */
export interface OwnSite {
  host: string;
  provider: string | null;
}

/** What one link offers, and what it says; null when it is no touchpoint. */
export function readLink(link: HtmlElement, base: string, own: OwnSite): TouchpointValue | null {
  const href = trimmed(link.attribs['href'] ?? '');
  if (href === '' || href.length > HREF_CHARACTERS_MAX) return null;
  const place = placeOf(href);
  if (place) return place.host === own.host ? readOffer(href, link, base) : readPlace(place, href, link, base, own);
  const colon = href.indexOf(':');
  if (colon > 0 && colon < 16) return readScheme(href.slice(0, colon).toLowerCase(), href, link, base);
  return readOffer(href, link, base);
}

/** Nearly all addresses are trimmed already. */
function trimmed(text: string): string {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 ? text.trim() : text;
}

/** The site that a page stands on. */
export function siteOf(url: string): OwnSite {
  const place = placeOf(url);
  return { host: place?.host ?? '', provider: place && (findProvider(place)?.name ?? socialNetworkOf(place)) };
}

function readPlace(place: WebPlace, href: string, link: HtmlElement, base: string, own: OwnSite): TouchpointValue | null {
  const provider = findProvider(place);
  const network = provider ? null : socialNetworkOf(place);
  const name = provider?.name ?? network;
  if (name === null || name === own.provider || (provider && isFrontPage(place) && provider.kind !== 'catalogue' && !isOwnHost(place.host))) return readOffer(href, link, base);
  const target = absoluteUrl(href, base);
  if (target === null || isShare(target) || isMapControl(target)) return null;
  const label = labelOf(link);
  return { kind: provider ? kindAt(provider.kind, label) : 'social', target, label, provider: name };
}

/** "https://calendly.com/" is the maker's advertisement, "https://boreale.janeapp.com/" the clinic's own address. */
function isFrontPage({ path }: WebPlace): boolean {
  return path === '' || path === '/';
}

function isOwnHost(host: string): boolean {
  const labels = host.split('.').filter((label) => label !== 'www');
  return labels.length > 2;
}

/** Booking services sell vouchers, and shop platforms book: then the words say which. */
function kindAt(kind: TouchpointValue['kind'], label: string): TouchpointValue['kind'] {
  if (kind !== 'booking' && kind !== 'catalogue') return kind;
  const { offer } = readWording(label);
  return offer === 'booking' || offer === 'catalogue' ? offer : kind;
}

/** "Share by WhatsApp" sends this page to anybody: nobody at the business is asked. */
function isShare(target: string): boolean {
  return target.includes('text=') && /^https:\/\/(?:wa\.me\/\?|(?:api|web)\.whatsapp\.com\/send\/?\?(?!.*phone=)|t\.me\/share)/i.test(target);
}

/** The mark and the error report that Google draws on an embedded map, as browsers save them with a page. */
function isMapControl(target: string): boolean {
  return target.includes('mapclient=');
}

function readScheme(scheme: string, href: string, link: HtmlElement, base: string): TouchpointValue | null {
  if (scheme === 'tel' || scheme === 'callto') {
    const target = telTarget(href);
    return target ? { kind: 'click-to-call', target, label: labelOf(link) } : null;
  }
  if (scheme === 'mailto') {
    const target = decodeMail(href);
    return target ? { kind: 'email', target, label: labelOf(link) } : null;
  }
  if (scheme === 'geo' || scheme === 'maps') return { kind: 'directions', target: href, label: labelOf(link) };
  if (scheme === 'whatsapp') return /[?&]phone=\d/.test(href) ? { kind: 'chat', target: href, label: labelOf(link), provider: 'WhatsApp' } : null;
  if (scheme === 'sms') return { kind: 'chat', target: href, label: labelOf(link) };
  return scheme === 'javascript' ? readOffer('#', link, base) : null;
}

/** A number that a phone can dial, with what follows after connecting. */
function telTarget(href: string): string | null {
  const text = decodeTel(href);
  const [number = '', extension] = text.split(/;ext=|[;,xp#]|poste|ext/i);
  const digits = number.replace(/[^\d+]/g, '');
  if (digits.length < 3) return null;
  const rest = extension?.replace(/\D/g, '');
  return `tel:${digits}${rest ? `;ext=${rest}` : ''}`;
}

/** A link that its words, or the address of an own page, say to be a touchpoint. */
function readOffer(href: string, link: HtmlElement, base: string): TouchpointValue | null {
  const { offer } = readWording(wordsIn(link));
  const kind = offer === 'nothing' ? offerOfPath(href) : offer;
  if (kind === null) return null;
  const target = absoluteUrl(href, base);
  return target === null || (kind === 'directions' && href === '#') ? null : { kind, target, label: labelOf(link) };
}

/** The address of a `mailto:` link, lower case; null when it holds none. */
export function decodeMail(href: string): string | null {
  const address = decodeTel(href.replace(/^mailto:/i, '')).replace(/\?.*$/s, '').split(/[,;]/)[0]?.trim().toLowerCase() ?? '';
  return /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/.test(address) ? address : null;
}
