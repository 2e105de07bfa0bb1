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
