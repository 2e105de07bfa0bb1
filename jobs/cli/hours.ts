import { toClockWeek } from '#normalize/hours/clock-week.ts';
import { answerHours } from '#normalize/opening-hours.ts';
import { answerJsonLines, requiredText, textOf } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'hours',
  summary: 'Reads opening hours in words: a JSON line {id, text, lang?} in, {id, osm, week, reason?} out.',
  usage: 'hours --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options['jsonl'] !== true) throw new UsageError('Say --jsonl: this command reads JSON lines.');
    await answerJsonLines((line) => {
      const { week, ...answer } = answerHours(requiredText(line, 'text'), textOf(line, 'lang'));
      return { ...answer, week: week === null ? null : toClockWeek(week) };
    }, input.positionals[0]);
  },
});
