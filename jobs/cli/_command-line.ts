import { parseArgs } from 'node:util';
import { loadFolder } from '#backend/load-folder.ts';
import { CommandShape, UsageError, type Command, type CommandInput } from './define-command.ts';

/** Every command of this folder. */
export function loadCommands(): Promise<Command[]> {
  return loadFolder<Command>(new URL('./', import.meta.url), CommandShape);
}

/** The command that the words of a command line name, and what they give it. Throws UsageError. */
export function readCommandLine(commands: readonly Command[], words: readonly string[]): { command: Command; input: Omit<CommandInput, 'settings'> } {
  const [name, ...args] = words;
  const command = commands.find((one) => one.id === name);
  if (!command) throw new UsageError(`There is no command "${name ?? ''}". There are: ${commands.map((one) => one.id).join(', ')}.`);
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
    return { command, input: { positionals, options: values as CommandInput['options'] } };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUsage: enseigne ${command.usage}`);
  }
}

/** What `COMMAND --help` prints: how the command is called, what it does, and its options. Null where the words don't ask for that. */
export function helpOf(commands: readonly Command[], words: readonly string[]): string | null {
  const [name, ...args] = words;
  const asked = name === 'help' ? args[0] : name;
  const isAsked = name === 'help' || args.includes('--help') || args.includes('-h');
  const command = isAsked ? commands.find((one) => one.id === asked) : undefined;
  if (!command) return null;
  const options = Object.entries(command.options).map(([option, { type, default: value }]) => `  --${option}${type === 'boolean' ? '' : ' …'}${value === undefined || value === false ? '' : ` (${String(value)})`}`);
  return [`Usage: npm run -s enseigne -- ${command.usage}`, '', command.summary, ...(options.length === 0 ? [] : ['', 'Options (and what holds without them):', ...options]), ''].join('\n');
}
