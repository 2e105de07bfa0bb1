import { parseArgs } from 'node:util';
import { loadFolder } from '#backend/load-folder.ts';
import type { UiLanguage } from '#domain/words.ts';
import { say } from '#imports/say.ts';
import { nearestOf } from './_nearest.ts';
import { terminalLanguage } from './_terminal-language.ts';
import { USAGE_WORDS } from './_usage-words.ts';
import { CommandShape, UsageError, type Command, type CommandInput } from './define-command.ts';

/** Every command of this folder. */
export function loadCommands(): Promise<Command[]> {
  return loadFolder<Command>(new URL('./', import.meta.url), CommandShape);
}

/** The command that the words of a command line name, and what they give it. Throws UsageError with a sentence in the language of the terminal. */
export function readCommandLine(commands: readonly Command[], words: readonly string[], language: UiLanguage = terminalLanguage()): { command: Command; input: Omit<CommandInput, 'settings'> } {
  const [name = '', ...args] = words;
  const command = commands.find((one) => one.id === name);
  const ids = commands.map((one) => one.id);
  if (!command) throw new UsageError(say(USAGE_WORDS.noCommand, { name, nearest: sayNearest(nearestOf(name, ids), language), all: ids.join(', ') })[language]);
  const wrong = wrongOption(command, args, language);
  if (wrong !== null) throw new UsageError(`${wrong}\n${say(USAGE_WORDS.usage, { usage: command.usage })[language]}`);
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  return { command, input: { positionals, options: values as CommandInput['options'] } };
}

/** What is wrong with the first option that does not fit, as a sentence; null where all do. */
function wrongOption({ id, options }: Command, args: readonly string[], language: UiLanguage): string | null {
  const names = Object.keys(options);
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = options[token.name];
    const params = { command: id, option: token.rawName };
    if (known === undefined && names.length === 0) return say(USAGE_WORDS.noOptions, params)[language];
    if (known === undefined) {
      const nearest = nearestOf(token.name, names);
      return say(USAGE_WORDS.noOption, { ...params, nearest: nearest === null ? say(USAGE_WORDS.all, { all: names.map((one) => `--${one}`).join(', ') })[language] : sayNearest(`--${nearest}`, language) })[language];
    }
    // "--brand --format csv": what follows is an option, and no value.
    if (known.type === 'string' && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))) return say(USAGE_WORDS.needsValue, params)[language];
    if (known.type === 'boolean' && token.value !== undefined) return say(USAGE_WORDS.takesNone, params)[language];
  }
  return null;
}

function sayNearest(word: string | null, language: UiLanguage): string {
  return word === null ? '' : say(USAGE_WORDS.meant, { word })[language];
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
