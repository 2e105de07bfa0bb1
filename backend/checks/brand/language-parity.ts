import type { ReadPage } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import { PARITY_FIELDS } from '#domain/standard-rules.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { languageRule } from '../_area.ts';
import { defineListingCheck, type ListingJudgement } from '../define-check.ts';

type Block = (typeof PARITY_FIELDS)[number];

const BLOCKS: Readonly<Record<'fr' | 'en', Readonly<Record<Block, string>>>> = {
  fr: { regularHours: 'heures', address: 'adresse', phone: 'téléphone', email: 'courriel', touchpoint: 'points de contact', description: 'description' },
  en: { regularHours: 'hours', address: 'address', phone: 'phone', email: 'e-mail', touchpoint: 'touchpoints', description: 'description' },
};

export default defineListingCheck({
  id: 'language-parity',
  group: 'brand',
  weight: 5,
  weightReason: {
    fr: 'Qui lit la version la plus pauvre n’a pas ce que dit l’autre et doute d’être le bienvenu ; au Québec, la française ne peut pas être la plus pauvre : modérée.',
    en: 'Who reads the poorer version lacks what the other tells and doubts that they are welcome; in Québec the French one may not be the poorer: moderate.',
  },
  stage: 'before',
  appliesTo: (context) => context.publisher.carries.pageLanguage !== undefined && languageRule(context.location, context.standard)?.parity === true,
  judge({ listing, location, standard }) {
    if (listing === null) return null;
    const required = languageRule(location, standard)?.required ?? [];
    const pages = listing.pages.filter((page) => page.language !== null && (page.trouble === null || !saysAbsent(page.trouble)));
    const versions = Map.groupBy(pages, (page) => page.language ?? '');
    if (versions.size < 2) return null;
    return required.filter((language) => versions.has(language)).map((language) => judgeVersion(language, versions));
  },
  words: {
    title: { fr: 'Versions linguistiques équivalentes', en: 'Equal language versions' },
    why: { fr: 'Chaque client doit trouver la même chose dans sa langue.', en: 'Each customer must find the same in their own language.' },
    fix: { fr: 'Ajoutez à cette version ce que l’autre donne.', en: 'Add to this version what the other one gives.' },
    reasons: {
      'lacks-block': { fr: 'Cette version ne donne pas ce que donne l’autre : {blocksFr}.', en: 'This version does not give what the other one gives: {blocksEn}.' },
    },
  },
});

function judgeVersion(language: string, versions: ReadonlyMap<string, readonly ReadPage[]>): ListingJudgement {
  const own = versions.get(language) ?? [];
  const others = [...versions].filter(([one]) => one !== language).flatMap(([, pages]) => pages);
  const unread = [...own, ...others].find((page) => page.trouble !== null)?.trouble;
  if (unread) return { outcome: 'cannot-tell', reason: unread, subject: language };
  const lacking = PARITY_FIELDS.filter((field) => partsOf(field, others).some((part) => !partsOf(field, own).includes(part)));
  const [page] = own;
  const said = { subject: language, ...(page ? { evidence: { url: page.url, fetchedAt: page.fetchedAt, bodyHash: page.bodyHash, locator: 'body', excerpt: '' } } : {}) };
  if (lacking.length === 0) return { outcome: 'pass', reason: 'ok', ...said };
  const kinds = lacking.includes('touchpoint') ? partsOf('touchpoint', others).filter((kind) => !partsOf('touchpoint', own).includes(kind)) : [];
  const name = (ui: 'fr' | 'en'): string => lacking.map((field) => (field === 'touchpoint' ? `${BLOCKS[ui][field]} (${kinds.join(', ')})` : BLOCKS[ui][field])).join(', ');
  return { outcome: 'fail', reason: 'lacks-block', params: { blocksFr: name('fr'), blocksEn: name('en') }, ...said };
}

/** What of a block there is: its presence or, of touchpoints, each kind. */
function partsOf(field: Block, pages: readonly ReadPage[]): string[] {
  if (field !== 'touchpoint') return pages.some((page) => observationsOf(page.observations, field).some((one) => one.value !== null)) ? [field] : [];
  return [...new Set(pages.flatMap((page) => observationsOf(page.observations, 'touchpoint').flatMap((one) => one.value?.kind ?? [])))];
}
