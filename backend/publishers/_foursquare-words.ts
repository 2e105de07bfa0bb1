import type { SettingField } from '#domain/publisher-connection.ts';
import type { Words } from '#domain/words.ts';

export const FOURSQUARE_WORDS: { name: Words; description: Words; attribution: Words } = {
  name: { fr: 'Foursquare', en: 'Foursquare' },
  description: {
    fr: 'Lieux de Foursquare par son API Places, avec votre clé : ce que bien des applications en reprennent. Rien ne peut en être conservé que l’identifiant et notre verdict.',
    en: 'Places of Foursquare through its Places API, with your key: what many applications take from it. Nothing of it may be kept but the id and our verdict.',
  },
  attribution: { fr: 'Propulsé par Foursquare', en: 'Powered by Foursquare' },
};

export const FOURSQUARE_FIELDS: readonly SettingField[] = [
  {
    key: 'serviceKey', kind: 'secret', isRequired: true,
    label: { fr: 'Clé de service', en: 'Service key' },
    hint: { fr: 'Console développeur de Foursquare, sous « Service API Keys »; les anciennes clés v3 ne conviennent pas.', en: 'Foursquare’s developer console, under “Service API Keys”; old v3 keys do not fit.' },
  },
  {
    key: 'premium', kind: 'switch', isRequired: false,
    label: { fr: 'Lire aussi les heures, la note et les conseils', en: 'Read hours, the rating and tips as well' },
    hint: { fr: 'Champs « Premium » : chaque demande est facturée plus cher, et les crédits gratuits ne les couvrent pas.', en: '“Premium” fields: every request is billed at a higher price, and the free credits do not cover them.' },
  },
];

export const FOURSQUARE_TEST: Record<'ok' | 'okWithPremium' | 'premiumUntried', Words> = {
  ok: { fr: 'Foursquare accepte la clé. Sans les champs « Premium », ni heures ni note ne sont lues.', en: 'Foursquare accepts the key. Without the “Premium” fields, neither hours nor a rating are read.' },
  okWithPremium: { fr: 'Foursquare accepte la clé, champs « Premium » compris.', en: 'Foursquare accepts the key, “Premium” fields included.' },
  premiumUntried: { fr: 'Foursquare accepte la clé; les champs « Premium » n’ont pu être essayés, faute d’un lieu trouvé.', en: 'Foursquare accepts the key; the “Premium” fields could not be tried, for no place was found.' },
};
