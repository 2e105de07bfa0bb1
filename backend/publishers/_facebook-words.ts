import type { SettingField } from '#domain/publisher-connection.ts';
import type { Words } from '#domain/words.ts';

export const FACEBOOK_WORDS: { name: Words; description: Words; attribution: null } = {
  name: { fr: 'Facebook', en: 'Facebook' },
  description: {
    fr: 'Pages des établissements par l’API Graph : celles de la page principale de la marque, ou une à une. Les avis n’y sont plus depuis la version 22; la note et leur nombre, oui.',
    en: 'Pages of locations through the Graph API: those under the brand’s main page, or one by one. Reviews are no longer there since version 22; the rating and their count are.',
  },
  attribution: null,
};

export const FACEBOOK_FIELDS: readonly SettingField[] = [
  {
    key: 'accessToken', kind: 'secret', isRequired: true,
    label: { fr: 'Jeton d’accès', en: 'Access token' },
    hint: {
      fr: 'Jeton d’un utilisateur système de Meta Business, avec pages_show_list et pages_read_engagement; il n’expire pas.',
      en: 'Token of a system user of Meta Business, with pages_show_list and pages_read_engagement; it does not expire.',
    },
  },
  {
    key: 'pageId', kind: 'text', isRequired: false,
    label: { fr: 'Page principale', en: 'Main page' },
    hint: { fr: 'Identifiant de la page sous laquelle sont celles des établissements; vide si elles sont indépendantes.', en: 'Id of the page under which those of the locations are; empty if they stand by themselves.' },
  },
];

const TEST: Record<'main' | 'single' | 'noStores', Words> = {
  main: { fr: 'Facebook répond : « {name} » a des pages d’établissements.', en: 'Facebook answers: “{name}” has store pages.' },
  single: {
    fr: 'Facebook répond au nom de « {name} ». Sans page principale, seules les pages confirmées ou déclarées sont lues; aucune n’est cherchée.',
    en: 'Facebook answers as “{name}”. Without a main page, only confirmed or declared pages are read; none is looked for.',
  },
  noStores: {
    fr: 'Le jeton est bon, mais « {name} » n’a aucune page d’établissement sous elle : est-ce bien la page principale?',
    en: 'The token is good, but “{name}” has no store page under it: is it the main page?',
  },
};

/** What a test of the connection says of the page that answered. */
export function facebookTest(outcome: keyof typeof TEST, name: string): Words {
  const { fr, en } = TEST[outcome];
  return { fr: fr.replace('{name}', () => name), en: en.replace('{name}', () => name) };
}
