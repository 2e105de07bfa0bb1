import { toClockWeek } from '#normalize/hours/clock-week.ts';
import { answerHours } from '#normalize/opening-hours.ts';
import { HOURS_LANGUAGES } from '#normalize/words/all.ts';
import { answerJsonLines, BadLineError, requiredText, textOf } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

const LANGUAGES = HOURS_LANGUAGES.map(({ language }) => language);

export default defineCommand({
  id: 'hours',
  summary: 'Reads opening hours in words: a JSON line {id, text, lang?} in, {id, osm, week, reason?} out.',
  usage: 'hours --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options['jsonl'] !== true) throw new UsageError('Say --jsonl: this command reads JSON lines.');
    await answerJsonLines((line) => {
      const lang = textOf(line, 'lang');
      if (lang !== undefined && lang !== '' && !LANGUAGES.includes(lang.slice(0, 2).toLowerCase())) throw new BadLineError(`lang must be one of ${LANGUAGES.join(', ')}.`);
      const { week, ...answer } = answerHours(requiredText(line, 'text'), lang);
      return { ...answer, week: week === null ? null : toClockWeek(week) };
    }, input.positionals[0]);
  },
});
