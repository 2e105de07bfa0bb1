import { detectLanguage } from '#normalize/language.ts';
import { readRegister } from '#normalize/register.ts';
import { answerJsonLines, requiredText, type JsonLine } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

export default defineCommand({
  id: 'language',
  summary: 'Says of each text in which language it is written, and of French whether it says vous or tu: JSON lines in, JSON lines out.',
  usage: 'language --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options.jsonl !== true) throw new UsageError('Say --jsonl: texts come as JSON lines, one a line.');
    await answerJsonLines(answer, input.positionals[0]);
  },
});

function answer(line: JsonLine): object {
  const text = requiredText(line, 'text');
  const { language, confidence } = detectLanguage(text);
  const register = language === 'fr' ? readRegister(text) : null;
  return { lang: language, confidence: Math.round(confidence * 1000) / 1000, ...(register && { register }) };
}
