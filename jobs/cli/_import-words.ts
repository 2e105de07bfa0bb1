import type { Words } from '#domain/words.ts';

/** What the import command prints. `{name}` marks a parameter. */
export const PRINTED = {
  standardNew: { fr: 'Norme de {brand} : elle convient et serait publiée comme nouvelle version.', en: 'Brand standard of {brand}: it fits and would be published as a new version.' },
  standardSame: { fr: 'Norme de {brand} : elle est déjà en vigueur.', en: 'Brand standard of {brand}: already in force.' },
  standardBad: { fr: 'La norme de marque ne convient pas ({count}) :', en: 'The brand standard does not fit ({count}):' },
  rows: { fr: 'Lignes lues : {count}', en: 'Rows read: {count}' },
  created: { fr: 'Nouveaux lieux : {count}', en: 'New locations: {count}' },
  changed: { fr: 'Lieux modifiés : {count}', en: 'Changed locations: {count}' },
  changedRow: { fr: '{storeCode}  {name} : {fields}', en: '{storeCode}  {name}: {fields}' },
  unchanged: { fr: 'Lieux inchangés : {count}', en: 'Unchanged locations: {count}' },
  missing: { fr: 'Absents du fichier : {count} (ils restent suivis, sauf avec --archive-missing)', en: 'Not in the file: {count} (they stay watched unless you give --archive-missing)' },
  archived: { fr: 'Lieux archivés : {count}', en: 'Archived locations: {count}' },
  version: { fr: 'Version de la norme en vigueur : {count}', en: 'Version of the standard in force: {count}' },
  judgedAgain: { fr: 'Tout ce qui avait été lu a été jugé de nouveau : constats et scores sont à jour.', en: 'All that had been read was judged again: findings and scores are up to date.' },
  judgedByCrawl: { fr: 'Une collecte est en cours : à sa fin, tout sera jugé selon ce qui vient d’être importé.', en: 'A crawl is running: when it ends, everything is judged by what was just imported.' },
  judgedFirst: { fr: 'Rien n’a encore été lu; pour la première collecte : npm run -s enseigne -- crawl', en: 'Nothing has been read yet; for the first crawl: npm run -s enseigne -- crawl' },
  problems: { fr: 'Problèmes : {count}', en: 'Problems: {count}' },
  rowLeftOut: { fr: '{problem} [ligne écartée]', en: '{problem} [row left out]' },
  valueLeftOut: { fr: '{problem} [valeur écartée]', en: '{problem} [value left out]' },
  fileLeftOut: { fr: '{problem} [fichier écarté]', en: '{problem} [file left out]' },
  reviewsWould: { fr: 'Avis qui seraient conservés : {count}', en: 'Reviews that would be kept: {count}' },
  reviewsKept: { fr: 'Avis conservés : {count}', en: 'Reviews kept: {count}' },
  nothingWritten: { fr: 'Rien n’a été enregistré.', en: 'Nothing was written.' },
  wouldFail: { fr: 'Ces fichiers ne peuvent pas être importés tels quels.', en: 'These files can’t be imported as they are.' },
} satisfies Record<string, Words>;

/** Names of the fields of a master record. */
export const FIELD_NAMES: Record<string, Words> = {
  businessName: { fr: 'nom', en: 'name' }, branch: { fr: 'succursale', en: 'branch' }, address: { fr: 'adresse', en: 'address' }, phone: { fr: 'téléphone', en: 'phone' }, email: { fr: 'courriel', en: 'e-mail' },
  websiteUrls: { fr: 'site web', en: 'website' }, regularHours: { fr: 'heures', en: 'hours' }, specialHours: { fr: 'heures spéciales', en: 'special hours' }, businessStatus: { fr: 'statut', en: 'status' },
  coordinates: { fr: 'coordonnées', en: 'coordinates' }, timeZone: { fr: 'fuseau horaire', en: 'time zone' }, categories: { fr: 'catégories', en: 'categories' }, format: { fr: 'format', en: 'format' },
  regionPath: { fr: 'région', en: 'region' }, listings: { fr: 'fiches', en: 'listings' },
};
