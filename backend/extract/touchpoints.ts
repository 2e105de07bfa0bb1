import type { TouchpointValue } from '#domain/observation.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import type { HtmlElement } from './dom.ts';
import { findPrimaryAction } from './primary-action.ts';
import { readEmbeds } from './touchpoint-embeds.ts';
import { readForm } from './touchpoint-forms.ts';
import { labelOf, wordsIn } from './touchpoint-labels.ts';
import { readLink, siteOf } from './touchpoint-links.ts';
import { readWording } from './touchpoint-words.ts';

export { isSocialProfile } from './social-profiles.ts';
export { decodeMail } from './touchpoint-links.ts';

/** Enough for a page for people; link farms have thousands. */
const TOUCHPOINTS_MAX = 60;
/** Of these, so many by links: forms and chat windows have their place beside any menu. */
const LINKED_MAX = 50;
const FORMS_MAX = 20;
const BUTTONS_MAX = 200;

/** The ways to reach the business or to be served that its page offers: its links, forms and embedded services in order of appearance, then its primary action. */
export function readTouchpoints(reading: Reading): Candidate[] {
  const { capture, page } = reading;
  const base = capture.finalUrl;
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const add = (value: TouchpointValue, element: HtmlElement, raw: string): void => {
    const key = keyOf(value);
    if (seen.has(key) || seen.size >= TOUCHPOINTS_MAX) return;
    seen.add(key);
    const from = { raw, method: 'link' as const, locator: page.locate(element), excerpt: value.label ? `${value.label} → ${raw}` : raw };
    found.push(candidate('touchpoint', value, from));
    if (value.kind === 'social') found.push(candidate('socialProfile', value.target, from));
  };
  // The same link stands in the header, in the menu for phones and in the footer.
  const read = new Set<string>();
  const own = siteOf(base);
  for (const link of page.named('a')) {
    if (seen.size >= LINKED_MAX) break;
    const href = link.attribs['href'] ?? '';
    if (read.has(href)) continue;
    const value = readLink(link, base, own);
    if (value === null) continue;
    read.add(href);
    add(value, link, href.trim());
  }
  for (const form of page.named('form').slice(0, FORMS_MAX)) {
    const value = readForm(form, base);
    if (value) add(value, form, form.attribs['action'] ?? '');
  }
  for (const { value, element, raw } of readEmbeds(reading)) add(value, element, raw);
  for (const button of page.named('button').slice(0, BUTTONS_MAX)) {
    const value = readButton(button, base);
    if (value && !hasKind(found, value.kind)) add(value, button, button.attribs['onclick'] ?? '');
  }
  const action = findPrimaryAction(page, base);
  if (action) add({ kind: 'primary-action', target: action.target, label: action.label }, action.element, action.element.attribs['href'] ?? '');
  return found;
}

/** One form of a kind is enough, and one address of it, however often it stands on the page. */
function keyOf({ kind, target, provider }: TouchpointValue): string {
  if (kind === 'primary-action') return kind;
  if (kind === 'chat' && provider !== undefined && !/^(?:whatsapp|sms)/.test(target) && !target.includes('wa.me')) return `chat ${provider}`;
  return `${kind} ${target.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}`;
}

/** A button that opens a window (booking, chat, newsletter) rather than leading anywhere. */
function readButton(button: HtmlElement, base: string): TouchpointValue | null {
  const kind = readWording(wordsIn(button)).offer;
  if (kind !== 'booking' && kind !== 'chat') return null;
  const opened = /https?:\/\/[^"'\s)]+/.exec((button.attribs['onclick'] ?? '').slice(0, 500))?.[0];
  return { kind, target: opened ?? base, label: labelOf(button) };
}

function hasKind(found: readonly Candidate[], kind: TouchpointValue['kind']): boolean {
  return found.some((one) => one.field === 'touchpoint' && (one.value as TouchpointValue).kind === kind);
}
