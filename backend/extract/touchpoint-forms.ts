import type { TouchpointValue } from '#domain/observation.ts';
import { TOUCHPOINT_LANGUAGES } from '#normalize/words/touchpoints/all.ts';
import { isElement, isText, parentElement, textOf, walkNodes, type HtmlElement } from './dom.ts';
import { findProvider, placeOf } from './find-provider.ts';
import { absoluteUrl } from './reading.ts';
import { labelOf } from './touchpoint-labels.ts';
import { plainWords, readWording } from './touchpoint-words.ts';

/** A form that wraps a whole page (ASP.NET) is walked this far, in nodes. */
const NODES_MAX = 3_000;
const LABEL_CHARACTERS_MAX = 120;
/** What a form is called by its id, class, name or target, whatever the language of the page. */
const NAMES: readonly [TouchpointValue['kind'] | 'none', RegExp][] = [
  ['none', /search|unsubscri|desabonn|forgot|oubli|recherche|login|log-?in|sign-?in|connexion|password|comment(?!aires?-?clients?)|respond|reply|cart|panier|checkout|coupon|currency|language|locator|filter|sort|review-?form|avis-?form|job|career|emploi|candidature|postuler|register|inscription-?compte/],
  ['newsletter', /newsletter|infolettre|subscri|mc4wp|mc-embedded|mailchimp|mailing|sib[-_]?form|klaviyo|bulletin|abonne/],
  ['booking', /booking|appointment|reserv|rendez-?vous|\brdv\b|schedul/],
  ['contact-form', /contact|wpcf7|enquir|inquir|nous-?joindre|message|devis|soumission|quote|estimat|feedback|lead-?form/],
];
const MESSAGE_FIELD = /message|comment|question|demande|request|enquir|inquir|details|projet|project|besoin|note/;
const EMAIL_FIELD = /e-?mail|courriel|adresse-?mail|\bmel\b/;
const PERSON_FIELD = /name|nom|prenom|phone|tel|mobile|cell/;
/** Fields that no person sees, set for programs that fill in everything. */
const TRAP = /gform_validation_container|honey-?pot|_hp_|\bhp-field|grecaptcha|g-recaptcha|ak_hp/i;
const TIME_FIELD = /date|heure|time|jour|day|creneau|slot|guests|couverts|personnes|party/;

interface FormParts {
  fields: string[];
  textAreas: number;
  hasPassword: boolean;
  hasFile: boolean;
  submit: HtmlElement | null;
  headline: HtmlElement | null;
}

/** What a form asks a visitor for; null when it is no touchpoint (search, log-in, comments, filters). */
export function readForm(form: HtmlElement, base: string): TouchpointValue | null {
  const action = form.attribs['action']?.trim() ?? '';
  const place = placeOf(action);
  const provider = place && findProvider(place);
  const parts = partsOf(form);
  const kind = kindOf(form, action, parts) ?? provider?.kind ?? null;
  if (kind === null) return null;
  const target = (action && absoluteUrl(action, base)) || base;
  return { kind, target, label: formLabel(form, parts), ...(provider ? { provider: provider.name } : {}) };
}

function kindOf(form: HtmlElement, action: string, parts: FormParts): TouchpointValue['kind'] | null {
  if (parts.fields.length + parts.textAreas === 0 || parts.hasPassword || form.attribs['role'] === 'search') return null;
  const called = nameOf(`${form.attribs['id'] ?? ''} ${form.attribs['class'] ?? ''} ${form.attribs['name'] ?? ''} ${action} ${form.attribs['aria-label'] ?? ''}`);
  if (called === 'none') return null;
  const hasEmail = parts.fields.some((one) => EMAIL_FIELD.test(one));
  const hasPerson = parts.fields.some((one) => !EMAIL_FIELD.test(one) && PERSON_FIELD.test(one));
  const asked = parts.submit ? readWording(labelOf(parts.submit)).offer : null;
  if ((called === 'booking' || asked === 'booking') && (hasEmail || hasPerson || parts.fields.some((one) => TIME_FIELD.test(one)))) return 'booking';
  const takesMessage = parts.textAreas > 0 || parts.fields.some((one) => MESSAGE_FIELD.test(one));
  if (takesMessage && (hasEmail || hasPerson || called === 'contact-form')) return 'contact-form';
  if (!hasEmail) return null;
  if (called === 'newsletter' || isNewsletter(parts, asked, form)) return 'newsletter';
  return called === 'contact-form' || (hasPerson && parts.fields.length >= 3) ? 'contact-form' : null;
}

function nameOf(names: string): TouchpointValue['kind'] | 'none' | null {
  const lower = names.toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

/** An address alone, or with little else where the words around it speak of news. */
function isNewsletter(parts: FormParts, asked: string | null, form: HtmlElement): boolean {
  if (parts.fields.length > 3) return false;
  if (asked === 'newsletter' || parts.fields.length === 1) return true;
  const words = plainWords(`${textOf(form).slice(0, 400)} ${parts.submit ? labelOf(parts.submit) : ''} ${parts.fields.join(' ')}`);
  return NEWS_PHRASES.some((phrase) => words.includes(phrase)) || /\b(?:s inscrire|je m inscris|s abonner|m abonner|subscribe|sign up|join)\b/.test(words);
}

const NEWS_PHRASES = TOUCHPOINT_LANGUAGES.flatMap((words) => words.phrases.newsletter);

function partsOf(form: HtmlElement): FormParts {
  const parts: FormParts = { fields: [], textAreas: 0, hasPassword: false, hasFile: false, submit: null, headline: null };
  let nodes = 0;
  walkNodes(form, (node) => {
    nodes += 1;
    if (nodes > NODES_MAX || isText(node) || !isElement(node)) return false;
    const { name, attribs } = node;
    if ((name === 'textarea' || name === 'input') && isTrap(node)) return false;
    if (name === 'textarea') parts.textAreas += attribs['name']?.includes('g-recaptcha') ? 0 : 1;
    else if (name === 'select') parts.fields.push(`${attribs['name'] ?? ''} ${attribs['id'] ?? ''}`.toLowerCase());
    else if (name === 'button') {
      if ((attribs['type'] ?? 'submit') === 'submit') parts.submit ??= node;
    } else if (name === 'input') addInput(node, parts);
    else if (name === 'legend' || /^h[1-6]$/.test(name)) parts.headline ??= node;
    return true;
  });
  return parts;
}

function isTrap(field: HtmlElement): boolean {
  for (let at: HtmlElement | null = field, steps = 0; at && at.name !== 'form' && steps < 3; at = parentElement(at), steps += 1) {
    if (TRAP.test(`${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''}`)) return true;
  }
  return false;
}

function addInput(input: HtmlElement, parts: FormParts): void {
  const { attribs } = input;
  const type = (attribs['type'] ?? 'text').toLowerCase();
  if (type === 'submit' || type === 'image' || type === 'button') parts.submit ??= input;
  else if (type === 'password') parts.hasPassword = true;
  else if (type === 'file') parts.hasFile = true;
  else if (type !== 'hidden' && type !== 'checkbox' && type !== 'radio' && type !== 'search') {
    parts.fields.push(`${type} ${attribs['name'] ?? ''} ${attribs['id'] ?? ''} ${attribs['placeholder'] ?? ''} ${attribs['aria-label'] ?? ''} ${attribs['class'] ?? ''}`.toLowerCase());
  }
}

function formLabel(form: HtmlElement, { submit, headline }: FormParts): string {
  const label = (headline && textOf(headline)) || form.attribs['aria-label'] || (submit && labelOf(submit)) || textOf(form);
  return label.slice(0, LABEL_CHARACTERS_MAX);
}
