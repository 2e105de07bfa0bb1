import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { PageCapture } from '#domain/page-capture.ts';
import { createExtractPool, type PageReading } from '#jobs/pipeline/extract-pool.ts';
import { hostilePages } from './hostile-pages.ts';
import type { Evaluation } from './main.ts';
import { spoilPage, swellPage } from './spoil-page.ts';
import type { Table } from './table.ts';

const PAGES = new URL('../../../shared/data/pages/', import.meta.url);
const SLOWEST_SHOWN = 12;
/** Of the real pages: every one in the long form, a few in the short one; swollen to 10 MB, fewer still. */
const PAGES_SHORT = 10;
const SWOLLEN_EVERY = 30;

/** No page, however broken or hostile, throws in a reader, ends a thread or reaches its time limit. */
const evaluation: Evaluation = {
  id: 'fuzz',
  isShort: true,
  run: async ({ isShort }) => measureFuzz(isShort),
};
export default evaluation;

interface Seen {
  group: string;
  how: string;
  file: string;
  characters: number;
  reading: PageReading;
}

async function measureFuzz(isShort: boolean): Promise<Table[]> {
  const seen: Seen[] = [];
  const names = new WeakMap<PageCapture, Omit<Seen, 'reading'>>();
  const pool = createExtractPool({
    threads: 2,
    onRead: (capture, reading) => {
      const named = names.get(capture);
      if (named) seen.push({ ...named, reading });
    },
  });
  const reading = new Set<Promise<unknown>>();
  try {
    for (const { group, how, file, body } of inputs(isShort)) {
      const capture = captureOf(body, file);
      names.set(capture, { group, how, file, characters: body.length });
      const one: Promise<unknown> = pool.extract(capture, {}).finally(() => reading.delete(one));
      reading.add(one);
      // The variants are made as they are read: all together they would be gigabytes.
      if (reading.size >= 6) await Promise.race(reading);
    }
    await Promise.all(reading);
  } finally {
    await pool.close();
  }
  return [tallyTable(seen), slowestTable(seen)];
}

function* inputs(isShort: boolean): Generator<{ group: string; how: string; file: string; body: string }> {
  for (const one of hostilePages(isShort ? 0.05 : 1)) yield { group: 'hostile pages', file: 'own', ...one };
  const files = realPages();
  if (files.length === 0) process.stdout.write('\nThe real pages (../shared/data/pages) are not beside the repository: only hostile pages are read.\n');
  const step = isShort ? Math.ceil(files.length / PAGES_SHORT) : 1;
  for (let at = 0; at < files.length; at += step) {
    const file = files[at] ?? '';
    const body = readFileSync(new URL(encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F'), PAGES), 'utf8');
    for (const one of spoilPage(body, at + 1)) yield { group: 'real pages, spoiled', file, ...one };
    if (!isShort && at % SWOLLEN_EVERY === 0) for (const one of swellPage(body, at + 1)) yield { group: 'real pages, swollen', file, ...one };
  }
}

function realPages(): string[] {
  return existsSync(PAGES) ? readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort() : [];
}

function captureOf(body: string, file: string): PageCapture {
  const url = `https://pages.example/${encodeURI(file)}`;
  return {
    url, finalUrl: url, status: 200, contentType: 'text/html', headers: {}, fetchedAt: '2026-11-20T10:00:00.000Z',
    bodyHash: createHash('sha256').update(body).digest('hex'), body, resources: [],
  };
}

function tallyTable(seen: readonly Seen[]): Table {
  const count = (all: readonly Seen[], outcome: PageReading['outcome']): number => all.filter((one) => one.reading.outcome === outcome).length;
  const rows = [...Map.groupBy(seen, (one) => one.group)].map(([group, all]) => {
    const cpu = all.map((one) => one.reading.cpuMilliseconds ?? 0).sort((a, b) => a - b);
    return [group, all.length, count(all, 'failed'), count(all, 'died'), count(all, 'too-long'), tenths(cpu[cpu.length >> 1] ?? 0), Math.round(cpu.at(-1) ?? 0)];
  });
  const failures = seen.filter((one) => one.reading.outcome !== 'read').map((one) => `${one.file}, ${one.how}: ${one.reading.outcome} (${(one.reading.error ?? '').slice(0, 600)})`);
  return { title: 'Broken and hostile pages, read in threads with a time limit of 20 s', columns: ['pages', 'read', 'a reader threw', 'thread died', 'too long', 'ms CPU, median', 'ms CPU, slowest'], rows, failures };
}

function slowestTable(seen: readonly Seen[]): Table {
  const rows = [...seen].sort((a, b) => (b.reading.cpuMilliseconds ?? Infinity) - (a.reading.cpuMilliseconds ?? Infinity)).slice(0, SLOWEST_SHOWN)
    .map((one) => [`${one.how} (${one.file})`, Math.round(one.characters / 1_000), one.reading.cpuMilliseconds === null ? '–' : Math.round(one.reading.cpuMilliseconds)]);
  return { title: 'The slowest of them', columns: ['page', 'thousand characters', 'ms CPU'], rows, failures: [] };
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
