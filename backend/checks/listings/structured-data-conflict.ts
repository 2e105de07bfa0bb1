import type { ReadPage } from '#domain/listing.ts';
import { observationsOf, type FieldName, type FieldValue, type ObservationOf, type ReadMethod } from '#domain/observation.ts';
import { compareAddresses, formatAddress } from '#normalize/address.ts';
import { compareBusinessNames } from '#normalize/business-name.ts';
import { compareWeeks, formatWeek } from '#normalize/opening-hours.ts';
import { formatPhone, isSamePhone } from '#normalize/phone.ts';
import { areaOf, holdsIn } from '../_area.ts';
import { defineListingCheck, type CheckContext, type ListingContext, type ListingJudgement } from '../define-check.ts';

const DATA: ReadonlySet<ReadMethod> = new Set(['json-ld', 'microdata', 'rdfa', 'microformat']);

/** What is known beside the page. */
type Around = CheckContext & Pick<ListingContext, 'listings'>;

/** One field that a page may tell twice: how two values are held against each other and against the master record. */
interface Twofold<F extends FieldName> {
  field: F;
  isSame(a: FieldValue<F>, b: FieldValue<F>): boolean;
  /** Null: the master record says nothing of it. */
  isRight(value: FieldValue<F>, context: CheckContext): boolean | null;
  show(value: FieldValue<F>, context: CheckContext): string;
  expected(context: CheckContext): string | null;
}

const TWOFOLD = [
  twofold({
    field: 'businessName',
    isSame: (a, b) => compareBusinessNames(a, [{ name: b }]) || compareBusinessNames(b, [{ name: a }]),
    isRight: (value, { location, standard }) => compareBusinessNames(value, [...standard.names.filter((one) => holdsIn(one.areas, areaOf(location))), { name: location.businessName }], location.branch),
    show: (value) => value,
    expected: ({ location }) => location.businessName,
  }),
  twofold({
    field: 'address',
    isSame: (a, b) => compareAddresses(a, b).same && compareAddresses(b, a).same,
    isRight: (value, { location }) => (location.address.street === undefined ? null : compareAddresses(location.address, value).same),
    show: (value) => formatAddress(value),
    expected: ({ location }) => formatAddress(location.address),
  }),
  twofold({
    field: 'phone',
    isSame: isSamePhone,
    isRight: (value, { location, standard }) => (location.phone === undefined ? null : [location.phone, ...standard.callCentreNumbers].some((e164) => isSamePhone({ e164, role: 'main' }, value))),
    show: (value) => formatPhone(value.e164 ?? ''),
    expected: ({ location }) => (location.phone === undefined ? null : formatPhone(location.phone)),
  }),
  twofold({
    field: 'regularHours',
    isSame: (a, b) => compareWeeks(a.week, b.week, 0).differing.length === 0,
    isRight: (value, { location, standard }) => (Object.keys(location.regularHours).length === 0 ? null : compareWeeks(location.regularHours, value.week, standard.thresholds.hoursMinutes).differing.length === 0),
    show: (value, { shownIn }) => formatWeek(value.week, shownIn),
    expected: ({ location, shownIn }) => (Object.keys(location.regularHours).length === 0 ? null : formatWeek(location.regularHours, shownIn)),
  }),
];

export default defineListingCheck({
  id: 'structured-data-conflict',
  group: 'listings',
  weight: 4,
  weightReason: {
    fr: 'Le client lit le texte et le moteur de recherche les données : l’un des deux apprend quelque chose de faux, et le doute suit : modérée.',
    en: 'The customer reads the text and the search engine the data: one of the two is told something wrong and doubts follow: moderate.',
  },
  stage: 'before',
  // What is read through an interface has no text beside its data.
  appliesTo: ({ publisher }) => publisher.carries.pageLanguage !== undefined,
  judge({ listing, ...context }) {
    if (listing === null) return null;
    const isPlural = new Set(listing.pages.map((page) => page.language)).size > 1;
    const found = listing.pages.filter((page) => page.trouble === null).flatMap((page) => {
      const suffix = isPlural && page.language !== null ? ` (${page.language})` : '';
      return TWOFOLD.flatMap((one) => {
        const judgement = one(page, context);
        return judgement === null ? [] : [{ ...judgement, subject: `${judgement.subject ?? ''}${suffix}` }];
      });
    });
    // Two pages in one language: the conflict speaks.
    return [...Map.groupBy(found, (one) => one.subject).values()].flatMap((same) => same.toSorted((a, b) => Number(a.outcome === 'pass') - Number(b.outcome === 'pass')).slice(0, 1));
  },
  words: {
    title: { fr: 'Texte et données de la page', en: 'The page’s text and data' },
    why: { fr: 'Les moteurs de recherche et les assistants lisent les données; les clients, le texte.', en: 'Search engines and assistants read the data; customers read the text.' },
    fix: { fr: 'Corrigez celui des deux qui diffère de la fiche de référence.', en: 'Correct the one of the two that differs from the master record.' },
    reasons: {
      'data-differs': { fr: 'Les données structurées disent autre chose que le texte, qui a raison : {observed}{listings}; attendu : {expected}.', en: 'The structured data says other than the text, which is right: {observed}{listings}; expected: {expected}.' },
      'text-differs': { fr: 'Le texte dit autre chose que les données structurées, qui ont raison : {observed}{listings}; attendu : {expected}.', en: 'The text says other than the structured data, which is right: {observed}{listings}; expected: {expected}.' },
      'all-differ': { fr: 'Le texte et les données diffèrent entre eux, et tous deux de la fiche de référence : {observed}{listings}; attendu : {expected}.', en: 'Text and data differ from each other, and both from the master record: {observed}{listings}; expected: {expected}.' },
      'both-differ': { fr: 'Le texte et les données de la page se contredisent : {observed}{listings}.', en: 'The page’s text and data contradict each other: {observed}{listings}.' },
    },
  },
});

/** The judge of one field on one page; null where the page does not tell it twice. */
function twofold<F extends FieldName>({ field, isSame, isRight, show, expected }: Twofold<F>): (page: ReadPage, context: Around) => ListingJudgement | null {
  return (page, context) => {
    const readable = observationsOf(page.observations, field).flatMap((one) => (one.value === null ? [] : [{ one, value: one.value }]));
    const data = readable.filter(({ one }) => DATA.has(one.method));
    const text = readable.filter(({ one }) => one.method === 'visible-text');
    const [first] = data.toSorted((a, b) => a.one.rank - b.one.rank);
    const [seen] = text.toSorted((a, b) => a.one.rank - b.one.rank);
    if (first === undefined || seen === undefined) return null;
    if (text.some((other) => data.some((one) => isSame(one.value, other.value)))) return { outcome: 'pass', reason: 'ok', subject: field, decidedBy: first.one };
    const [dataRight, textRight] = [isAnyRight(data), isAnyRight(text)];
    const reason = dataRight === null ? 'both-differ' : dataRight === textRight ? (dataRight ? 'ok' : 'all-differ') : dataRight ? 'text-differs' : 'data-differs';
    const [inData, inText] = [show(first.value, context), show(seen.value, context)];
    const observed = context.shownIn === 'fr' ? `données « ${inData} », texte « ${inText} »` : `data “${inData}”, text “${inText}”`;
    const right = expected(context);
    const elsewhere = toldElsewhere();
    return { outcome: reason === 'ok' ? 'pass' : 'fail', reason, subject: field, observed, params: { listings: elsewhere }, decidedBy: reason === 'text-differs' ? seen.one : first.one, ...(right === null ? {} : { expected: right }) };

    /** What the location's listings on other publishers say of the same field: the third voice, which shows who stands alone. */
    function toldElsewhere(): string {
      const told = context.listings.filter((one) => !one.absent && one.publisherId !== context.publisher.id).flatMap(({ publisherId, pages }) => {
        const [best] = pages.flatMap((one) => observationsOf(one.observations, field)).flatMap((one) => (one.value === null ? [] : [{ one, value: one.value }])).toSorted((a, b) => a.one.rank - b.one.rank);
        return best === undefined ? [] : [context.shownIn === 'fr' ? `${publisherId} « ${show(best.value, context)} »` : `${publisherId} “${show(best.value, context)}”`];
      });
      return told.length === 0 ? '' : `${context.shownIn === 'fr' ? ' ; autres fiches : ' : '; other listings: '}${told.join(', ')}`;
    }

    function isAnyRight(all: readonly { one: ObservationOf<F>; value: FieldValue<F> }[]): boolean | null {
      const said = all.map(({ value }) => isRight(value, context));
      return said.includes(null) ? null : said.includes(true);
    }
  };
}
