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
