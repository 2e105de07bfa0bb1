import { EnseigneError, InvalidInputError } from '#backend/errors.ts';
import { env } from '#backend/env.ts';
import { openRecords } from '#records/connection.ts';
import { helpOf, loadCommands, readCommandLine } from './_command-line.ts';
import { UsageError } from './define-command.ts';

/** Runs one command. Errors are a sentence on stderr and a non-zero exit: 2 for a wrong call, 1 for the rest. */
async function main(words: string[]): Promise<number> {
  const [name] = words;
  const commands = await loadCommands();
  const help = helpOf(commands, words);
  if (help !== null) {
    process.stdout.write(help);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`Usage: npm run -s enseigne -- COMMAND\n       npm run -s enseigne -- COMMAND --help\n\n${commands.map((one) => `  ${one.usage}\n      ${one.summary}`).join('\n')}\n`);
    return name === undefined ? 2 : 0;
  }
  const { command, input } = readCommandLine(commands, words);
  if (!command.needsDatabase) {
    await command.run({ ...input, settings: env });
    return 0;
  }
  const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME });
  // Stopped by a person or a parent: the database that this command started stops with it. What was not saved is done again next time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void records.close().finally(() => process.exit(130)));
  try {
    await command.run({ ...input, settings: env });
  } finally {
    await records.close();
  }
  return 0;
}

function sentenceOf(error: unknown): string {
  if (error instanceof InvalidInputError) return [error.message, ...error.problems.map((one) => `  ${one.path}: ${one.message}`)].join('\n');
  if (error instanceof EnseigneError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message) : String(error);
}

// Whoever reads (a pager, `head`) may have had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  // As if stopped by a person, so that the database stops with the command.
  process.kill(process.pid, 'SIGTERM');
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = error instanceof UsageError || error instanceof InvalidInputError ? 2 : 1;
}
