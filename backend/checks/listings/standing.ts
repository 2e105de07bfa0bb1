import { observationsOf } from '#domain/observation.ts';
import { defineListingCheck } from '../define-check.ts';

export default defineListingCheck({
  id: 'standing',
  group: 'listings',
  weight: 8,
  weightReason: {
    fr: 'Une fiche suspendue n’est vue de personne et une mise en garde éloigne le client ; ce que la fiche dit n’y change rien : sérieuse.',
    en: 'A suspended listing is seen by nobody and a warning keeps customers away, whatever the listing says: serious.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.standing !== undefined,
  judge({ listing }) {
    if (listing === null) return null;
    const read = listing.pages.filter((page) => page.trouble === null);
    const unread = listing.pages.find((page) => page.trouble !== null)?.trouble;
    if (read.length === 0) return unread ? { outcome: 'cannot-tell', reason: unread } : null;
    const told = read.flatMap((page) => observationsOf(page.observations, 'standing'));
    const bad = told.find((one) => one.value !== null && one.value.standing !== 'good');
    if (bad?.value) return { outcome: 'fail', reason: bad.value.standing, decidedBy: bad, observed: bad.value.words ?? bad.value.standing };
    const unclear = told.find((one) => one.value === null);
    if (unclear) return { outcome: 'cannot-tell', reason: 'unreadable', decidedBy: unclear };
    return { outcome: 'pass', reason: 'ok', ...(told[0] ? { decidedBy: told[0], observed: 'good' } : {}) };
  },
  words: {
    title: { fr: 'État de la fiche', en: 'Standing of the listing' },
    why: { fr: 'Une fiche suspendue ou en double disparaît des recherches, et une mise en garde fait fuir qui la lit.', en: 'A listing that is suspended or a duplicate vanishes from searches, and a warning drives away whoever reads it.' },
    fix: { fr: 'Suivez dans la fiche la démarche que la source demande : validation, rétablissement ou fusion des doublons.', en: 'Follow in the listing the steps that the source asks for: verification, reinstatement, or merging duplicates.' },
    reasons: {
      suspended: { fr: 'La source a suspendu la fiche : le public ne la voit plus.', en: 'The source has suspended the listing: the public no longer sees it.' },
      disabled: { fr: 'La source a désactivé la fiche pour non-respect de ses règles.', en: 'The source has disabled the listing for breaking its rules.' },
      duplicate: { fr: 'Une autre fiche du même lieu l’emporte : ce que la marque y écrit n’est pas montré.', en: 'Another listing of the same place prevails: what the brand writes here is not shown.' },
      'not-verified': { fr: 'La fiche n’est pas validée : ce que la marque y écrit n’est pas montré.', en: 'The listing is not verified: what the brand writes here is not shown.' },
      'under-review': { fr: 'La source examine la fiche ; d’ici là, ce que la marque y écrit n’est pas montré.', en: 'The source is reviewing the listing; until then what the brand writes here is not shown.' },
      'consumer-warning': { fr: 'La source met les clients en garde sur cette fiche : « {observed} ».', en: 'The source warns customers on this listing: “{observed}”.' },
    },
  },
});
