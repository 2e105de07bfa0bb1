import { expect, it } from 'vitest';
import { helpOf, loadCommands, readCommandLine } from '#jobs/cli/_command-line.ts';

const commands = await loadCommands();

it.each(commands.map((one) => one.id))('%s --help says how it is called, what it does, and its options', (id) => {
  const command = commands.find((one) => one.id === id);
  const help = helpOf(commands, [id, '--help']) ?? '';
  expect(help).toContain(command?.usage);
  expect(help).toContain(command?.summary);
  for (const option of Object.keys(command?.options ?? {})) expect(help).toContain(`--${option}`);
  expect(helpOf(commands, ['help', id])).toBe(help);
});

it.each([[['crawl']], [['help']], [['nothing', '--help']], [[]]])('%j asks for the help of no command', (words) => {
  expect(helpOf(commands, words)).toBeNull();
});

it('a command that there is not names those that there are', () => {
  expect(() => readCommandLine(commands, ['nothing'])).toThrow(/crawl/);
});

it.each<[string, string[], RegExp, RegExp]>([
  ['an option that is nearly one', ['export', 'ranking', '--lang', 'fr'], /ne connaît pas l’option --lang\. Vouliez-vous dire --language/, /has no option --lang\. Did you mean --language/],
  ['with a slip', ['rank', '--sumary'], /Vouliez-vous dire --summary/, /Did you mean --summary/],
  ['an option far from any', ['rank', '--pdf'], /Elle connaît : --brand, --summary/, /It has: --brand, --summary/],
  ['a short one', ['rank', '-x'], /ne connaît pas l’option -x/, /has no option -x/],
  ['a value that is missing', ['rank', '--brand'], /--brand attend une valeur/, /--brand wants a value/],
  ['an option in place of a value', ['export', 'ranking', '--out', '--format', 'csv'], /--out attend une valeur/, /--out wants a value/],
  ['a value too many', ['rank', '--summary=yes'], /--summary ne prend pas de valeur/, /--summary takes no value/],
  ['a command that is nearly one', ['exprot'], /Vouliez-vous dire export/, /Did you mean export/],
])('%s: our own sentence, in both languages', (_case, words, fr, en) => {
  expect(() => readCommandLine(commands, words, 'fr')).toThrow(fr);
  expect(() => readCommandLine(commands, words, 'en')).toThrow(en);
});
it('what fits is read', () => {
  expect(readCommandLine(commands, ['export', 'ranking', '--format', 'csv', '--language=fr']).input).toMatchObject({ positionals: ['ranking'], options: { format: 'csv', language: 'fr' } });
});
