import type { Words } from '#domain/words.ts';

const TROUBLES = {
  'no-file': { fr: 'Aucun fichier n’est nommé, ou son nom ne peut pas en être un.', en: 'No file is named, or its name can’t be one.' },
  'not-there': { fr: 'Il n’y a pas de fichier de ce nom à cet endroit.', en: 'There is no file of that name in that place.' },
  unread: { fr: 'Le fichier n’a pas pu être lu.', en: 'The file could not be read.' },
  'no-collection': { fr: 'Ce qui a été lu n’est pas une collection GeoJSON (FeatureCollection).', en: 'What was read is no GeoJSON FeatureCollection.' },
};

/** Why a file of features can't be used. */
export function sayTrouble(trouble: keyof typeof TROUBLES): Words {
  return TROUBLES[trouble];
}

/** What a file of features holds for the brand. */
export function sayFound({ features, matched, locations }: { features: number; matched: number; locations: number }): Words {
  return {
    fr: `Lieux de la marque dans le fichier : ${features}; établissements reconnus : ${matched} sur ${locations}.`,
    en: `Places of the brand in the file: ${features}; locations recognised: ${matched} of ${locations}.`,
  };
}
