import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED_REASONS } from '#checks/run.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { extractPage } from '#extract/extract-page.ts';
import { createFetcher, fetcherSettings } from '../http/fetch-page.ts';
import { defineCommand, textOption, UsageError, type CommandInput } from './define-command.ts';

export default defineCommand({
  id: 'extract',
  summary: 'Reads one page, from a URL or a file, and prints what it says as JSON: kind, observations with proof, reviews.',
  usage: 'extract URL|FILE [--url ADDRESS-OF-THE-FILE] [--country CA]',
  options: { url: { type: 'string' }, country: { type: 'string' } },
  needsDatabase: false,
  async run(input) {
    const [source] = input.positionals;
    if (!source) throw new UsageError('Name a URL or a file to read.');
    const capture = /^https?:\/\//.test(source) ? await fetchCapture(source, input) : await readCapture(source, textOption(input, 'url'));
    const country = textOption(input, 'country');
    const page = await extractPage(capture, country ? { country } : {});
    process.stdout.write(`${JSON.stringify({ url: capture.url, ...page }, null, 2)}\n`);
  },
});

async function fetchCapture(url: string, input: CommandInput): Promise<PageCapture> {
  const fetcher = createFetcher(fetcherSettings(input.settings, () => new Date()));
  try {
    const answer = await fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true }, { requestsPerSecond: 1, concurrency: 1 });
    if (!answer.ok) throw new UsageError(`${url} could not be read. ${SHARED_REASONS[answer.trouble]?.en ?? answer.trouble}`);
    return answer.capture;
  } finally {
    await fetcher.close();
  }
}

async function readCapture(file: string, url = pathToFileURL(path.resolve(file)).href): Promise<PageCapture> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} can't be read (${error.code ?? error.message}).`);
  });
  return {
    url, finalUrl: url, status: 200, contentType: 'text/html', headers: {}, fetchedAt: new Date().toISOString(),
    bodyHash: createHash('sha256').update(bytes).digest('hex'), body: bytes.toString('utf8'), resources: [],
  };
}
