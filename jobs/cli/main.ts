import { parseArgs } from 'node:util';
import { loadFolder } from '#backend/load-folder.ts';
import { EnseigneError, InvalidInputError } from '#backend/errors.ts';
import { env } from '#backend/env.ts';
import { openRecords } from '#records/connection.ts';
import { CommandShape, UsageError, type Command } from './define-command.ts';

/** Runs one command. Errors are a sentence on stderr and a non-zero exit: 2 for a wrong call, 1 for the rest. */
async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  const commands = await loadFolder<Command>(new URL('./', import.meta.url), CommandShape);
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`Usage: npm run -s enseigne -- COMMAND\n\n${commands.map((one) => `  ${one.usage}\n      ${one.summary}`).join('\n')}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.id === name);
  if (!command) throw new UsageError(`There is no command "${name}". There are: ${commands.map((one) => one.id).join(', ')}.`);
  const { values, positionals } = parse(command, rest);
  const input = { positionals, options: values, settings: env };
  if (!command.needsDatabase) {
    await command.run(input);
    return 0;
  }
  const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME });
  // Stopped by a person or a parent: the database that this command started stops with it. What was not saved is done again next time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void records.close().finally(() => process.exit(130)));
  try {
    await command.run(input);
  } finally {
    await records.close();
  }
  return 0;
}

function parse(command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUsage: enseigne ${command.usage}`);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof InvalidInputError) return [error.message, ...error.problems.map((one) => `  ${one.path}: ${one.message}`)].join('\n');
  if (error instanceof EnseigneError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message) : String(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = error instanceof UsageError || error instanceof InvalidInputError ? 2 : 1;
}
