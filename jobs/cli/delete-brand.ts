import { writeFile } from 'node:fs/promises';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { countBrand, deleteBrand } from '#records/delete-brand.ts';
import { digestOf } from '#records/erasure-receipts.ts';
import { ask } from './_ask.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { ERASURE_WORDS, writeCounts, writeReceipt } from './_erasure-words.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'delete-brand',
  summary: 'Deletes a brand with all that is only its own: locations, readings, reviews, keys, people who belong to nothing else, jobs. It shows what would go and asks for the name, and answers with a receipt (--receipt FILE as JSON). The audit log keeps who did what and when.',
  usage: 'delete-brand NAME [--yes NAME] [--receipt FILE]',
  options: { yes: { type: 'string' }, receipt: { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const language = terminalLanguage();
    const [name] = input.positionals;
    if (name === undefined) throw new UsageError(ERASURE_WORDS.nameBrand[language]);
    const brand = await chooseBrand(name);
    const counts = [...(await countBrand(SYSTEM_VIEWER, brand.id))].filter(([, count]) => count > 0);
    process.stderr.write(`${[sayIn(language, ERASURE_WORDS.wouldGo, { brand: brand.name }), ...writeCounts(counts.map(([what, before]) => ({ what, before })), language), ERASURE_WORDS.alsoGoes[language]].join('\n')}\n`);
    const typed = textOption(input, 'yes') ?? (await ask(ERASURE_WORDS.typeName[language]));
    if (typed !== brand.name) throw new UsageError(sayIn(language, ERASURE_WORDS.notDeleted, { brand: brand.name }));
    const now = new Date();
    const receipt = await deleteBrand(SYSTEM_VIEWER, brand.id, now);
    await auditCommand('delete-brand', { noun: 'brands', act: 'delete', before: { id: brand.id, name: brand.name, brandId: null, locationId: null, state: Object.fromEntries(counts) }, after: null, at: now });
    const file = textOption(input, 'receipt');
    if (file !== undefined) await writeFile(file, `${JSON.stringify({ ...receipt, sha256: digestOf(receipt) }, null, 2)}\n`);
    process.stdout.write(`${writeReceipt(receipt, language).join('\n')}\n`);
  },
});
