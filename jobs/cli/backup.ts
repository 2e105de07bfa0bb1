import { stat } from 'node:fs/promises';
import { checkBackup } from '#backend/backup-file.ts';
import { makeBackup } from '#backend/make-backup.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { BACKUP_WORDS, nameKeys, writeInstructions } from './_backup-words.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'backup',
  summary: 'Writes the whole database, as it stands at one moment, and the installation’s files into one archive, and reads it through. It works while the product runs. Keys stay out of it unless --with-keys; RESTORE.md in it names those that it takes.',
  usage: 'backup [--out FILE] [--with-keys]',
  options: { out: { type: 'string' }, 'with-keys': { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const language = terminalLanguage();
    const now = new Date();
    const file = textOption(input, 'out') ?? `enseigne-${now.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z.tar`;
    if (await stat(file).then(() => true, () => false)) throw new UsageError(sayIn(language, BACKUP_WORDS.exists, { file }));
    const withKeys = input.options['with-keys'] === true;
    await makeBackup(SYSTEM_VIEWER, file, input.settings, { withKeys, now, tell: writeInstructions });
    const { tables, files, brands, keys } = await checkBackup(file);
    const { size } = await stat(file);
    const filled = tables.filter((one) => one.rows > 0);
    const lines = [sayIn(language, BACKUP_WORDS.made, {
      file, size: Math.ceil(size / 1_000_000), rows: filled.reduce((sum, one) => sum + one.rows, 0), tables: filled.length, files: files.length,
      brands: brands.length === 0 ? BACKUP_WORDS.noBrand : brands.join(', '),
    })];
    const named = nameKeys(keys, language);
    if (withKeys) lines.push(BACKUP_WORDS.withKeys[language]);
    else if (named !== '') lines.push(sayIn(language, BACKUP_WORDS.withoutKeys, { keys: named }));
    process.stdout.write(`${lines.join('\n')}\n`);
  },
});
