import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { FindingDetails } from '#contract/findings.ts';
import type { getProof } from '#contract/locations.ts';
import { LIVING_STATES } from '#domain/finding.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { checkAgain } from '#jobs/pipeline/check-again.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import checkAgainTask from '#jobs/tasks/check-again.ts';
import crawlBrandTask from '#jobs/tasks/crawl-brand.ts';
import type { Task, TaskContext } from '#jobs/tasks/define-task.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { createRun, finishRun, listRuns, runningRun } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

const HOUR_MS = 3_600_000;
let crawl: NetworkCrawl;
let cookie = '';

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 3, size: 24, story: 'dense' });
  for (const day of [0, 21]) await crawl.crawlOn(day);
  await confirmCrawl(SYSTEM_VIEWER, crawl.brandId, new Date());
});
const app = startApp();
beforeAll(async () => { cookie = await app.signIn(ADMIN); });
afterAll(() => crawl?.close());

const read = async <T>(path: string) => (await (await app.get(path, cookie)).json()) as T;
const details = (findingId: string) => read<FindingDetails>(`/api/findings/${findingId}`);
const act = async (findingId: string, action: object) => (await app.post(`/api/findings/${findingId}/actions`, { action }, cookie)).status;

/** A reading of one location now, or some hours from now. */
async function check(locationId: string, hours = 0) {
  const now = new Date(Date.now() + hours * HOUR_MS);
  const toolbox = await openToolbox(crawl.settings, () => now);
  try {
    return await checkAgain(toolbox, crawl.brandId, [locationId], now);
  } finally {
    await toolbox.fetcher.close();
  }
}

/** Runs a task as a worker would, and answers the jobs that it asks for. */
async function jobsAskedBy<P>(task: Task<P>, payload: P) {
  const jobs: { taskId: string; key: string; payload: object; afterSeconds?: number }[] = [];
  const now = () => new Date();
  const toolbox = await openToolbox(crawl.settings, now);
  const enqueue: TaskContext['enqueue'] = async (taskId, key, asked, afterSeconds) => { jobs.push({ taskId, key, payload: asked, ...(afterSeconds === undefined ? {} : { afterSeconds }) }); };
  const enqueueMany: TaskContext['enqueueMany'] = async (taskId, many) => { for (const one of many) jobs.push({ taskId, ...one }); return many.length; };
  await task.run(payload, { toolbox, enqueue, enqueueMany, now, log: pino({ level: 'silent' }) });
  await toolbox.fetcher.close();
  return jobs;
}

async function livingFinding(publisherId: string) {
  const found = (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true })).find((one) => one.publisherId === publisherId && one.isConfirmed && one.isObservable && one.observed !== null);
  if (!found) throw new Error(`The simulated web has no finding on ${publisherId}.`);
  return found;
}

describe('want 13: every finding opens its proof', () => {
  it('with its address, its time, and the page as it was read, at the spot', async () => {
    const findings = await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true });
    expect(findings.length).toBeGreaterThan(40);
    const broken: string[] = [];
    for (const { id, checkId, publisherId, reason } of findings) {
      const name = `${checkId} ${publisherId} ${reason}`;
      const { evidence, captureUrl, images } = await read<z.infer<typeof getProof.response>>(`/api/findings/${id}/proof-facts`);
      if (evidence === null || !URL.canParse(evidence.url) || Number.isNaN(Date.parse(evidence.fetchedAt))) broken.push(`${name}: no address or no time`);
      if (captureUrl === null) broken.push(`${name}: no page`);
      else {
        const page = await app.get(captureUrl.replace(/#.*$/, ''), cookie);
        const text = await page.text();
        if (page.status !== 200 || text.length < 100) broken.push(`${name}: ${page.status}`);
        if (/exact spot is not found|endroit exact n’est pas retrouvé/.test(text)) broken.push(`${name}: the spot is lost (${evidence?.locator})`);
      }
      if (checkId === 'logo' && images?.expected === null) broken.push(`${name}: no approved image`);
    }
    console.info(`proofs opened: ${findings.length}, of ${new Set(findings.map((one) => one.checkId)).size} checks`);
    expect(broken).toEqual([]);
  });
});

describe('want 24: a click closes nothing, a reading does', () => {
  it('claimed and still wrong: waited for as long as the publisher takes, then reopened with its count', async () => {
    const { id, locationId } = await livingFinding('brand-website');
    expect(await act(id, { kind: 'claim-fixed' })).toBe(200);
    expect(app.jobs.at(-1)).toMatchObject({ taskId: 'check-again', payload: { locationIds: [locationId] } });
    expect(await check(locationId)).toBe('done');
    expect(await details(id)).toMatchObject({ finding: { state: 'fix-claimed' }, isChecking: false });
    expect(await check(locationId, 25)).toBe('done');
    const { finding, events } = await details(id);
    expect(finding).toMatchObject({ state: 'reopened', reopenedCount: 1, closedAt: null });
    expect(events.filter((one) => one.kind === 'reopened')).toMatchObject([{ actor: null, details: { because: 'still-wrong', count: 1 } }]);
  });

  it('checks of locations are no crawls: the history does not count them', async () => {
    expect((await listRuns(SYSTEM_VIEWER, crawl.brandId)).map((run) => run.trigger)).toEqual(['by-hand', 'by-hand']);
  });

  it('while a crawl runs, a check waits for it; one that still has the location before it reads it anyhow', async () => {
    const { locationId } = await livingFinding('brand-website');
    const standard = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
    const run = await createRun(SYSTEM_VIEWER, { brandId: crawl.brandId, trigger: 'scheduled', asOf: new Date().toISOString(), standardVersionId: standard?.id ?? '' });
    expect(await check(locationId)).toBe('crawl-reads');
    expect(await check('none')).toBe('later');
    expect(await jobsAskedBy(checkAgainTask, { brandId: crawl.brandId, locationIds: ['none'], attempt: 1 })).toEqual([{ taskId: 'check-again', key: 'none#2', payload: { brandId: crawl.brandId, locationIds: ['none'], attempt: 2 }, afterSeconds: 30 }]);
    await finishRun(SYSTEM_VIEWER, run.id, { ...((await listRuns(SYSTEM_VIEWER, crawl.brandId))[1]?.summary ?? { pages: 0, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 0, score: null }) });
  });

  it('a check that a killed process left behind is taken up by the next one of that location', async () => {
    const { locationId } = await livingFinding('brand-website');
    const standard = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
    await createRun(SYSTEM_VIEWER, { brandId: crawl.brandId, trigger: 'recheck', asOf: new Date(Date.now() + 26 * HOUR_MS).toISOString(), standardVersionId: standard?.id ?? '', locationIds: [locationId] });
    expect(await check('another')).toBe('later');
    // A crawl that was due meets it: the check is finished first, and the crawl asked for again.
    const jobs = await jobsAskedBy(crawlBrandTask, { brandId: crawl.brandId, trigger: 'scheduled' });
    expect(jobs.map((one) => `${one.taskId} after ${one.afterSeconds ?? 0}`).sort()).toEqual(['audit-location after 0', 'crawl-brand after 15']);
    expect(await check(locationId, 26)).toBe('done');
    expect(await runningRun(SYSTEM_VIEWER, crawl.brandId)).toBeNull();
  });
});

describe('want 9: one variant is accepted', () => {
  it('passes at the next reading, its points come back, and withdrawn it is a finding again', async () => {
    const { id, locationId, listingId, checkId, subject } = await livingFinding('brand-website');
    const verdict = async () => {
      const { listings } = await read<{ listings: { listingId: string; verdicts: { checkId: string; subject: string; outcome: string; reason: string; isConfirmed: boolean; lostPoints: number }[] }[] }>(`/api/locations/${locationId}`);
      return listings.find((one) => one.listingId === listingId)?.verdicts.find((one) => one.checkId === checkId && one.subject === subject);
    };
    expect(await verdict()).toMatchObject({ outcome: 'fail' });
    expect(await act(id, { kind: 'accept', reason: 'as the mall writes it', until: null })).toBe(200);
    await check(locationId, 27);
    expect(await verdict()).toMatchObject({ outcome: 'pass', reason: 'accepted-variant', isConfirmed: true, lostPoints: 0 });
    expect((await details(id)).finding.state).toBe('accepted');
    expect(await act(id, { kind: 'withdraw' })).toBe(200);
    await check(locationId, 28);
    expect(await verdict()).toMatchObject({ outcome: 'fail', isConfirmed: true });
    expect((await details(id)).finding).toMatchObject({ state: 'open', closedAt: null });
  });
});

it('closed findings keep their story: each closed one says since when, each living one does not', async () => {
  for (const one of await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId })) expect([one.id, LIVING_STATES.includes(one.state)]).toEqual([one.id, one.closedAt === null]);
});
