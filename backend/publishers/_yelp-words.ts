import type { SettingField } from '#domain/publisher-connection.ts';
import type { Words } from '#domain/words.ts';

export const YELP_WORDS: { name: Words; description: Words; attribution: Words } = {
  name: { fr: 'Yelp', en: 'Yelp' },
  description: {
    fr: 'Fiches de Yelp par son API Places, avec votre clé; les avis si le forfait les comprend.',
    en: 'Listings of Yelp through its Places API, with your key; reviews if the plan includes them.',
  },
  // Terms of display: Yelp is named beside its content, which links to it.
  attribution: { fr: 'Données fournies par Yelp', en: 'Data provided by Yelp' },
};

export const YELP_FIELDS: readonly SettingField[] = [
  {
    key: 'apiKey', kind: 'secret', isRequired: true,
    label: { fr: 'Clé d’API', en: 'API key' },
    hint: { fr: 'Sur yelp.com/developers, sous « Manage App ».', en: 'On yelp.com/developers, under “Manage App”.' },
  },
  {
    key: 'reviews', kind: 'switch', isRequired: false,
    label: { fr: 'Lire les avis', en: 'Read the reviews' },
    hint: { fr: 'Une demande de plus par fiche; le forfait de base ne les comprend pas.', en: 'One more request per listing; the base plan does not include them.' },
  },
  {
    key: 'dailyCalls', kind: 'text', isRequired: false,
    label: { fr: 'Demandes permises par jour', en: 'Requests allowed per day' },
    hint: { fr: 'Selon votre forfait; 300 pendant l’essai.', en: 'By your plan; 300 during the trial.' },
  },
];

export const YELP_TEST: Record<'ok' | 'okWithReviews' | 'noReviews', Words> = {
  ok: { fr: 'Yelp accepte la clé.', en: 'Yelp accepts the key.' },
  okWithReviews: { fr: 'Yelp accepte la clé, et le forfait comprend les avis.', en: 'Yelp accepts the key, and the plan includes reviews.' },
  noReviews: {
    fr: 'La clé est bonne, mais le forfait ne comprend pas les avis : Yelp répond « 404 » à leur demande. Désactivez « Lire les avis » ou changez de forfait.',
    en: 'The key is good, but the plan does not include reviews: Yelp answers “404” when asked for them. Turn “Read the reviews” off or change the plan.',
  },
};
