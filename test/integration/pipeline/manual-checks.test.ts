import { beforeAll, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadChecks } from '#checks/run.ts';
import { gatherLocation } from '#jobs/pipeline/gather-location.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import type { Toolbox } from '#jobs/pipeline/toolbox.ts';
import appleMaps from '#publishers/apple-maps.ts';
import { loadAuditInput } from '#records/audits.ts';
import { getLocation } from '#records/locations.ts';
import { saveManualCheck } from '#records/manual-checks.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, startRun } from '../records/sample.ts';

startDatabase();
const AS_OF = '2026-03-02T06:00:00.000Z';
let runId = '';
let locationId = '';

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  locationId = brand.locations.get('QC-1') ?? '';
  const standard = (await currentStandard(SYSTEM_VIEWER, brand.brandId))?.standard;
  await publishStandard(SYSTEM_VIEWER, brand.brandId, BrandStandard.parse({ ...standard, publishers: { 'apple-maps': { required: true } } }), AS_OF);
  runId = await startRun(brand.brandId, (await currentStandard(SYSTEM_VIEWER, brand.brandId))?.id ?? '', AS_OF);
});

/** Nothing of it can ask anything. */
async function verdicts() {
  const checks = await loadChecks();
  const toolbox = { viewer: SYSTEM_VIEWER, publishers: [appleMaps], checks, env: {} } as unknown as Toolbox;
  const input = await loadAuditInput(SYSTEM_VIEWER, runId, locationId);
  const gathered = await gatherLocation(toolbox, input);
  const { verdicts: said, score } = judge(toolbox, input, gathered, 'first');
  return { phone: said.inForce.find((one) => one.checkId === 'phone'), present: said.inForce.find((one) => one.checkId === 'listing-present'), score, asked: gathered.fetches };
}

it('before anybody has looked, the source can’t be told and nothing is scored', async () => {
  const { present, score, asked } = await verdicts();
  expect(present).toMatchObject({ outcome: 'cannot-tell', reason: 'manual-check-due' });
  expect([score.value, asked]).toEqual([null, []]);
});

it('what a person saw is judged and scored as any listing, without a request', async () => {
  const location = await getLocation(SYSTEM_VIEWER, locationId);
  await saveManualCheck(SYSTEM_VIEWER, location, { publisherId: 'apple-maps', url: 'https://maps.apple.example/1', isListed: true, answers: { businessName: { said: 'same' }, phone: { said: 'other', text: '514 555-0199' } }, note: null, checkedAt: '2026-03-01T12:00:00.000Z' });
  const { phone, score, asked } = await verdicts();
  expect(phone).toMatchObject({ outcome: 'fail', observed: '+1 514 555 0199', evidence: { url: 'https://maps.apple.example/1', fetchedAt: '2026-03-01T12:00:00.000Z' } });
  expect(score.value).toBeGreaterThan(0);
  expect(asked).toEqual([]);
});
