import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingDetails } from '#contract/findings.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Observation } from '#domain/observation.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadChecks } from '#checks/run.ts';
import { emptyLog } from '#jobs/pipeline/ask-publisher.ts';
import { judge } from '#jobs/pipeline/audit-location.ts';
import { loadPublishers } from '#publishers/run.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { listFindings } from '#records/findings.ts';
import { applyLocations } from '#records/locations.ts';
import { finishRun } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { makeBrand, makeRecord, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const app = startApp();
const SUMMARY = { pages: 1, troubles: {}, opened: 0, verified: 0, reopened: 0, openFindings: 0, score: null };
const URL_1 = 'https://boreale.example/QC-1';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let cookie = '';
let locationId = '';

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  locationId = brand.locations.get('QC-1') ?? '';
  const { address } = makeRecord('QC-1', []);
  const record = makeRecord('QC-1', ['Canada', 'Québec'], { address: { ...address, unit: 'bureau 201' }, listings: [{ publisherId: 'openstreetmap', url: 'https://www.openstreetmap.org/node/1' }] });
  await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [record] }, '2026-03-01T13:00:00.000Z');
  cookie = await app.signIn(ADMIN);
});

/** A crawl of one location that saw these listings, read twice as a changed verdict is. */
async function read(day: string, listings: GatheredListing[]) {
  const asOf = `2026-03-${day}T06:00:00.000Z`;
  const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
  const toolbox = { checks: (await loadChecks()).filter((one) => ['address', 'duplicate'].includes(one.id)), publishers: await loadPublishers() };
  for (const reading of ['first', 'second'] as const) {
    const input = await loadAuditInput(SYSTEM_VIEWER, runId, locationId);
    await saveAudit(SYSTEM_VIEWER, judge(toolbox, input, { ...emptyLog(), listings, troubles: new Map() }, reading));
  }
  await finishRun(SYSTEM_VIEWER, runId, SUMMARY);
}

function seen<F extends Observation['field']>(url: string, field: F, value: object | string, raw: string): Observation {
  return { field, value, raw, method: 'json-ld', rank: 0, evidence: { url, fetchedAt: '2026-03-01T06:00:00.000Z', bodyHash: null, locator: `json-ld[0].${field}`, excerpt: raw } } as Observation;
}

const ADDRESS = makeRecord('QC-1', []).address;

/** The brand's own page of the store, with this unit in its address. */
function pageWith(unit: string): GatheredListing {
  const observations = [seen(URL_1, 'address', { ...ADDRESS, unit }, `${ADDRESS.street}, ${unit}, Montréal`)];
  return { publisherId: 'brand-website', externalId: URL_1, url: URL_1, absent: false, pages: [{ url: URL_1, language: 'fr', observations, reviews: [], trouble: null, fetchedAt: '2026-03-01T06:00:00.000Z', bodyHash: null }] };
}

/** A place of the map with all that identifies the store. */
function node(id: string): GatheredListing {
  const url = `https://www.openstreetmap.org/${id}`;
  const observations = [
    seen(url, 'businessName', 'Lunetterie Boréale', 'Lunetterie Boréale'), seen(url, 'phone', { e164: '+15145550100', role: 'main' }, '514 555-0100'),
    seen(url, 'address', ADDRESS, `${ADDRESS.street}, Montréal`), seen(url, 'coordinates', { latitude: 45.5, longitude: -73.57 }, '45.5, -73.57'),
  ];
  return { publisherId: 'openstreetmap', externalId: id, url, absent: false, pages: [{ url, language: null, observations, reviews: [], trouble: null, fetchedAt: '2026-03-01T06:00:00.000Z', bodyHash: null }] };
}

const finding = async (checkId: string) => {
  const found = (await listFindings(SYSTEM_VIEWER, { locationId })).find((one) => one.checkId === checkId);
  if (!found) throw new Error(`There is no finding of ${checkId}.`);
  return found;
};
const act = async (findingId: string, action: object) => (await app.post(`/api/findings/${findingId}/actions`, { action }, cookie)).status;
const details = async (findingId: string) => (await (await app.get(`/api/findings/${findingId}`, cookie)).json()) as FindingDetails;
const score = async () => (await latestScores(SYSTEM_VIEWER, brand.brandId)).find((one) => one.locationId === locationId)?.value ?? null;

describe('want 9: accept “Ste 101”, and the listing becomes “Ste 110”', () => {
  it('a unit that is not ours is a finding', async () => {
    await read('02', [pageWith('Ste 101')]);
    expect(await finding('address')).toMatchObject({ state: 'open', isConfirmed: true });
    expect(await score()).toBe(0);
  });

  it('accepted: it passes at the next crawl, and its points come back', async () => {
    const { id } = await finding('address');
    expect(await act(id, { kind: 'accept', reason: 'The mall writes it so', until: null })).toBe(200);
    await read('09', [pageWith('Ste 101')]);
    expect(await finding('address')).toMatchObject({ state: 'accepted', reopenedCount: 0 });
    expect(await score()).toBe(100);
  });

  it('the next different value is a finding again', async () => {
    await read('16', [pageWith('Ste 110')]);
    const found = await finding('address');
    expect(found).toMatchObject({ state: 'reopened', isConfirmed: true, reopenedCount: 1 });
    expect(found.observed).toContain('110');
    expect((await details(found.id)).events.findLast((one) => one.kind === 'reopened')).toMatchObject({ actor: null, details: { because: 'other-than-accepted' } });
    expect(await score()).toBe(0);
  });

  it('back at the accepted one it rests again, until the acceptance is withdrawn', async () => {
    await read('17', [pageWith('Ste 101')]);
    const { id } = await finding('address');
    expect((await details(id)).finding.state).toBe('accepted');
    expect(await act(id, { kind: 'withdraw' })).toBe(200);
    await read('18', [pageWith('Ste 101')]);
    expect(await finding('address')).toMatchObject({ state: 'open', closedAt: null });
  });

  it('accepted until a day that is not over, it rests', async () => {
    const { id } = await finding('address');
    const until = new Date().toISOString().slice(0, 10);
    expect(await act(id, { kind: 'accept', reason: 'Until the mall is renovated', until })).toBe(200);
    await read('19', [pageWith('Ste 101')]);
    expect((await finding('address')).state).toBe('accepted');
  });
});

describe('a duplicate', () => {
  const pair = [node('node/1'), node('node/2')];
  it('stands side by side, is confirmed, and is rejected for good through an acceptance', async () => {
    await read('23', [pageWith('Ste 101'), ...pair]);
    const { id } = await finding('duplicate');
    expect((await details(id)).pair).toMatchObject({ kept: { url: expect.stringContaining('node/1'), values: expect.arrayContaining([{ field: 'phone', text: '514 555-0100' }]) }, other: { url: expect.stringContaining('node/2') } });
    expect(await act(id, { kind: 'acknowledge' })).toBe(200);
    expect(await act(id, { kind: 'accept', reason: 'Two counters of one mall', until: null })).toBe(200);
    for (const day of ['24', '25']) await read(day, [pageWith('Ste 101'), ...pair]);
    expect(await finding('duplicate')).toMatchObject({ state: 'accepted', reopenedCount: 0 });
  });

  it('rejected, it is never reported again, though the other becomes the one to keep and its address changes', async () => {
    const listings = [{ publisherId: 'openstreetmap', url: 'https://www.openstreetmap.org/node/2' }];
    const record = (kept: typeof listings) => makeRecord('QC-1', ['Canada', 'Québec'], { address: { ...ADDRESS, unit: 'bureau 201' }, listings: kept });
    await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [record(listings)] }, '2026-03-25T13:00:00.000Z');
    await read('26', [pageWith('Ste 101'), ...pair]);
    await read('27', [pageWith('Ste 101'), ...pair.map((one) => ({ ...one, url: `${one.url}?layers=N` }))]);
    expect((await listFindings(SYSTEM_VIEWER, { locationId, living: true })).filter((one) => one.checkId === 'duplicate')).toEqual([]);
    await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [record([{ publisherId: 'openstreetmap', url: 'https://www.openstreetmap.org/node/1' }])] }, '2026-03-27T13:00:00.000Z');
  });

  it('the rejection can be undone', async () => {
    const { id } = await finding('duplicate');
    expect(await act(id, { kind: 'withdraw' })).toBe(200);
    await read('28', [pageWith('Ste 101'), ...pair]);
    expect(await finding('duplicate')).toMatchObject({ state: 'open', reopenedCount: 0 });
  });
});
