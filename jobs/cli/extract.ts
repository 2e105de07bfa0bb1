import { SHARED_REASONS } from '#checks/run.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { extractPage } from '#extract/extract-page.ts';
import { findResources } from '#extract/resources.ts';
import { createFetcher, fetcherSettings } from '../http/fetch-page.ts';
import { fetchResources, resourcesFrom } from '../pipeline/fetch-resources.ts';
import { createExtractPool, type ExtractPool } from '../pipeline/extract-pool.ts';
import { describeExtraction } from './_extraction-line.ts';
import { answerJsonLines, BadLineError, countryOf, requiredText, textOf, type JsonLine } from './_json-lines.ts';
import { captureOfFile, captureOfText } from './_page-source.ts';
import { defineCommand, textOption, UsageError, type CommandInput } from './define-command.ts';

export default defineCommand({
  id: 'extract',
  summary: 'Reads one page, from a URL or a file, and prints what it says as JSON: kind, observations with proof, reviews. With --jsonl: a page a line, {id, url, html or file, country?}.',
  usage: 'extract URL|FILE [--url ADDRESS-OF-THE-FILE] [--country CA] | extract --jsonl [FILE]',
  options: { url: { type: 'string' }, country: { type: 'string' }, jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    const [source] = input.positionals;
    if (input.options['jsonl'] === true) return await extractLines(source);
    if (!source) throw new UsageError('Name a URL or a file to read.');
    const capture = /^https?:\/\//.test(source) ? await fetchCapture(source, input) : await readCapture(source, textOption(input, 'url'));
    const country = textOption(input, 'country');
    const page = await extractPage(capture, country ? { country } : {});
    process.stdout.write(`${JSON.stringify({ url: capture.url, ...page }, null, 2)}\n`);
  },
});

async function extractLines(file: string | undefined): Promise<void> {
  const pool = createExtractPool();
  try {
    await answerJsonLines((line) => answerLine(line, pool), file);
  } finally {
    await pool.close();
  }
}

async function answerLine(line: JsonLine, pool: ExtractPool): Promise<object> {
  const capture = await captureOfLine(line);
  const [country, language] = [countryOf(line), textOf(line, 'language')];
  return describeExtraction(await pool.extract(capture, { ...(country ? { country } : {}), ...(language ? { language } : {}) }));
}

async function captureOfLine(line: JsonLine): Promise<PageCapture> {
  const [html, file, status] = [textOf(line, 'html'), textOf(line, 'file'), line['status']];
  if (status !== undefined && (typeof status !== 'number' || !Number.isInteger(status))) throw new BadLineError('"status" must be a whole number.');
  const source = { finalUrl: textOf(line, 'finalUrl'), status, contentType: textOf(line, 'contentType') };
  if (html !== undefined) return captureOfText(html, { ...source, url: requiredText(line, 'url') });
  if (file === undefined) throw new BadLineError('"html" or "file" is missing.');
  return await captureOfFile(file, { ...source, url: textOf(line, 'url') }).catch((error: NodeJS.ErrnoException) => {
    throw new BadLineError(cantRead(file, error));
  });
}

async function fetchCapture(url: string, input: CommandInput): Promise<PageCapture> {
  const fetcher = createFetcher(fetcherSettings(input.settings, () => new Date()));
  try {
    const request = { url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true } as const;
    const pace = { requestsPerSecond: 1, concurrency: 1 };
    const answer = await fetcher.fetchPage(request, pace);
    if (!answer.ok) throw new UsageError(`${url} could not be read. ${SHARED_REASONS[answer.trouble]?.en ?? answer.trouble}`);
    await fetchResources(answer.capture, resourcesFrom(fetcher, findResources, request, pace));
    return answer.capture;
  } finally {
    await fetcher.close();
  }
}

function readCapture(file: string, url: string | undefined): Promise<PageCapture> {
  return captureOfFile(file, { url }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(cantRead(file, error));
  });
}

function cantRead(file: string, error: NodeJS.ErrnoException): string {
  return `${file} can't be read (${error.code ?? error.message}).`;
}
