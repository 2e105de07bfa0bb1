import { writeFile } from 'node:fs/promises';
import type { ReviewerErasure } from '#domain/erasure.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { UiLanguage } from '#domain/words.ts';
import { digestOf } from '#records/erasure-receipts.ts';
import { eraseReviewer, findReviewAuthor, previewErasure } from '#records/erase-reviewer.ts';
import { listLocations } from '#records/locations.ts';
import { isTelling, nameKey } from '#backend/redact-name.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { ERASURE_WORDS, writeCounts, writeReceipt } from './_erasure-words.ts';
import { sayIn, terminalLanguage } from './_terminal-language.ts';
import { defineCommand, textOption, UsageError, type CommandInput } from './define-command.ts';

export default defineCommand({
  id: 'erase-reviewer',
  summary: 'Erases a person who wrote reviews (Québec Law 25, GDPR): their name, what the source calls them, with --with-text their texts, from reviews, answers, stored pages and all else. What is read of them later is not kept. Without --yes it shows what would go; with it, it answers with a receipt that does not name them.',
  usage: 'erase-reviewer --name NAME | --review ID|ADDRESS [--location CODE] [--brand NAME] [--with-text] [--yes] [--receipt FILE]',
  options: { name: { type: 'string' }, review: { type: 'string' }, location: { type: 'string' }, brand: { type: 'string' }, 'with-text': { type: 'boolean', default: false }, yes: { type: 'boolean', default: false }, receipt: { type: 'string' } },
  needsDatabase: true,
  async run(input) {
    const language = terminalLanguage();
    const brand = await chooseBrand(textOption(input, 'brand'));
    const erasure = await readErasure(input, brand.id, language);
    const where = textOption(input, 'location') ?? ERASURE_WORDS.everywhere;
    const now = new Date();
    if (input.options['yes'] !== true) {
      const counts = await previewErasure(SYSTEM_VIEWER, erasure, now);
      const lines = counts.length === 0 ? [ERASURE_WORDS.nothing[language]] : [
        sayIn(language, ERASURE_WORDS.wouldChange, { brand: brand.name, where }), ...writeCounts(counts, language),
        ...(isTelling(erasure.name) ? [] : [ERASURE_WORDS.single[language]]), ERASURE_WORDS.addYes[language],
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      return;
    }
    const receipt = await eraseReviewer(SYSTEM_VIEWER, erasure, now);
    // Whom it was about is not said here, either.
    await auditCommand('erase-reviewer', { noun: 'people', act: 'purge', before: { id: brand.id, name: digestOf(receipt), brandId: brand.id, locationId: erasure.locationId, state: {} }, after: null, at: now });
    const file = textOption(input, 'receipt');
    if (file !== undefined) await writeFile(file, `${JSON.stringify({ ...receipt, sha256: digestOf(receipt) }, null, 2)}\n`);
    process.stdout.write(`${writeReceipt(receipt, language).join('\n')}\n`);
  },
});

/** The person as they were named, or as the author of the review that was. */
async function readErasure(input: CommandInput, brandId: string, language: UiLanguage): Promise<ReviewerErasure> {
  const [named, review, code] = ['name', 'review', 'location'].map((option) => textOption(input, option));
  const location = code === undefined ? null : (await listLocations(SYSTEM_VIEWER, brandId)).find((one) => one.storeCode === code);
  if (location === undefined) throw new UsageError(sayIn(language, ERASURE_WORDS.noLocation, { code: code ?? '' }));
  if (named === undefined && review === undefined) throw new UsageError(ERASURE_WORDS.nameReviewer[language]);
  const found = named === undefined ? await findReviewAuthor(SYSTEM_VIEWER, brandId, review ?? '') : { authorName: named };
  if (!found?.authorName) throw new UsageError(ERASURE_WORDS.noReview[language]);
  if (nameKey(found.authorName).replaceAll(/[^\p{L}\p{N}]/gu, '').length < 2) throw new UsageError(ERASURE_WORDS.tooShort[language]);
  return { brandId, locationId: location?.id ?? null, name: found.authorName, takesText: input.options['with-text'] === true };
}
