import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { WHOLE_LISTING } from '#domain/verdict.ts';
import type { UiLanguage } from '#domain/words.ts';
import { requiredLanguages } from '../_area.ts';
import { defineListingCheck, type CheckContext, type ListingJudgement } from '../define-check.ts';

/** Of detectLanguage, where 0.5 is a draw with the next language: menus and addresses in another language stay below. */
const SURE_CONFIDENCE = 0.6;

export default defineListingCheck({
  id: 'page-language',
  group: 'brand',
  weight: 5,
  weightReason: {
    fr: 'Dans la mauvaise langue, le client trouve encore le magasin, mais doute d’y être le bienvenu, et au Québec la loi demande le français : modérée.',
    en: 'In the wrong language the customer still finds the store, but doubts that they are welcome, and in Québec the law asks for French: moderate.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.pageLanguage !== undefined,
  judge({ listing, ...context }) {
    if (listing === null) return null;
    const pages = listing.pages.filter((page) => page.trouble === null || !saysAbsent(page.trouble));
    return [...pages.map((page) => judgePage(page, context.shownIn)), ...judgeVersions(context, { ...listing, pages })];
  },
  words: {
    title: { fr: 'Langue de la page', en: 'Page language' },
    why: { fr: 'Un client lit la page dans sa langue; la loi ou la marque peut l’exiger.', en: 'A customer reads the page in their own language; the law or the brand may require it.' },
    fix: { fr: 'Publiez le texte dans la langue annoncée, ou la version qui manque.', en: 'Publish the text in the language announced, or the version that is missing.' },
    reasons: {
      'wrong-language': { fr: 'Le texte est dans une autre langue que celle annoncée : {observed} au lieu de {expected}.', en: 'The text is in another language than announced: {observed} instead of {expected}.' },
      'missing-language-version': { fr: 'Une version linguistique que la norme exige ici manque : {expected}.', en: 'A language version that the standard requires here is missing: {expected}.' },
    },
  },
});

function judgePage(page: ReadPage, shownIn: UiLanguage): ListingJudgement {
  const subject = page.language ?? WHOLE_LISTING;
  if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, subject };
  const read = observationsOf(page.observations, 'pageLanguage').find((one) => one.value !== null);
  if (!read?.value) return { outcome: 'cannot-tell', reason: 'unreadable', subject };
  const { declared, detected, confidence } = read.value;
  const announced = [page.language, declared?.slice(0, 2).toLowerCase()].filter((one) => one !== null && one !== undefined);
  const text = detected !== null && confidence >= SURE_CONFIDENCE ? detected : null;
  const shown = { subject, decidedBy: read, observed: nameOf(text ?? announced.at(-1), shownIn) };
  // Without text enough to tell, a page that contradicts itself is wrong either way; one that does not stands.
  const contradicted = announced.find((one) => one !== (text ?? announced.at(-1)));
  if (contradicted !== undefined) return { outcome: 'fail', reason: 'wrong-language', expected: nameOf(contradicted, shownIn), ...shown };
  if (announced.length === 0) return { outcome: 'cannot-tell', reason: 'unreadable', ...shown };
  return { outcome: 'pass', reason: 'ok', expected: nameOf(announced[0], shownIn), ...shown };
}

const namesIn = { fr: new Intl.DisplayNames(['fr'], { type: 'language' }), en: new Intl.DisplayNames(['en'], { type: 'language' }) } as const;

/** "anglais", "English": a language as people name it. */
function nameOf(tag: string | undefined, shownIn: UiLanguage): string {
  return tag === undefined ? '?' : (namesIn[shownIn].of(tag) ?? tag);
}

/** Only a publisher that always speaks its pages' languages owes a page in each; a directory in one language does not. */
function judgeVersions({ location, standard, publisher, shownIn }: CheckContext, listing: GatheredListing): ListingJudgement[] {
  if (publisher.carries.pageLanguage !== 'always') return [];
  const present = new Set(listing.pages.map((page) => page.language));
  // Until something of the listing has been read, nothing about what it lacks is known.
  const unreadAll = listing.pages.every((page) => page.trouble !== null) ? (listing.pages[0]?.trouble ?? null) : null;
  return requiredLanguages(location, standard)
    .filter((language) => !present.has(language))
    .map((language) => {
      // A page that we could not read may be the one that seems to be missing.
      const unread = unreadAll ?? listing.pages.find((page) => page.language === null)?.trouble ?? null;
      if (unread !== null) return { outcome: 'cannot-tell', reason: unread, subject: language };
      return { outcome: 'fail', reason: 'missing-language-version', subject: language, expected: nameOf(language, shownIn) };
    });
}
