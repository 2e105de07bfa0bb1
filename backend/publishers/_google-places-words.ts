import type { SettingField } from '#domain/publisher-connection.ts';
import type { Words } from '#domain/words.ts';

export const WORDS = {
  name: { fr: 'Google Maps (vue du public)', en: 'Google Maps (the public’s view)' },
  description: {
    fr: 'Ce que chacun voit sur Google Maps, lu par Places API (New) avec la clé de la marque, dans chaque langue de la norme. Google ne permet de conserver que l’identifiant du lieu : le constat reste, la valeur est relue en direct à la demande.',
    en: 'What anybody sees on Google Maps, read through Places API (New) with the brand’s key, in each language of the standard. Google lets nothing be kept but the place’s id: the verdict stays, the value is read again live on demand.',
  },
  // The wording that Google asks for, the same in every language.
  attribution: { fr: 'Google Maps', en: 'Google Maps' },
};

export const FIELDS: readonly SettingField[] = [
  {
    key: 'apiKey', kind: 'secret', isRequired: true,
    label: { fr: 'Clé d’API', en: 'API key' },
    hint: {
      fr: 'Console Google Cloud, « API et services », « Identifiants » : une clé limitée à « Places API (New) », d’un projet avec facturation. Google facture chaque lecture, une par établissement et par langue à chaque passage : fixez-y un plafond quotidien.',
      en: 'Google Cloud console, “APIs & Services”, “Credentials”: a key restricted to “Places API (New)”, of a project with billing. Google bills each reading, one per location and language at every crawl: set a daily ceiling there.',
    },
  },
  {
    key: 'withReviews', kind: 'switch', isRequired: false,
    label: { fr: 'Montrer les avis à la demande', en: 'Show reviews on demand' },
    hint: {
      fr: 'Sur la page d’un établissement, un bouton les demande : Google en choisit cinq au plus par lieu, un échantillon, et n’en laisse conserver aucun; ils ne comptent dans aucun chiffre. Chaque demande est facturée au tarif supérieur; aucune lecture périodique ne les demande. La fiche Google Business Profile les donne tous, sans frais.',
      en: 'On a location’s page, a button asks for them: Google picks five of a place at most, a sample, and lets none be kept; they count in no figure. Each request is billed at the next rate; no crawl asks for them. Google Business Profile gives all of them, free of charge.',
    },
  },
];

/** What a test of the connection ends with, by trouble. */
export const REPORTS: { ok: Words; other: Words } & Record<string, Words> = {
  ok: { fr: 'Google accepte la clé : les lieux peuvent être cherchés et lus.', en: 'Google accepts the key: places can be searched and read.' },
  'key-refused': {
    fr: 'Google refuse la clé : elle est fausse, supprimée, ou limitée à d’autres adresses ou à d’autres API.',
    en: 'Google refuses the key: it is wrong, deleted, or restricted to other addresses or other APIs.',
  },
  'not-approved': {
    fr: 'La clé est bonne, mais « Places API (New) » n’est pas activée dans son projet; l’ancienne « Places API » ne suffit pas.',
    en: 'The key is good, but “Places API (New)” is not enabled in its project; the older “Places API” will not do.',
  },
  'not-in-plan': { fr: 'Le projet de la clé n’a pas de facturation active, et Google ne répond pas sans elle.', en: 'The key’s project has no active billing, and Google does not answer without it.' },
  'not-authorised': { fr: 'La clé est connue, mais n’a pas le droit de lire des lieux.', en: 'The key is known, but is not allowed to read places.' },
  'quota-spent': { fr: 'La clé est bonne; le plafond fixé dans la console Google Cloud est atteint pour aujourd’hui.', en: 'The key is good; the ceiling set in the Google Cloud console is reached for today.' },
  'rate-limited': { fr: 'La clé est bonne, mais Google demande d’attendre : trop de demandes à la fois.', en: 'The key is good, but Google asks to wait: too many requests at once.' },
  'request-refused': { fr: 'Google n’a pas compris notre demande; une mise à jour d’Enseigne est sans doute nécessaire.', en: 'Google did not understand our request; Enseigne probably needs an update.' },
  other: { fr: 'Google n’a pas répondu comme attendu; réessayez dans quelques minutes.', en: 'Google did not answer as expected; try again in a few minutes.' },
};
