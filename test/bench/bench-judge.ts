import { countTemplates } from '#backend/know-brand.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { LocationScore, PeerKind } from '#domain/score.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { clusterFindings } from '#findings/cluster-findings.ts';
import { countCauses } from '#findings/count-causes.ts';
import { emptyLog } from '#jobs/pipeline/ask-publisher.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import { loadAuditInput } from '#records/audits.ts';
import { loadGathered } from '#records/gathered.ts';
import { listLocations } from '#records/locations.ts';
import { createRun } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { momentsOf, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans } from '#reviews/store-figures.ts';
import { rankLocations } from '#scoring/rank-locations.ts';
import { rankPeers } from '#scoring/rank-peers.ts';
import { scoreGroup, scorePublishers, scoreRegions } from '#scoring/score-group.ts';
import { countBands, countNamedBands } from '#scoring/summarise-brand.ts';
import { trendScores } from '#scoring/trend-scores.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { median, shown, spend } from './measure.ts';
import { copyAudit, copyFindings, idOf, readSiteValues, type Audit } from './scale-brand.ts';
import type { Bench } from './main.ts';

const CRAWLED = 40;
const FEW = 1_000;
const MANY = 100_000;
/**
 * `--judged=2000`: of the large brand only so many are judged one by one, evenly over it, and the others take over a score; all that
 * concerns the whole brand is done for all. Judging a hundred thousand takes a quarter of an hour of processor time.
 */
const JUDGED = Number(process.argv.find((one) => one.startsWith('--judged='))?.split('=')[1] ?? MANY);
/** Small brands before the large one, and as many after it: whatever else the machine does meets all of them. */
const ROUNDS = 1;
/** Copies made at once, outside of what is measured. */
const BATCH = 100;
const REGIONS = 40;
const REVIEWS_EACH = 10;
const SCORE_DAYS = Array.from({ length: 6 }, (_, week) => `2026-0${week + 1}-01`);

/** CPU milliseconds per location, of all threads. */
interface Cost { knowledge: number; judging: number; sums: number }

const bench: Bench = {
  id: 'judge',
  async run() {
    const crawl = await startNetworkCrawl({ seed: 7, size: CRAWLED });
    try {
      await crawl.crawlOn(0);
      const audits = await readAudits(crawl);
      const toolbox = await openToolbox(crawl.settings);
      const few: Cost[] = [];
      await brandOf(FEW, audits, toolbox);
      for (let round = 0; round < ROUNDS; round += 1) few.push(await brandOf(FEW, audits, toolbox));
      const many = await brandOf(MANY, audits, toolbox);
      for (let round = 0; round < ROUNDS; round += 1) few.push(await brandOf(FEW, audits, toolbox));
      await toolbox.fetcher.close();
      const row = (name: string, read: (cost: Cost) => number) => {
        const [perFew, perMany] = [median(few.map(read)), read(many)];
        return [name, shown(perFew), shown(perMany), shown(perMany / perFew)];
      };
      const listings = audits.reduce((sum, one) => sum + one.gathered.listings.length, 0) / audits.length;
      return {
        title: `Judging and scoring a brand with ${listings.toFixed(1)} listings a location on an unchanged day, CPU ms per location (${FEW}: median of ${few.length} brands before and after; ${MANY}: one, ${JUDGED < MANY ? `of which ${JUDGED} are judged one by one` : 'all judged one by one'})`,
        columns: ['what', `${FEW} locations`, `${MANY} locations`, 'ratio'],
        rows: [
          row('what the whole brand tells (template values)', (cost) => cost.knowledge), row('judging and scoring each location', (cost) => cost.judging),
          row('sums over the brand: groups, ranks, peers, shrunk means, clusters, trend', (cost) => cost.sums), row('all of it', (cost) => cost.knowledge + cost.judging + cost.sums),
        ],
        failures: [],
      };
    } finally {
      await crawl.close();
    }
  },
};
export default bench;

/** Judges a brand of so many locations as a crawl does, some at a time, and then computes what stands beside all of them. */
async function brandOf(count: number, audits: readonly Audit[], toolbox: Toolbox): Promise<Cost> {
  const cost: Cost = { knowledge: 0, judging: 0, sums: 0 };
  const valuesOf = readSiteValues(audits);
  const counting = countTemplates(count);
  const scores: LocationScore[] = [];
  const findings: StoredFinding[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const values = Array.from({ length: Math.min(BATCH, count - from) }, (_, step) => valuesOf(from + step)).flat();
    cost.knowledge += (await spend(() => counting.add(values))).cpuMs;
  }
  const brand = counting.finish();
  const every = Math.max(1, Math.ceil(count / JUDGED));
  let judged = 0;
  for (let from = 0; from < count; from += BATCH) {
    if ((from / BATCH) % every > 0) {
      for (let index = from; index < Math.min(count, from + BATCH); index += 1) {
        const like = scores[index % judged] as LocationScore;
        const { input } = audits[index % audits.length] as Audit;
        scores.push({ ...like, locationId: idOf(input.location.id, index) });
        findings.push(...copyFindings(input.findings, idOf(input.location.id, index), index));
      }
      continue;
    }
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, step) => copyAudit(audits[(from + step) % audits.length] as Audit, from + step));
    cost.judging += (await spend(() => { for (const { input, gathered } of batch) scores.push(judge({ ...toolbox, brand }, input, gathered, 'first').score); })).cpuMs;
    judged += batch.length;
    batch.forEach(({ input }, step) => findings.push(...copyFindings(input.findings, input.location.id, from + step)));
  }
  cost.sums = (await spend(() => sumUp(scores, findings))).cpuMs;
  return { knowledge: cost.knowledge / count, judging: cost.judging / judged, sums: cost.sums / count };
}

/** What a ranking, an overview and a queue of the whole brand compute, by the product's own functions. */
function sumUp(scores: readonly LocationScore[], findings: readonly StoredFinding[]): unknown[] {
  const groups = new Map(scores.map((one, index): [string, Partial<Record<PeerKind, string>>] => [one.locationId, { format: index % 3 === 0 ? 'mall' : 'street', region: `Canada › ${index % REGIONS}`, language: index % 4 === 0 ? 'en' : 'fr' }]));
  const regions = new Map(scores.map((one, index) => [one.locationId, ['canada', `region-${index % REGIONS}`]]));
  const heard = (scale: number) => scores.map((one, index) => ({ id: one.locationId, moments: momentsOf(Array.from({ length: (index * 7) % (REVIEWS_EACH * 2) }, (_, review) => ((index * 31 + review * 17) % 5) * scale)) }));
  const days = scores.flatMap(({ locationId, value, coverage, isRanked }, index) => SCORE_DAYS.filter((_, day) => (index + day) % 3 === 0).map((day) => ({ locationId, day, value, coverage, isRanked })));
  const caused = findings.map((one, index) => ({ ...one, cause: 'web-template' as const, regionId: `region-${index % REGIONS}` }));
  return [
    scoreGroup(scores), scoreRegions(scores, regions), scorePublishers(scores), rankLocations(scores), rankPeers(scores, groups), countBands(scores), countNamedBands(scores),
    shrinkMeans(heard(0.5), SENTIMENT_SCALE), shrinkMeans(heard(1), RATING_SCALE), clusterFindings(findings), countCauses(caused), trendScores(days, SCORE_DAYS),
  ];
}

/** What the next day's audits start from, and what they would gather if nothing had changed. */
async function readAudits({ brandId }: NetworkCrawl): Promise<Audit[]> {
  const standard = await currentStandard(SYSTEM_VIEWER, brandId);
  if (!standard) throw new Error('The simulated brand has no standard.');
  const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: '2026-09-28T06:00:00.000Z', standardVersionId: standard.id });
  const audits: Audit[] = [];
  for (const location of await listLocations(SYSTEM_VIEWER, brandId)) {
    audits.push({
      input: await loadAuditInput(SYSTEM_VIEWER, run.id, location.id),
      gathered: { listings: await loadGathered(SYSTEM_VIEWER, location), troubles: new Map(), ...emptyLog() },
    });
  }
  return audits;
}
