import path from 'node:path';
import { checkBackup } from '#backend/backup-file.ts';
import { makeBackup } from '#backend/make-backup.ts';
import { findMissingKeys, restoreBackup } from '#backend/restore-backup.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { openRecords } from '#records/connection.ts';
import { openForRestore, type RestoredDatabase } from '#records/restore-tables.ts';
import { ask } from './_ask.ts';
import { auditCommand } from './_audit.ts';
import { BACKUP_WORDS, nameKeys, writeInstructions } from './_backup-words.ts';
import { sayIn, shownMoment, terminalLanguage } from './_terminal-language.ts';
import { defineCommand, UsageError, type CommandInput } from './define-command.ts';

export default defineCommand({
  id: 'restore',
  summary: 'Puts a backup back into an empty database, and brings it up to date. A damaged or newer one is refused before anything is written. --replace takes the place of what is there, which is backed up first; it asks, or wants --yes as well.',
  usage: 'restore FILE [--replace [--yes]] [--without-keys]',
  options: { replace: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false }, 'without-keys': { type: 'boolean', default: false } },
  // It opens the database by itself, before anything is migrated.
  needsDatabase: false,
  async run(input) {
    const language = terminalLanguage();
    const [file] = input.positionals;
    if (file === undefined) throw new UsageError(BACKUP_WORDS.nameFile[language]);
    const manifest = await checkBackup(file);
    const missing = await findMissingKeys(manifest, file, input.settings);
    const keys = nameKeys(missing, language);
    if (keys !== '' && input.options['without-keys'] !== true) {
      const lost = [...(missing.sealing.length > 0 ? [BACKUP_WORDS.lostSealing[language]] : []), ...(missing.auth === null ? [] : [BACKUP_WORDS.lostAuth[language]])].join(', ');
      throw new UsageError(sayIn(language, BACKUP_WORDS.keyMissing, { keys, lost }));
    }
    let restored = 0;
    const database = await openForRestore({ databaseUrl: input.settings.DATABASE_URL, home: input.settings.ENSEIGNE_HOME });
    try {
      await refuseUnfit(database, language);
      const brands = await database.brands();
      if (brands !== null && brands.length > 0) await agreeToReplace(input, brands.join(', '), file, language);
      await database.clear();
      const { rows, files, keysLeftOut } = await restoreBackup(database, file, manifest, input.settings);
      restored = rows;
      process.stdout.write(`${[
        sayIn(language, BACKUP_WORDS.restored, { rows, files, madeAt: shownMoment(manifest.madeAt, language) }),
        ...keysLeftOut.map((setting) => sayIn(language, BACKUP_WORDS.keyLeftOut, { setting, file })),
      ].join('\n')}\n`);
    } finally {
      await database.close();
    }
    // An older one is brought up to date at once, so that what is wrong with it is said here.
    const records = await openRecords({ databaseUrl: input.settings.DATABASE_URL, home: input.settings.ENSEIGNE_HOME, log: (line) => process.stdout.write(`${line}\n`) });
    try {
      // In the database that was put back: the log of the one before is in the backup that was made of it.
      await auditCommand('restore', { noun: 'backups', act: 'restore', before: null, after: { brandId: null, id: null, name: path.basename(file), state: { madeAt: manifest.madeAt, rows: restored } }, at: new Date() });
    } finally {
      await records.close();
    }
  },
});

async function refuseUnfit(database: RestoredDatabase, language: 'fr' | 'en'): Promise<void> {
  const strangers = await database.strangers();
  if (strangers.length > 0) throw new UsageError(sayIn(language, BACKUP_WORDS.strangers, { tables: strangers.join(', ') }));
  const count = await database.countOthers();
  if (count > 0) throw new UsageError(sayIn(language, BACKUP_WORDS.inUse, { count }));
}

/** Asked twice: by the option, and by a word that is typed. Then what is there is saved beside the backup. */
async function agreeToReplace({ options, settings }: CommandInput, brands: string, file: string, language: 'fr' | 'en'): Promise<void> {
  if (options['replace'] !== true) throw new UsageError(sayIn(language, BACKUP_WORDS.notEmpty, { brands }));
  if (options['yes'] !== true && (await ask(sayIn(language, BACKUP_WORDS.typeReplace, { brands }))) !== BACKUP_WORDS.replaceWord[language]) throw new UsageError(BACKUP_WORDS.notReplaced[language]);
  const now = new Date();
  const saved = `${file.replace(/\.tar$/, '')}-before-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.tar`;
  const records = await openRecords({ databaseUrl: settings.DATABASE_URL, home: settings.ENSEIGNE_HOME });
  try {
    await makeBackup(SYSTEM_VIEWER, saved, settings, { withKeys: false, now, tell: writeInstructions });
  } finally {
    await records.close();
  }
  process.stdout.write(`${sayIn(language, BACKUP_WORDS.savedFirst, { file: saved })}\n`);
}
