import type { SettingField } from '#domain/publisher-connection.ts';
import type { Words } from '#domain/words.ts';

export const TRUSTPILOT_WORDS: { name: Words; description: Words; attribution: Words } = {
  name: { fr: 'Trustpilot', en: 'Trustpilot' },
  description: {
    fr: 'Avis de Trustpilot, par établissement, avec votre clé et une connexion à l’API privée; l’API publique ne dit pas de quel établissement est un avis.',
    en: 'Reviews of Trustpilot, by location, with your key and a sign-in to the private API; the public one does not say which location a review is of.',
  },
  attribution: { fr: 'Avis publiés sur Trustpilot', en: 'Reviews published on Trustpilot' },
};

export const TRUSTPILOT_FIELDS: readonly SettingField[] = [
  {
    key: 'domain', kind: 'text', isRequired: true,
    label: { fr: 'Domaine', en: 'Domain' },
    hint: { fr: 'Celui sous lequel Trustpilot connaît la marque, sans « https:// ».', en: 'The one that Trustpilot knows the brand by, without “https://”.' },
  },
  {
    key: 'clientId', kind: 'secret', isRequired: true,
    label: { fr: 'Clé d’API', en: 'API key' },
    hint: { fr: 'Trustpilot Business, sous « Integrations », « API »; l’accès à l’API est une option payante.', en: 'Trustpilot Business, under “Integrations”, “API”; access to the API is a paid option.' },
  },
  {
    key: 'clientSecret', kind: 'secret', isRequired: false,
    label: { fr: 'Secret d’API', en: 'API secret' },
    hint: { fr: 'Pour se connecter à l’API privée, qui rattache chaque avis à son établissement et permet d’y répondre.', en: 'For signing in to the private API, which tells the location of each review and lets one answer it.' },
  },
];

const TEST = {
  unknownDomain: {
    fr: 'La clé est bonne, mais Trustpilot ne connaît aucune entreprise au domaine « {name} ».',
    en: 'The key is good, but Trustpilot knows no business at the domain “{name}”.',
  },
  brandOnly: {
    fr: 'Trustpilot répond pour « {name} ». Sans connexion à l’API privée, ses avis sont ceux de la marque : aucun n’est rattaché à un établissement, et rien n’en est lu.',
    en: 'Trustpilot answers for “{name}”. Without a sign-in to the private API its reviews are the brand’s: none belongs to a location, and nothing of them is read.',
  },
  located: { fr: 'Trustpilot répond pour « {name} », et les avis nomment leur établissement ({count} des {all} derniers).', en: 'Trustpilot answers for “{name}”, and reviews name their location ({count} of the last {all}).' },
  notLocated: {
    fr: 'Trustpilot répond pour « {name} », mais aucun des {all} derniers avis ne nomme d’établissement : ils sont ceux de la marque. Créez-y vos établissements pour que les invitations les nomment.',
    en: 'Trustpilot answers for “{name}”, but none of the last {all} reviews names a location: they are the brand’s. Create your locations there so that invitations name them.',
  },
} satisfies Record<string, Words>;

/** What a test of the connection says of the business that answered. */
export function trustpilotTest(outcome: keyof typeof TEST, facts: { name: string; count?: number; all?: number }): Words {
  const filled = (text: string) => text.replace('{name}', () => facts.name).replace('{count}', String(facts.count)).replace('{all}', String(facts.all));
  return { fr: filled(TEST[outcome].fr), en: filled(TEST[outcome].en) };
}
