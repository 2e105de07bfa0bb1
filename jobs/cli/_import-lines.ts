import type { ImportOutcome, ImportPreview } from '#backend/import-brand.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { placeProblem, type ImportProblem } from '#imports/import-problem.ts';
import { say } from '#imports/say.ts';
import { FIELD_NAMES, PRINTED } from './_import-words.ts';

/** What the files would change, line by line. */
export function writePreview({ standard, locations }: ImportPreview, language: UiLanguage): string[] {
  const print = (words: Words, params: Parameters<typeof say>[1] = {}) => say(words, params)[language];
  const list = (words: Words, rows: readonly string[]) => [print(words, { count: rows.length }), ...rows.map((row) => `  ${row}`)];
  const lines: string[] = [];
  if (standard && standard.problems.length > 0) lines.push(...list(PRINTED.standardBad, standard.problems.map((one) => (one.path === '' ? one.message[language] : `${one.path}: ${one.message[language]}`))));
  else if (standard) lines.push(print(standard.isUnchanged ? PRINTED.standardSame : PRINTED.standardNew, { brand: standard.brand ?? '' }));
  if (locations) {
    lines.push(`${print(PRINTED.rows, { count: locations.rows })}${locations.format === null ? '' : ` (${locations.format})`}`);
    if (locations.rows > 0) {
      lines.push(
        ...list(PRINTED.created, locations.created.map((one) => `${one.storeCode}  ${one.name}`)),
        ...list(PRINTED.changed, locations.changed.map((one) => print(PRINTED.changedRow, { storeCode: one.storeCode, name: one.name, fields: one.fields.map((field) => FIELD_NAMES[field]?.[language] ?? field).join(', ') }))),
        print(PRINTED.unchanged, { count: locations.unchanged }),
        ...list(PRINTED.missing, locations.missing.map((one) => `${one.storeCode}  ${one.name}`)),
      );
    }
    lines.push(...writeProblems(locations.problems, language, locations.rows === 0));
  }
  return [...lines, PRINTED.nothingWritten[language]];
}

/** What the files changed. */
export function writeOutcome(outcome: ImportOutcome, language: UiLanguage): string[] {
  const counts = (['created', 'changed', 'unchanged', 'archived'] as const).map((one) => say(PRINTED[one], { count: outcome[one] })[language]);
  const version = outcome.standardVersion === null ? [] : [say(PRINTED.version, { count: outcome.standardVersion })[language]];
  return [...counts, ...version, ...writeProblems(outcome.problems, language)];
}

/** How many reviews are kept, or would be. */
export function writeReviews({ saved, problems }: { saved: number; problems: readonly ImportProblem[] }, isDryRun: boolean, language: UiLanguage): string[] {
  const count = say(isDryRun ? PRINTED.reviewsWould : PRINTED.reviewsKept, { count: saved })[language];
  return [count, ...writeProblems(problems, language), ...(isDryRun ? [PRINTED.nothingWritten[language]] : [])];
}

/** True when the files of a preview can't be applied: the standard does not fit, or no row can be used. */
export function isRefused({ standard, locations }: ImportPreview): boolean {
  const usable = locations ? locations.created.length + locations.changed.length + locations.unchanged : 1;
  return (standard?.problems.length ?? 0) > 0 || usable === 0;
}

function writeProblems(problems: readonly ImportProblem[], language: UiLanguage, isUnread = false): string[] {
  if (problems.length === 0) return [];
  const written = problems.map((one) => {
    const effect = one.level === 'warning' ? PRINTED.valueLeftOut : isUnread || one.line === null ? PRINTED.fileLeftOut : PRINTED.rowLeftOut;
    return `  ${say(effect, { problem: placeProblem(one) })[language]}`;
  });
  return [say(PRINTED.problems, { count: problems.length })[language], ...written];
}
