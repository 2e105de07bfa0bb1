import type { SettingField } from '#domain/publisher-connection.ts';

/** How the publisher is named and credited. */
export const WORDS = {
  name: { fr: 'Annuaire des entreprises (France)', en: 'French company register' },
  description: {
    fr: 'Le registre officiel, lu par l’API Recherche d’entreprises : l’établissement existe, ou est légalement fermé, et à quelle adresse. Le SIRET se déclare dans la colonne « fiche:recherche-entreprises » (l’adresse de sa page à l’Annuaire des entreprises); sans lui, l’établissement est cherché par nom et code postal.',
    en: 'The official register, read through the API Recherche d’entreprises: whether the establishment exists or is closed by law, and at which address. Its SIRET is declared in the column “listing:recherche-entreprises” (the address of its page at the Annuaire des entreprises); without it, the establishment is searched by name and postal code.',
  },
  attribution: {
    fr: 'Base Sirene (Insee) et RNE (Inpi), par l’API Recherche d’entreprises de la DINUM, Licence Ouverte 2.0, à la date de lecture',
    en: 'Sirene (Insee) and RNE (Inpi), through the API Recherche d’entreprises of DINUM, Licence Ouverte 2.0, as of the reading’s date',
  },
};

/** Neither is needed: the register is open to all. */
export const FIELDS: SettingField[] = [
  {
    key: 'siren', kind: 'text', isRequired: false,
    label: { fr: 'SIREN', en: 'SIREN' },
    hint: { fr: 'Neuf chiffres, si tous les établissements sont d’une même entreprise : les autres sont alors écartés des recherches.', en: 'Nine digits, where all locations are of one company: others are then left out of searches.' },
  },
  {
    key: 'legalName', kind: 'text', isRequired: false,
    label: { fr: 'Raison sociale', en: 'Registered name' },
    hint: { fr: 'Si les établissements sont inscrits sous un autre nom que celui de l’enseigne.', en: 'Where the locations are registered under another name than the one over the door.' },
  },
];

/** What a test of the connection ends with. */
export const TESTED = {
  ok: { fr: 'Le registre répond et connaît cette entreprise.', en: 'The register answers and knows this company.' },
  unknownName: { fr: 'Le registre répond, mais ne connaît aucune entreprise sous le nom de la marque : indiquez la raison sociale.', en: 'The register answers, but knows no company by the brand’s name: enter the registered name.' },
  unknownSiren: { fr: 'Le registre répond, mais ne connaît pas ce SIREN : vérifiez ses neuf chiffres.', en: 'The register answers, but does not know this SIREN: check its nine digits.' },
  refused: { fr: 'Le registre n’a pas répondu à la question d’essai.', en: 'The register did not answer the test question.' },
  changed: { fr: 'Le registre a répondu sous une forme que nous ne connaissons pas.', en: 'The register answered in a form that we do not know.' },
};
