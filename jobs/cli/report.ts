import { writeFile } from 'node:fs/promises';
import { buildReport } from '#backend/build-report.ts';
import { loadChecks } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadPublishers } from '#publishers/run.ts';
import { formOf, paperIn, PAPERS } from '#reports/report-data.ts';
import { chooseBrand } from './_brand.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'report',
  summary: 'Writes the overview of a brand as one page (PDF), for whoever reads it on paper or in a mail.',
  usage: 'report [--brand NAME] [--language fr|en] [--paper letter|a4] [--out FILE]',
  options: { brand: { type: 'string' }, language: { type: 'string' }, paper: { type: 'string' }, out: { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const language = textOption(input, 'language') ?? terminalLanguage();
    if (language !== 'fr' && language !== 'en') throw new UsageError(`--language is fr or en, not "${language}".`);
    const wanted = textOption(input, 'paper');
    const chosen = PAPERS.find((one) => one === wanted);
    if (wanted !== undefined && chosen === undefined) throw new UsageError(`--paper is letter or a4, not "${wanted}".`);
    const brand = await chooseBrand(textOption(input, 'brand'));
    const paper = chosen ?? paperIn(brand.timeZone);
    const form = formOf(localeFor(language, paper));
    if (form === null) throw new UsageError(`There is no page in "${language}".`);
    const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
    const { name, bytes } = await buildReport(SYSTEM_VIEWER, brand.id, form, { checks, publishers });
    const file = textOption(input, 'out') ?? name;
    await writeFile(file, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file} can't be written (${error.code ?? error.message}).`);
    });
    process.stdout.write(`${file}\n`);
  },
});

/** Where that paper lies in the tray, numbers and days are written as there. */
function localeFor(language: 'fr' | 'en', paper: (typeof PAPERS)[number]): string {
  if (paper === 'letter') return `${language}-CA`;
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
