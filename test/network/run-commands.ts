// The product's commands in one process that stays: each message is a command line, run by the same files of jobs/cli
// as `npm run enseigne`. Eight weeks of crawls then open the database and warm up once, as a product that runs all year does.
import { env } from '#backend/env.ts';
import { loadCommands, readCommandLine } from '#jobs/cli/_command-line.ts';
import { openRecords } from '#records/connection.ts';
import { workWeek } from './demo-work.ts';

/** No command of the product: what the demo's people do after the crawl of a week (seed, size, first day, week, which is the last, its moment). */
const WORK_WEEK = 'work-week';

async function runWeek([, seed, size, startDate, week, last, asOf]: readonly string[]): Promise<void> {
  await workWeek({ seed: Number(seed), size: Number(size), startDate: String(startDate), week: Number(week), isLast: week === last, asOf: new Date(String(asOf)) });
}

/** Stands alone on a line after all that a command printed. */
const END_OF_COMMAND = '\u0004';

const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME });
const commands = await loadCommands();

let isLeaving = false;
async function leave(code: number): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  process.on('unhandledRejection', () => {});
  await records.close();
  process.exit(code);
}

async function run(words: string[]): Promise<void> {
  try {
    if (words[0] === WORK_WEEK) await runWeek(words);
    else {
      const { command, input } = readCommandLine(commands, words);
      await command.run({ ...input, settings: env });
    }
    process.stdout.write(`${END_OF_COMMAND}\n`);
  } catch (error) {
    // What a crawl says of the database that is closed under it is no news.
    if (isLeaving) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await leave(1);
  }
}

process.on('message', (words: string[]) => void run(words));
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, () => void leave(0));
