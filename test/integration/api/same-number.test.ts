import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { recomputeScores } from '#backend/recompute-scores.ts';
import { loadChecks } from '#checks/run.ts';
import { getFormula } from '#contract/formula.ts';
import { getLocation } from '#contract/locations.ts';
import { getOverview } from '#contract/overview.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import { listRanking } from '#contract/ranking.ts';
import { createFormats } from '#contract/formats.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import exportCommand from '#jobs/cli/export.ts';
import reportCommand from '#jobs/cli/report.ts';
import { tellAboutRun } from '#jobs/pipeline/tell-about-run.ts';
import { openNotices } from '#records/notice-outbox.ts';
import { loadPublishers } from '#publishers/run.ts';
import { listRuns } from '#records/runs.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { meanOf } from '#scoring/score-group.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';
import { ADMIN, startApp } from './start-app.ts';
import { packed, readPdf } from '../../backend/reports/read-pdf.ts';

// One brand crawled four times; between the second and the third crawl the standard changes: the phone weighs more, a
// publisher counts for more, another is dropped.
let crawl: NetworkCrawl;
beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 11, size: 12 });
  await crawl.crawlOn(0);
  await crawl.crawlOn(7);
  const standard = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
  if (!standard) throw new Error('The sample brand has no standard.');
  const { 'reviews-page': _dropped, 'web-directory': directory, ...publishers } = standard.standard.publishers;
  await publishStandard(SYSTEM_VIEWER, crawl.brandId, {
    ...standard.standard, checkWeights: { phone: 9.5 }, publishers: { ...publishers, ...(directory ? { 'web-directory': { ...directory, weight: 1.7 } } : {}) },
  }, '2026-10-08T12:00:00.000Z');
  await crawl.crawlOn(14);
  await crawl.crawlOn(28);
});
afterAll(() => crawl.close());
const app = startApp();
let cookie = '';
beforeAll(async () => { cookie = await app.signIn(ADMIN); });

async function ask<R extends z.ZodType>(route: { response: R }, address: string): Promise<z.infer<R>> {
  return route.response.parse(await (await app.get(address, cookie)).json());
}
const inBrand = (rest: string) => `/api/brands/${crawl.brandId}/${rest}`;
const ranking = async () => {
  const { packed, ...about } = await ask(listRanking, inBrand('ranking'));
  return { ...about, rows: unpackRows(packed) };
};

describe('want 17: the same number everywhere', () => {
  it('in the ranking, on the page of the location and on the formula page', async () => {
    const { rows } = await ranking();
    expect(rows.filter((row) => row.rank !== null).length).toBeGreaterThan(8);
    for (const row of rows) {
      const page = await ask(getLocation, `/api/locations/${row.locationId}`);
      const pick = ({ rank, peers, score, band, presence, accuracy, coverage }: typeof row | typeof page) => ({ rank, peers, score, band, presence, accuracy, coverage });
      expect(pick(page)).toEqual(pick(row));
      const { example } = await ask(getFormula, inBrand(`formula?locationId=${row.locationId}`));
      expect([example?.score ?? null, example?.coverage ?? null, example?.isRanked ?? false]).toEqual([row.score, row.coverage, row.rank !== null]);
      const lost = example?.listings.flatMap((one) => one.lost).reduce((sum, one) => sum + one.locationPoints, 0) ?? 0;
      expect(row.score === null ? 0 : 100 - lost).toBeCloseTo(row.score ?? 0, 9);
    }
  });

  it('in the export, as JSON lines and as CSV', async () => {
    const { rows } = await ranking();
    const write = async (format: string) => {
      const file = path.join(crawl.home, `ranking.${format}`);
      await exportCommand.run({ positionals: ['ranking'], options: { format, out: file }, settings: crawl.settings });
      return (await readFile(file, 'utf8')).trim().split('\n');
    };
    const lines = (await write('jsonl')).map((line) => JSON.parse(line) as { storeCode: string; score: number | null; rank: number | null; regionRank: number | null });
    expect(lines.map((one) => [one.storeCode, one.score, one.rank, one.regionRank])).toEqual(rows.map((row) => [row.storeCode, row.score, row.rank, row.peers.find((one) => one.kind === 'region')?.rank ?? null]));
    const [head = '', ...cells] = await write('csv');
    const at = head.split(',').indexOf('score');
    expect(at).toBeGreaterThan(0);
    expect(cells.filter((line) => rows.some((row) => row.score !== null && line.includes(String(row.score))))).toHaveLength(rows.filter((row) => row.score !== null).length);
  });

  it('on the overview, at the end of its trend, in the summary of the crawl and in the mail', async () => {
    const { rows } = await ranking();
    const overview = await ask(getOverview, inBrand('overview'));
    const [run] = await listRuns(SYSTEM_VIEWER, crawl.brandId);
    if (!run) throw new Error('No crawl was kept.');
    const [checks, publishers, kinds] = await Promise.all([loadChecks(), loadPublishers(), loadNoticeKinds()]);
    await tellAboutRun({ viewer: SYSTEM_VIEWER, checks, publishers }, run);
    const told = (await openNotices()).map((one) => one.notice).find((one) => one.kind === 'run-finished' && one.cause === `run:${run.id}`);
    const mean = meanOf(rows.filter((row) => row.rank !== null).map((row) => row.score));
    expect([overview.score, overview.trend.at(-1)?.score, run.summary?.score]).toEqual([mean, mean, mean]);
    expect(told?.brandParams['score'] ?? null).toBe(mean === null ? null : roundShown(mean));
    const shown = roundShown(mean ?? Number.NaN).toFixed(1);
    expect(told && kinds.get('run-finished')?.lines(told)[0]).toEqual({ en: `Consistency: ${shown}`, fr: `Cohérence : ${shown.replace('.', ',')}` });
  });
});

describe('the overview on paper', () => {
  it.each([['fr-CA', 'fr'], ['en-CA', 'en']] as const)('shows the figures of the page to the digit (%s), by the button and by the command', async (locale, language) => {
    const overview = await ask(getOverview, inBrand('overview'));
    const answer = await app.get(inBrand(`overview.pdf?locale=${locale}`), cookie);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/pdf', `attachment; filename="lunetterie-boreale-${language === 'fr' ? 'apercu' : 'overview'}-${overview.asOf?.slice(0, 10)}.pdf"`]);
    const sheet = readPdf(new Uint8Array(await answer.arrayBuffer()));
    const file = path.join(crawl.home, `${language}.pdf`);
    await reportCommand.run({ positionals: [], options: { language, paper: 'letter', out: file }, settings: crawl.settings });
    expect(readPdf(new Uint8Array(await readFile(file)))).toEqual(sheet);
    const formats = createFormats(locale);
    const { month, score, presence, accuracy, coverage, sentiment, rating, regions, fields, publishers } = overview;
    if (month === null || score === null) throw new Error('Four crawls, and no score.');
    const shown = [score, presence, accuracy, ...regions.slice(0, 3).map((one) => one.score), fields[0]?.score ?? null, ...publishers.map((one) => one.score).toSorted((a, b) => (a ?? 101) - (b ?? 101)).slice(0, 2)].flatMap((one) => (one === null ? [] : [formats.score(one)]));
    const { findings } = month;
    for (const text of [...shown, ...[coverage].flatMap((one) => (one === null ? [] : [formats.share(one)])), ...[sentiment.value].flatMap((one) => (one === null ? [] : [formats.sentiment(one)])), ...[rating.value].flatMap((one) => (one === null ? [] : [formats.rating(one)])), `+${formats.count(findings.opened)}`, `\u2212${formats.count(findings.fixed)}`, formats.count(findings.now)]) expect(sheet.text).toContain(packed(text));
    expect(sheet.pages).toBe(1);
  });

  it('a locale that is none is refused, and nobody gets it without signing in', async () => {
    expect((await app.get(inBrand('overview.pdf?locale=de-DE'), cookie)).status).toBe(400);
    expect((await app.get(inBrand('overview.pdf'))).status).toBe(401);
  });
});

describe('the sums of the overview', () => {
  it('what a month did to findings leads from those of then to those of now, as they stood', async () => {
    const { month, openFindings } = await ask(getOverview, inBrand('overview'));
    if (month === null) throw new Error('Four crawls, and no month to compare.');
    const { before, opened, back, fixed, accepted, withdrawn, now } = month.findings;
    expect(before + opened + back - fixed - accepted - withdrawn).toBe(now);
    expect(now).toBe(openFindings);
    const runs = await listRuns(SYSTEM_VIEWER, crawl.brandId);
    expect(before).toBe(runs.find((run) => run.asOf.startsWith(month.since))?.summary?.openFindings);
    expect(month.score.after).toBe((await ask(getOverview, inBrand('overview'))).score);
  });
  it('all causes together are what the score lacks to 100, and all bands are the ranked locations', async () => {
    const { causes, score, bands, distribution, rankedCount, notEnoughSeen, locationCount } = await ask(getOverview, inBrand('overview'));
    expect(100 - causes.reduce((sum, one) => sum + one.lostPoints, 0)).toBeCloseTo(score ?? Number.NaN, 9);
    expect([bands, distribution].map((list) => list.reduce((sum, one) => sum + one.count, 0))).toEqual([rankedCount, rankedCount]);
    expect(rankedCount + notEnoughSeen).toBeLessThanOrEqual(locationCount);
  });
});

describe('the trend', () => {
  it('marks the crawl that first judged by the new standard, and the publishers that it scored otherwise', async () => {
    const { changes, trend, cohort } = await ask(getOverview, inBrand('overview'));
    expect(changes.filter((one) => one.kind !== 'publishers')).toEqual([{ day: '2026-10-10', kind: 'standard', from: 1, to: 2 }]);
    expect(trend.map((one) => one.day)).toEqual(['2026-09-26', '2026-10-03', '2026-10-10', '2026-10-24']);
    expect(cohort.size).toBeGreaterThan(8);
    expect(trend.every((one) => one.sameLocations !== null)).toBe(true);
  });
});

describe('want 16: stored scores', () => {
  it('carry the versions by which they were made', async () => {
    const { formulaVersion, standardVersion } = await ranking();
    expect([formulaVersion, standardVersion]).toEqual([FORMULA_VERSION, 2]);
  });

  it('are computed again from what is stored, to the last digit, across the change of standard', async () => {
    const scores = await recomputeScores(SYSTEM_VIEWER, crawl.brandId);
    expect(scores.length).toBeGreaterThan(30);
    expect(new Set(scores.map((one) => one.standardVersion))).toEqual(new Set([1, 2]));
    expect(scores.filter((one) => !one.isSame)).toEqual([]);
  });
});
