import { drawProof } from '#api/proofs/draw-proof.ts';
import { loadChecks } from '#checks/run.ts';
import { saysAbsent, Trouble } from '#domain/trouble.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listFindings } from '#records/findings.ts';
import { listLocations } from '#records/locations.ts';
import { findBody } from '#records/readings.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import type { CheckId } from '#test/network/defects.ts';
import { BAD_DAY, WORSE_DAY } from '#test/network/trouble-days.ts';
import { compareWithTruth, type CheckFigures, type GroundTruth, type JudgedSubject, type TruthDefect } from '#test/network/truth.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';

/** Below these, in the short form and the long, the evaluation fails. */
const PRECISION_MIN = 0.99;
const RECALL_MIN = 0.98;
const SEEDS = [1, 2, 3];
/** Day 0 of the story: its notices of Christmas and New Year fall due on days 6 and 13. */
const START_DATE = '2026-12-05';

/** What is the matter with the web on a day of the story; on the days not named, nothing. */
type Troubles = Readonly<Record<number, typeof BAD_DAY>>;
/** The bad days of the thirty: by themselves, two after each other, and on day 21, when the directory took wrong Sundays. */
const LONG_TROUBLES: Troubles = { 3: BAD_DAY, 7: BAD_DAY, 8: WORSE_DAY, 14: BAD_DAY, 21: WORSE_DAY, 26: BAD_DAY };
const LONG_DAYS = { first: 0, last: 29, troubles: LONG_TROUBLES };
/** Ten days of the same story, from the loss of a link in the site's template to the directory's wrong Sundays. */
const SHORT_DAYS = { first: 12, last: 21, troubles: { 14: BAD_DAY, 16: WORSE_DAY, 21: BAD_DAY } satisfies Troubles };
type Days = typeof LONG_DAYS;

/** Planted defects found, harmless variants left alone, faults that cost nothing, proofs that open: crawls of the simulated web against its ground truth. */
const evaluation: Evaluation = {
  id: 'simulated-web',
  isShort: true,
  async *run({ isShort }) {
    for (const seed of isShort ? SEEDS.slice(0, 1) : SEEDS) yield* await evaluateSeed(seed, isShort ? 60 : 500, isShort ? SHORT_DAYS : LONG_DAYS);
  },
};
export default evaluation;

/** What is counted beside precision and recall, over all days. */
interface Around { variants: number; onVariants: JudgedSubject[]; hidden: number; lost: JudgedSubject[]; findings: number; unproved: string[] }

async function evaluateSeed(seed: number, size: number, days: Days): Promise<Table[]> {
  const crawl = await startNetworkCrawl({ seed, size, startDate: START_DATE, story: 'dense' });
  const title = `Simulated web, seed ${seed}, ${size} locations, crawled on days ${days.first} to ${days.last}, with faults on ${Object.keys(days.troubles).join(', ')}`;
  const table: Table = { title, columns: ['check', 'planted', 'found', 'false', 'precision', 'recall'], rows: [], failures: [] };
  const around: Around = { variants: 0, onVariants: [], hidden: 0, lost: [], findings: 0, unproved: [] };
  try {
    const checkIds = new Set((await loadChecks()).map((one) => one.id));
    const totals = new Map<string, CheckFigures>();
    let before: readonly JudgedSubject[] = [];
    for (let day = days.first; day <= days.last; day += 1) {
      crawl.network.setFaults(days.troubles[day] ?? []);
      await crawl.crawlOn(day);
      const truth = truthOf(crawl, checkIds, day === days.first);
      const fails = await listFails(crawl);
      const figures = compareWithTruth(fails, truth, day);
      addFigures(totals, figures);
      countAround(around, truth, figures, fails, before);
      await countProofs(around, crawl);
      before = fails;
    }
    for (const [checkId, one] of [...totals].sort(([a], [b]) => a.localeCompare(b))) addRow(table, checkId, one);
    return [table, tableAround(around, seed)];
  } finally {
    await crawl.close();
  }
}

/** What the checks that exist could find. What a template repeats is known from a first reading: it counts from the second on. */
function truthOf(crawl: NetworkCrawl, checkIds: ReadonlySet<string>, isFirst: boolean): GroundTruth {
  const truth = crawl.network.truth();
  return { ...truth, planned: truth.planned.filter(({ checkId }) => checkIds.has(checkId) && !(isFirst && checkId === 'template-data')) };
}

async function listFails(crawl: NetworkCrawl): Promise<JudgedSubject[]> {
  const storeCodes = new Map((await listLocations(SYSTEM_VIEWER, crawl.brandId)).map((one) => [one.id, one.storeCode]));
  const verdicts = await listStandingVerdicts(SYSTEM_VIEWER, crawl.brandId);
  return verdicts.filter((one) => one.outcome === 'fail')
    .map(({ locationId, publisherId, checkId, subject, outcome }) => ({ storeCode: storeCodes.get(locationId) ?? '?', publisherId, checkId, subject, outcome }));
}

function addFigures(totals: Map<string, CheckFigures>, day: ReadonlyMap<string, CheckFigures>): void {
  for (const [checkId, one] of day) {
    const sum = totals.get(checkId);
    if (!sum) totals.set(checkId, one);
    else totals.set(checkId, { ...sum, truePositives: sum.truePositives + one.truePositives, falsePositives: [...sum.falsePositives, ...one.falsePositives], missed: [...sum.missed, ...one.missed] });
  }
}

/** The field that a check judges, where harmless variants of it are told by another name than the check's. */
const FIELDS: Partial<Record<CheckId, readonly string[]>> = {
  'business-name': ['businessName'], 'website-url': ['websiteUrl'], 'regular-hours': ['regularHours', 'template'], 'social-profiles': ['socialProfile'], 'special-hours': ['specialHours'],
  'holiday-ahead': ['specialHours'], colours: ['palette'], hreflang: ['alternateUrl'], 'required-phrases': ['phrases'], 'forbidden-phrases': ['phrases'], 'page-title': ['pageTitle'],
  'structured-data-conflict': ['template'], completeness: ['listing', 'template'], stale: ['updatedAt', 'specialHours'], booking: ['touchpoint'], directions: ['touchpoint'], catalogue: ['touchpoint'],
  'primary-action': ['touchpoint'], 'email-link': ['email'], 'click-to-call': ['phone'], 'social-links': ['socialProfile'],
};

function countAround(around: Around, truth: GroundTruth, figures: ReadonlyMap<CheckId, CheckFigures>, fails: readonly JudgedSubject[], before: readonly JudgedSubject[]): void {
  const placeOf = (one: { storeCode: string; publisherId: string }) => `${one.storeCode}|${one.publisherId}`;
  around.variants += truth.variants.length;
  const variants = new Set(truth.variants.map((one) => `${placeOf(one)}|${one.field}`));
  const falsely = [...figures.values()].flatMap((one) => one.falsePositives);
  around.onVariants.push(...falsely.filter((one) => (FIELDS[one.checkId as CheckId] ?? [one.checkId]).some((field) => variants.has(`${placeOf(one)}|${field}`))));
  // A verdict that turned to fail on a page that nobody could read, and that nothing planted explains, is a point lost to our own trouble.
  const hidden = new Set(truth.exclusions.filter((one) => one.checks === 'all').map(placeOf));
  around.hidden += hidden.size;
  const known = new Set(before.map((one) => JSON.stringify(one)));
  const isPlanted = (fail: JudgedSubject) => truth.planned.some((one: TruthDefect) => placeOf(one) === placeOf(fail) && one.checkId === fail.checkId && one.from <= truth.day);
  const isExplained = (fail: JudgedSubject) => truth.exclusions.some((one) => one.checks !== 'all' && placeOf(one) === placeOf(fail));
  around.lost.push(...fails.filter((fail) => hidden.has(placeOf(fail)) && !known.has(JSON.stringify(fail)) && !isPlanted(fail) && !isExplained(fail)));
}

/** The spot of what is said to be lost, in the words of the proof. */
const SPOT_LOST = 'L’endroit exact n’est pas retrouvé';

/** Every finding shows the stored page at the spot; of a page that is gone, its address is the proof. */
async function countProofs(around: Around, crawl: NetworkCrawl): Promise<void> {
  for (const finding of await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true })) {
    around.findings += 1;
    const { evidence } = finding;
    const body = evidence?.bodyHash ? await findBody(evidence.bodyHash) : null;
    const isOfAbsence = finding.checkId === 'listing-present' || Trouble.safeParse(finding.reason).data !== undefined && saysAbsent(Trouble.parse(finding.reason));
    if (isOfAbsence && evidence !== null) continue;
    const proof = evidence && body ? drawProof({ text: new TextDecoder().decode(body.bytes), contentType: body.contentType, evidence, language: 'fr' }) : null;
    if (proof === null || proof.includes(SPOT_LOST)) around.unproved.push(`${finding.checkId}/${finding.reason} on ${finding.publisherId}: ${proof === null ? 'no page is kept' : `the spot ${evidence?.locator ?? ''} is not found`}`);
  }
}

function tableAround({ variants, onVariants, hidden, lost, findings, unproved }: Around, seed: number): Table {
  const table: Table = {
    title: `Simulated web, seed ${seed}: what must cost nothing, and proofs`, columns: ['measure', 'of', 'count'], failures: [],
    rows: [['findings on harmless variants', variants, onVariants.length], ['points lost on listings that a fault hides', hidden, lost.length], ['findings that open their proof', findings, findings - unproved.length]],
  };
  if (onVariants.length > 0) table.failures.push(`findings on harmless variants: for example ${JSON.stringify(onVariants.slice(0, 3))}`);
  if (lost.length > 0) table.failures.push(`points lost to faults: for example ${JSON.stringify(lost.slice(0, 3))}`);
  if (unproved.length > 0) table.failures.push(`proofs that do not open: ${[...new Set(unproved)].slice(0, 5).join('; ')}`);
  return table;
}

function addRow(table: Table, checkId: string, { truePositives: found, falsePositives, missed }: CheckFigures): void {
  const flagged = found + falsePositives.length;
  const planted = found + missed.length;
  table.rows.push([checkId, planted, found, falsePositives.length, share(found, flagged), share(found, planted)]);
  if (flagged > 0 && found / flagged < PRECISION_MIN) table.failures.push(`${checkId}: precision ${share(found, flagged)}; for example ${JSON.stringify(falsePositives.slice(0, 3))}`);
  if (planted > 0 && found / planted < RECALL_MIN) table.failures.push(`${checkId}: recall ${share(found, planted)}; for example ${JSON.stringify(missed.slice(0, 3))}`);
}
