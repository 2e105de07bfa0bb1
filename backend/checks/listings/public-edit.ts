import { observationsOf, type PublicEdit } from '#domain/observation.ts';
import { defineListingCheck } from '../define-check.ts';

const FIELD_WORDS: Readonly<Record<string, { fr: string; en: string }>> = {
  businessName: { fr: 'nom', en: 'name' }, address: { fr: 'adresse', en: 'address' }, phone: { fr: 'téléphone', en: 'phone' }, websiteUrl: { fr: 'site web', en: 'website' },
  regularHours: { fr: 'heures', en: 'hours' }, specialHours: { fr: 'heures exceptionnelles', en: 'special hours' }, businessStatus: { fr: 'état', en: 'status' }, category: { fr: 'catégorie', en: 'category' },
  coordinates: { fr: 'position', en: 'position' }, description: { fr: 'description', en: 'description' }, moreHours: { fr: 'autres heures', en: 'more hours' },
};

export default defineListingCheck({
  id: 'public-edit',
  group: 'listings',
  weight: 2,
  weightReason: {
    fr: 'Ce qui est montré à tort a ses propres contrôles ; ici, c’est une décision qui attend la marque, accepter ou rejeter : mineure.',
    en: 'What is wrongly shown has checks of its own; this is a decision that waits for the brand, to accept or to reject: minor.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.publicEdit !== undefined,
  judge({ listing }) {
    if (listing === null) return null;
    const read = listing.pages.filter((page) => page.trouble === null);
    const unread = listing.pages.find((page) => page.trouble !== null)?.trouble;
    if (read.length === 0) return unread ? { outcome: 'cannot-tell', reason: unread } : null;
    const told = read.flatMap((page) => observationsOf(page.observations, 'publicEdit'));
    const edits = told.flatMap((one) => one.value ?? []).toSorted((a, b) => (a.field < b.field ? -1 : 1));
    const [first] = told;
    if (edits.length === 0 || first === undefined) return { outcome: 'pass', reason: 'ok' };
    const name = (language: 'fr' | 'en') => edits.map(({ field }) => FIELD_WORDS[field]?.[language] ?? field).join(', ');
    const params = { fieldsFr: name('fr'), fieldsEn: name('en'), count: edits.length };
    return { outcome: 'fail', reason: 'changed-by-others', params, expected: list(edits, 'owner'), observed: list(edits, 'shown'), decidedBy: first };
  },
  words: {
    title: { fr: 'Modification par d’autres', en: 'Edit by others' },
    why: { fr: 'La source montre ce qu’un tiers a proposé, ou ce qu’elle a trouvé ailleurs, au lieu de ce que la marque a saisi.', en: 'The source shows what somebody suggested, or what it found elsewhere, in place of what the brand entered.' },
    fix: { fr: 'Ouvrez la fiche et acceptez ou rejetez chaque modification ; enregistrer de nouveau la valeur de la marque la rejette.', en: 'Open the listing and accept or reject each edit; saving the brand’s value again rejects it.' },
    reasons: {
      'changed-by-others': { fr: 'La source montre autre chose que ce que la marque a saisi ({fieldsFr}) : {observed} ; saisi : {expected}.', en: 'The source shows something else than the brand entered ({fieldsEn}): {observed}; entered: {expected}.' },
    },
  },
});

function list(edits: readonly PublicEdit[], whose: 'owner' | 'shown'): string {
  return edits.map((one) => one[whose] ?? '—').join(' · ');
}
