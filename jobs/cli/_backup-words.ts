import type { BackupManifest } from '#backend/backup-file.ts';
import type { Words } from '#domain/words.ts';
import { sayIn } from './_terminal-language.ts';

/** What `backup` and `restore` say. */
export const BACKUP_WORDS = {
  made: {
    fr: 'Sauvegarde écrite et relue : {file} ({size} Mo). {rows} lignes de {tables} tables, {files} fichiers ; marques : {brands}.',
    en: 'Backup written and read through: {file} ({size} MB). {rows} rows of {tables} tables, {files} files; brands: {brands}.',
  },
  noBrand: { fr: 'aucune', en: 'none' },
  withKeys: { fr: 'Les clés sont dedans : qui a ce fichier lit aussi les secrets. Gardez-le comme un mot de passe.', en: 'The keys are in it: whoever has this file reads the secrets, too. Keep it as you keep a password.' },
  withoutKeys: {
    fr: 'Les clés n’y sont pas : gardez ailleurs {keys} (ou ajoutez --with-keys).',
    en: 'The keys are not in it: keep {keys} elsewhere (or add --with-keys).',
  },
  sealingKey: { fr: 'la clé des secrets {id} (ENSEIGNE_SECRET, ou le fichier secrets-key)', en: 'the key of secrets {id} (ENSEIGNE_SECRET, or the file secrets-key)' },
  authKey: { fr: 'la clé des sessions {id} (AUTH_SECRET, ou le fichier auth-secret)', en: 'the key of sessions {id} (AUTH_SECRET, or the file auth-secret)' },
  exists: { fr: '{file} existe déjà : donnez un autre nom avec --out.', en: '{file} is there already: give another name with --out.' },
  nameFile: { fr: 'Nommez la sauvegarde : restore FICHIER.', en: 'Name the backup: restore FILE.' },
  keyMissing: {
    fr: 'Il manque {keys}. Donnez-la et recommencez, ou ajoutez --without-keys : ce qu’elle chiffre ({lost}) devra être saisi à nouveau.',
    en: 'This is missing: {keys}. Give it and begin again, or add --without-keys: what it encrypts ({lost}) has to be entered again.',
  },
  lostSealing: { fr: 'clés des sources et des canaux', en: 'keys of sources and channels' },
  lostAuth: { fr: 'sessions et seconds facteurs', en: 'sessions and second factors' },
  notEmpty: {
    fr: 'La base n’est pas vide (marques : {brands}). --replace la remplace ; ce qui s’y trouve est d’abord sauvegardé.',
    en: 'The database is not empty (brands: {brands}). --replace replaces it; what is there is backed up first.',
  },
  typeReplace: { fr: 'Tout ce qui est là ({brands}) sera remplacé. Tapez « remplacer » : ', en: 'All that is there ({brands}) will be replaced. Type “replace”: ' },
  replaceWord: { fr: 'remplacer', en: 'replace' },
  notReplaced: { fr: 'Rien n’a été changé. Sans terminal, ajoutez --yes à --replace.', en: 'Nothing was changed. Without a terminal, add --yes to --replace.' },
  inUse: { fr: 'La base est utilisée ({count} connexions d’Enseigne) : arrêtez d’abord le serveur et les autres processus.', en: 'The database is in use ({count} connections of Enseigne): stop the server and the other processes first.' },
  strangers: { fr: 'La base contient des tables d’un autre programme ({tables}) : restaurez dans une base à part.', en: 'The database holds tables of another program ({tables}): restore into a database of its own.' },
  savedFirst: { fr: 'Ce qui s’y trouvait est sauvegardé dans {file}.', en: 'What was there is backed up in {file}.' },
  restored: { fr: 'Restauré, état du {madeAt} : {rows} lignes, {files} fichiers.', en: 'Restored, as of {madeAt}: {rows} rows, {files} files.' },
  keyLeftOut: {
    fr: 'Une autre clé est déjà ici : ajoutez celle de la sauvegarde à {setting} (tar -xOf {file} keys/{setting}).',
    en: 'Another key is here already: add the one of the backup to {setting} (tar -xOf {file} keys/{setting}).',
  },
} as const satisfies Record<string, Words>;

/** The keys that are needed beside a backup, in words. */
export function nameKeys({ sealing, auth }: { sealing: readonly string[]; auth: string | null }, language: 'fr' | 'en'): string {
  return [...sealing.map((id) => sayIn(language, BACKUP_WORDS.sealingKey, { id })), ...(auth === null ? [] : [sayIn(language, BACKUP_WORDS.authKey, { id: auth })])].join(', ');
}

/** RESTORE.md of a backup: how to put it back, and which keys that takes, in both languages. */
export function writeInstructions({ madeAt, product, brands, keys }: BackupManifest): string {
  const named = { fr: nameKeys(keys, 'fr'), en: nameKeys(keys, 'en') };
  const needed = keys.isIncluded ? {
    fr: 'Les clés sont dans cette archive, sous keys/. Qui l’a lit tous les secrets.',
    en: 'The keys are in this archive, below keys/. Whoever has it reads all secrets.',
  } : named.fr === '' ? { fr: 'Aucune clé n’est nécessaire.', en: 'No key is needed.' } : {
    fr: `Les clés ne sont **pas** dans cette archive. Il faut ${named.fr}. Sans la clé des secrets, les clés des sources et des canaux devront être saisies à nouveau ; sans celle des sessions, chacun se reconnecte et les seconds facteurs sont à refaire.`,
    en: `The keys are **not** in this archive. It takes ${named.en}. Without the key of secrets, keys of sources and channels have to be entered again; without the one of sessions everybody signs in again, and second factors are set up anew.`,
  };
  return `# Enseigne ${product}, ${madeAt}

## Restaurer

Marques : ${brands.join(', ') || '–'}

1. Installez Enseigne ${product} ou une version plus récente ; arrêtez le serveur et les processus de travail.
2. ${needed.fr}
3. \`npm run -s enseigne -- restore FICHIER\` (mêmes réglages DATABASE_URL et ENSEIGNE_HOME que le serveur). La base doit être vide ; \`--replace\` la remplace.
4. Démarrez. Une base plus ancienne est mise à jour d’elle-même ; les analyses en cours reprennent.

L’archive contient des données personnelles (avis, comptes) : conservez-la comme telle. Une personne effacée après cette sauvegarde s’y trouve encore : effacez-la de nouveau après une restauration.

## Restore

Brands: ${brands.join(', ') || '–'}

1. Install Enseigne ${product} or newer; stop the server and the workers.
2. ${needed.en}
3. \`npm run -s enseigne -- restore FILE\` (with the same DATABASE_URL and ENSEIGNE_HOME as the server). The database must be empty; \`--replace\` replaces it.
4. Start. An older database is brought up to date by itself; crawls that were under way go on.

The archive holds personal data (reviews, accounts): keep it as such. A person who was erased after this backup is still in it: erase them again after restoring.

## What is in it

\`manifest.json\` lists every part with its SHA-256; \`tables/NAME/*.jsonl.zst\` are rows as JSON arrays of PostgreSQL's own texts (zstd), \`files/\` the files that sources are read from. The queue of jobs is not in it.
`;
}
