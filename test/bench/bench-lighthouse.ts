import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import lighthouse, { desktopConfig, type Config, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '#jobs/http/find-chromium.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl, createBrand } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { createRun, finishRun } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord, MADE_AT, STANDARD } from '#test/integration/records/sample.ts';
import type { Bench } from './main.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOCATIONS = 2_000;
const SCORE_DAYS = 12;
const REVIEWS_EACH = 10;
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const DEBUG_PORT = 9417;
const ROUNDS = 3;
const WANTED = { performance: 0.95, accessibility: 1 };

/** Lighthouse on the pages that are opened most, signed in, with 2,000 locations: as a desk does (its desktop settings), and as a phone on a slow network (its default). */
const bench: Bench = {
  id: 'lighthouse',
  async run() {
    const found = await findChromium();
    if (found === null) throw new Error('There is no Chromium here: npm ci --include=optional brings one.');
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
    const records = await openRecords({ home });
    const { brandId, locationId } = await fill();
    const server = await startServer(home);
    const browser = await chromium.launch({ executablePath: found.path, args: [...ARGUMENTS, `--remote-debugging-port=${DEBUG_PORT}`] });
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.link);
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      await context.close();
      const brand = `${server.baseUrl}/brands/${brandId}`;
      const rows: string[][] = [];
      const failures: string[] = [];
      for (const [name, address] of [['overview', brand], ['ranking', `${brand}/ranking`], ['location', `${brand}/locations/${locationId}`]] as const) {
        for (const [kind, config] of [['desk', desktopConfig], ['phone', undefined]] as const) {
          const tries: Result[] = [];
          for (let round = 0; round < ROUNDS; round += 1) tries.push(await look(address, cookie, config));
          const middle = tries.toSorted((a, b) => (a.categories['performance']?.score ?? -1) - (b.categories['performance']?.score ?? -1))[Math.floor(ROUNDS / 2)];
          if (!middle) throw new Error('Lighthouse gave no answer.');
          const { categories, audits } = middle;
          const [performance, accessibility] = [categories['performance']?.score ?? null, categories['accessibility']?.score ?? null];
          const said = (id: string): string => audits[id]?.displayValue ?? '–';
          rows.push([name, kind, hundred(performance), hundred(accessibility), said('first-contentful-paint'), said('largest-contentful-paint'), said('total-blocking-time'), said('cumulative-layout-shift')]);
          const failing = Object.values(audits).filter((one) => categories['accessibility']?.auditRefs.some((ref) => ref.id === one.id) === true && one.score === 0).map((one) => one.id);
          if (failing.length > 0) failures.push(`${name}, ${kind}: ${failing.join(', ')}`);
          if (kind === 'desk' && ((performance ?? 0) < WANTED.performance || (accessibility ?? 0) < WANTED.accessibility)) failures.push(`${name}: below ${hundred(WANTED.performance)} and ${hundred(WANTED.accessibility)}`);
        }
      }
      return { title: `Lighthouse, ${LOCATIONS} locations, ${SCORE_DAYS} crawls, signed in (the middle one of ${ROUNDS} looks at each)`, columns: ['page', 'as', 'performance', 'accessibility', 'first paint', 'largest paint', 'blocked', 'shifted'], rows, failures };
    } finally {
      await browser.close();
      await server.stop();
      await records.close();
      await rm(home, { recursive: true, force: true });
    }
  },
};
export default bench;

/** One look of Lighthouse at an address, as the reader whose cookie it is. */
async function look(address: string, cookie: string, config: Config | undefined): Promise<Result> {
  const answer = await lighthouse(address, { port: DEBUG_PORT, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility'], disableStorageReset: true, extraHeaders: { Cookie: cookie } }, config);
  if (!answer) throw new Error('Lighthouse gave no answer.');
  return answer.lhr;
}

const hundred = (share: number | null): string => (share === null ? '–' : String(Math.round(share * 100)));

async function fill(): Promise<{ brandId: string; locationId: string }> {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: STANDARD.brand, at: MADE_AT });
  const { id: standardVersionId } = await publishStandard(SYSTEM_VIEWER, brandId, { ...STANDARD, targets: [{ score: 90, by: '2027-03-31' }] }, MADE_AT);
  const created = Array.from({ length: LOCATIONS }, (_, index) => makeRecord(`LB-${index}`, ['Canada', `Région ${index % 40}`]));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, MADE_AT);
  await confirmCrawl(SYSTEM_VIEWER, brandId, new Date(MADE_AT));
  for (let day = 1; day <= SCORE_DAYS; day += 1) {
    const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: new Date(Date.parse(MADE_AT) + day * 7 * 86_400_000).toISOString(), standardVersionId });
    await finishRun(SYSTEM_VIEWER, run.id, { pages: 0, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 0, score: null });
  }
  const listings = JSON.stringify(['brand-website', 'openstreetmap', 'web-directory'].map((publisherId) => ({ publisherId, listingId: 'f'.repeat(32), publisherWeight: 1, value: 90, coverage: 1 })));
  await db().$executeRaw`
    INSERT INTO "LocationScoreDay" ("locationId", day, value, coverage, "isRanked", listings, "formulaVersion", "standardVersionId")
    SELECT l.id, ${MADE_AT}::date + 7 * d, 60 + random() * 40, 0.9, true, ${listings}::jsonb, 1, ${standardVersionId} FROM "Location" AS l, generate_series(1, ${SCORE_DAYS}::int) AS d`;
  await db().$executeRaw`
    INSERT INTO "Review" (id, "locationId", "publisherId", "externalId", rating, text, "contentHash", "firstSeenAt", "lastSeenAt")
    SELECT l.id || '-' || r, l.id, 'reviews-page', r::text, 1 + floor(random() * 5), 'Très bon accueil', '', ${MADE_AT}::timestamptz, ${MADE_AT}::timestamptz FROM "Location" AS l, generate_series(1, ${REVIEWS_EACH}::int) AS r`;
  await db().$executeRaw`
    INSERT INTO "ReviewAnalysis" ("reviewId", language, sentiment, label, confidence, topics, model) SELECT id, 'fr', random() * 2 - 1, 'positive', 0.9, '[]', 'bench' FROM "Review"`;
  await db().$executeRawUnsafe('VACUUM ANALYZE');
  return { brandId, locationId: (await listLocations(SYSTEM_VIEWER, brandId))[0]?.id ?? '' };
}

/** The product as a person starts it, on a free loopback port. */
async function startServer(home: string): Promise<{ baseUrl: string; link: string; stop(): Promise<void> }> {
  const child = fork(path.join(ROOT, 'backend/server.ts'), [], {
    cwd: ROOT, execPath: process.execPath, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', LOG_LEVEL: 'warn', ENSEIGNE_HOME: home, WORKER_INSIDE: 'false' },
  });
  const ready = await new Promise<{ baseUrl: string; link: string }>((resolve, reject) => {
    child.on('message', (message: { kind: string; baseUrl: string; link: string }) => { if (message.kind === 'ready') resolve(message); });
    child.once('exit', (code) => reject(new Error(`The product stopped before it was ready (exit ${code}).`)));
  });
  return { ...ready, stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGTERM'); }) };
}
