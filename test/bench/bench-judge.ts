import type { AuditInput } from '#domain/audit.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import { emptyLog } from '#jobs/pipeline/ask-publisher.ts';
import type { Gathered } from '#jobs/pipeline/gather-location.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { loadAuditInput } from '#records/audits.ts';
import { loadGathered } from '#records/gathered.ts';
import { listLocations } from '#records/locations.ts';
import { createRun } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { cpuOf, shown, takeTurns } from './measure.ts';
import type { Bench } from './main.ts';

const CRAWLED = 40;
const FEW = 100;
const MANY = 2_000;
const ROUNDS = 5;

interface Audit {
  input: AuditInput;
  gathered: Gathered;
}

const bench: Bench = {
  id: 'judge',
  async run() {
    const crawl = await startNetworkCrawl({ seed: 7, size: CRAWLED });
    try {
      await crawl.crawlOn(0);
      const audits = await readAudits(crawl);
      const toolbox = await openToolbox(crawl.settings);
      const few = multiply(audits, FEW);
      const many = multiply(audits, MANY);
      const run = (list: readonly Audit[]) => () => {
        for (const { input, gathered } of list) judge(toolbox, input, gathered, 'first');
      };
      // As many judgements on either side: what differs is how many locations they go round.
      const spent = await takeTurns(ROUNDS, { few: () => { for (let again = 0; again < MANY / FEW; again += 1) run(few)(); }, many: run(many) });
      await toolbox.fetcher.close();
      const [perFew, perMany] = [cpuOf(spent.few) / MANY, cpuOf(spent.many) / MANY];
      const listings = audits.reduce((sum, one) => sum + one.gathered.listings.length, 0) / audits.length;
      return {
        title: `Judging and scoring a location with ${listings.toFixed(1)} listings on an unchanged day (median of ${ROUNDS} rounds in turns)`,
        columns: ['locations', 'CPU ms per location', 'ratio'],
        rows: [[FEW, shown(perFew), '1'], [MANY, shown(perMany), shown(perMany / perFew)]],
        failures: [],
      };
    } finally {
      await crawl.close();
    }
  },
};
export default bench;

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

/** Copies with ids of their own, so that nothing is remembered from one to the next; the standard is one for all. */
function multiply(audits: readonly Audit[], count: number): Audit[] {
  return Array.from({ length: count }, (_, index) => {
    const { input, gathered } = audits[index % audits.length] as Audit;
    const { standard, ...own } = input;
    const copy = structuredClone({ own, gathered });
    copy.own.location.id = `${copy.own.location.id}-${index}`;
    for (const one of [...copy.own.verdicts, ...copy.own.findings]) one.locationId = copy.own.location.id;
    return { input: { ...copy.own, standard }, gathered: copy.gathered };
  });
}
