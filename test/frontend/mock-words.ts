import type { CheckEntry, PublisherEntry } from '#contract/catalogue.ts';
import { impactOf } from '#domain/verdict.ts';
import type { Words } from '#domain/words.ts';

function check(id: string, group: CheckEntry['group'], field: string | null, weight: number, title: Words, fail: Words): CheckEntry {
  return {
    id, group, field, weight, title, impact: impactOf(weight),
    weightReason: { fr: 'Un exemple pèse ce que pèse un exemple.', en: 'A fixture weighs what a fixture weighs.' },
    why: { fr: 'Une personne qui lit cette valeur s’y fie avant de se déplacer.', en: 'A person who reads this value relies on it before setting out.' },
    fix: { fr: 'Corrigez la valeur dans l’espace de gestion de cette source.', en: 'Correct the value where this source lets you edit the listing.' },
    reasons: { mismatch: fail, missing: { fr: 'La valeur manque sur cette fiche.', en: 'The listing does not show it.' } },
  };
}

/** Checks that the mock server names. */
export const CHECKS: CheckEntry[] = [
  check('business-name', 'fields', 'businessName', 6, { fr: 'Nom de l’établissement', en: 'Business name' }, { fr: 'La fiche affiche « {observed} » au lieu de « {expected} ».', en: 'The listing shows “{observed}” instead of “{expected}”.' }),
  check('address', 'fields', 'address', 10, { fr: 'Adresse', en: 'Address' }, { fr: 'L’adresse diffère de la fiche maîtresse.', en: 'The address differs from the master record.' }),
  check('phone', 'fields', 'phone', 8, { fr: 'Téléphone', en: 'Phone' }, { fr: 'Le numéro affiché n’est pas celui du magasin.', en: 'The number shown is not the store’s.' }),
  check('website', 'fields', 'websiteUrl', 4, { fr: 'Site web', en: 'Website' }, { fr: 'Le lien mène ailleurs que sur la page du magasin.', en: 'The link leads elsewhere than the store’s page.' }),
  check('regular-hours', 'fields', 'regularHours', 9, { fr: 'Heures d’ouverture', en: 'Regular hours' }, { fr: 'Les heures affichées ne sont pas les vraies.', en: 'The hours shown are not the real ones.' }),
  check('business-status', 'fields', 'businessStatus', 10, { fr: 'État d’ouverture', en: 'Business status' }, { fr: 'La fiche annonce un autre état que le vrai.', en: 'The listing announces another status than the real one.' }),
  check('logo', 'brand', 'logo', 6, { fr: 'Logo', en: 'Logo' }, { fr: 'Le logo affiché est une ancienne version.', en: 'The logo shown is a retired version.' }),
  check('page-language', 'brand', 'pageLanguage', 5, { fr: 'Langue de la page', en: 'Page language' }, { fr: 'La page n’est pas dans la langue annoncée.', en: 'The page is not in its declared language.' }),
  check('listing-present', 'listings', null, 10, { fr: 'Fiche présente', en: 'Listing present' }, { fr: 'Aucune fiche trouvée.', en: 'No listing was found.' }),
];

function publisher(id: string, name: Words, attribution: Words | null = null): PublisherEntry {
  return { id, name, attribution, description: name, carries: ['businessName', 'address', 'phone'], patienceDays: 3, reviewSample: null };
}

/** Publishers that the mock server names. */
export const PUBLISHERS: PublisherEntry[] = [
  publisher('brand-website', { fr: 'Site de la marque', en: 'Brand website' }),
  publisher('city-directory', { fr: 'Répertoire des villes', en: 'City directory' }),
  publisher('openstreetmap', { fr: 'OpenStreetMap', en: 'OpenStreetMap' }, { fr: '© les contributeurs d’OpenStreetMap', en: '© OpenStreetMap contributors' }),
  publisher('review-pages', { fr: 'Pages d’avis', en: 'Review pages' }),
];

/** Reasons that every check shares. */
export const REASONS: Record<string, Words> = {
  ok: { fr: 'Conforme.', en: 'As expected.' },
  missing: { fr: 'La valeur manque.', en: 'The value is missing.' },
  absent: { fr: 'La source n’affiche aucune fiche pour ce lieu.', en: 'The source shows no listing for this location.' },
  'not-published': { fr: 'La source ne porte pas cette valeur.', en: 'The source does not carry this value.' },
  'blocked-by-robots': { fr: 'robots.txt interdit la lecture.', en: 'robots.txt forbids reading.' },
  forbidden: { fr: 'La source a refusé la lecture (403).', en: 'The source refused to be read (403).' },
  timeout: { fr: 'La source n’a pas répondu à temps.', en: 'The source did not answer in time.' },
};
