import { compareValues } from '#backend/compare-values.ts';
import { loadChecks } from '#checks/run.ts';
import { answerJsonLines, BadLineError, countryOf, requiredText, textOf } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'compare',
  summary: 'Compares two values of one field as a crawl would: JSON lines {id, field, expected, observed, lang?, country?} in, {id, outcome, reason, expected, observed} out.',
  usage: 'compare --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run({ options, positionals }) {
    if (options['jsonl'] !== true) throw new UsageError('Say compare --jsonl, and give JSON lines on standard input or in a file.');
    const checks = await loadChecks();
    await answerJsonLines((line) => {
      for (const name of ['expected', 'observed']) if (line[name] === undefined) throw new BadLineError(`"${name}" is missing.`);
      return compareValues(checks, { field: requiredText(line, 'field'), expected: line['expected'], observed: line['observed'], language: textOf(line, 'lang'), country: countryOf(line) });
    }, positionals[0]);
  },
});
