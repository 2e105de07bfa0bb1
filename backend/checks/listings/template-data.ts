import { templateHost, templateKey } from '#domain/brand-knowledge.ts';
import type { ReadPage } from '#domain/listing.ts';
import type { FieldName, Observation, ReadMethod } from '#domain/observation.ts';
import { compareAddresses, formatAddress } from '#normalize/address.ts';
import { formatPhone, isSamePhone } from '#normalize/phone.ts';
import { defineListingCheck, type CheckContext, type ListingContext, type ListingJudgement } from '../define-check.ts';

const DATA: ReadonlySet<ReadMethod> = new Set(['json-ld', 'microdata', 'rdfa', 'microformat']);
const FIELDS = ['address', 'email', 'phone'] as const satisfies readonly FieldName[];
type TemplateField = (typeof FIELDS)[number];

/** What the location's own value is, and whether an observation says it; null where the master record has none. */
const OWN: Readonly<Record<TemplateField, (context: CheckContext) => { expected: string; isOwn(one: Observation): boolean } | null>> = {
  address: ({ location: { address } }) => (address.street === undefined ? null : {
    expected: formatAddress(address), isOwn: (one) => one.field === 'address' && one.value !== null && compareAddresses(address, one.value).same,
  }),
  email: ({ location: { email }, standard }) => (email === undefined ? null : {
    expected: email, isOwn: (one) => one.field === 'email' && one.value !== null && [email, ...standard.sharedEmails].some((right) => right.toLowerCase() === one.value?.toLowerCase()),
  }),
  phone: ({ location: { phone }, standard }) => (phone === undefined ? null : {
    expected: formatPhone(phone), isOwn: (one) => one.field === 'phone' && one.value !== null && [phone, ...standard.callCentreNumbers].some((e164) => one.value !== null && isSamePhone({ e164, role: 'main' }, one.value)),
  }),
};

export default defineListingCheck({
  id: 'template-data',
  group: 'listings',
  weight: 6,
  weightReason: {
    fr: 'Sur chaque page du gabarit, le client est envoyé au siège au lieu du magasin : sérieuse.',
    en: 'On every page of the template the customer is sent to the head office instead of the store: serious.',
  },
  stage: 'before',
  // What is read through an interface has no template.
  appliesTo: ({ publisher: { carries } }) => carries.pageLanguage !== undefined && FIELDS.some((field) => carries[field] !== undefined),
  judge(context) {
    const { listing } = context;
    if (listing === null) return null;
    const judged = listing.pages.flatMap((page) => FIELDS.flatMap((field) => judgePage(field, page, context) ?? []));
    // Two pages in two languages share their template: the one that carries foreign data speaks.
    return [...Map.groupBy(judged, (one) => one.subject).values()].flatMap((same) => same.find((one) => one.outcome === 'fail') ?? same[0] ?? []);
  },
  words: {
    title: { fr: 'Données du siège dans le gabarit', en: 'Head-office data in the template' },
    why: { fr: 'Un gabarit qui répète les coordonnées du siège trompe tous les magasins d’un coup.', en: 'A template that repeats the head office’s details is wrong for all stores at once.' },
    fix: { fr: 'Corrigez le gabarit une fois : il doit reprendre les coordonnées de chaque magasin.', en: 'Mend the template once: it ought to take up each store’s own details.' },
    reasons: {
      'head-office-value': { fr: 'La page ne donne que ce que le gabarit répète partout : {observed}; attendu : {expected}.', en: 'The page gives only what the template repeats everywhere: {observed}; expected: {expected}.' },
      'head-office-in-data': { fr: 'Les données structurées ne donnent que ce que le gabarit répète partout : {observed}; attendu : {expected}.', en: 'The structured data gives only what the template repeats everywhere: {observed}; expected: {expected}.' },
    },
  },
});

/** Null: the page's template, or the location's own value, is not known. */
function judgePage(field: TemplateField, page: ReadPage, { brand, ...context }: ListingContext): ListingJudgement | null {
  const template = brand.templateValues.get(templateHost(page.url) ?? '');
  const own = OWN[field](context);
  if (template === undefined || own === null || context.publisher.carries[field] === undefined) return null;
  const said = { subject: field, expected: own.expected };
  if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, ...said };
  const observed = page.observations.filter((one) => one.field === field && one.value !== null);
  const isForeign = (one: Observation): boolean => template.has(templateKey(one) ?? '') && !own.isOwn(one);
  const inData = observed.filter((one) => DATA.has(one.method));
  // Data that says the store's own beside the head office's is whole, and so is a page whose text does.
  const bad = [{ pool: observed, reason: 'head-office-value' }, { pool: inData, reason: 'head-office-in-data' }].find(({ pool }) => pool.length > 0 && pool.every(isForeign));
  const [first] = bad?.pool ?? [];
  if (bad === undefined || first === undefined) return { outcome: 'pass', reason: 'ok', ...said };
  return { outcome: 'fail', reason: bad.reason, ...said, observed: shown(first), evidence: first.evidence };
}

function shown(one: Observation): string {
  if (one.field === 'phone' && one.value?.e164) return formatPhone(one.value.e164);
  return one.field === 'address' && one.value !== null ? formatAddress(one.value) : one.raw;
}
