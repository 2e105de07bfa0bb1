import { beforeAll, describe, expect, it } from 'vitest';
import { rolesAtPlace, rolesOverBrand, SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { findBrandByName, getBrand, listBrands } from '#records/brands.ts';
import { getFinding, listFindings } from '#records/findings.ts';
import { listListings } from '#records/listings.ts';
import { getLocation, listLocationFacts, listLocations } from '#records/locations.ts';
import { getBody } from '#records/readings.ts';
import { listRegions } from '#records/regions.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { listReviews } from '#records/reviews.ts';
import { getRun, listRuns } from '#records/runs.ts';
import { latestScores, scoreHistory } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { addMember, addRole, ensureAdministrator, listMembers } from '#records/users.ts';
import { recipientsOf, viewerOf } from '#records/viewers.ts';
import { listStandingVerdicts, standingVerdicts } from '#records/verdicts.ts';
import { startDatabase } from '../start-database.ts';
import { MADE_AT, makeBrand, makeOutcome, makeViewer, startRun } from './sample.ts';

startDatabase();
const AS_OF = '2026-03-02T06:00:00.000Z';
let mine = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let theirs = mine;
let runId = '';
let quebec: Viewer = SYSTEM_VIEWER;

const id = (storeCode: string) => mine.locations.get(storeCode) ?? '';

beforeAll(async () => {
  mine = await makeBrand('Lunetterie Boréale');
  theirs = await makeBrand('Opticien Austral');
  runId = await startRun(mine.brandId, mine.standardVersionId, AS_OF);
  for (const [code, locationId] of mine.locations) {
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: mine.standardVersionId, asOf: AS_OF }, { body: code }));
  }
  const regions = await listRegions(SYSTEM_VIEWER, mine.brandId);
  quebec = makeViewer(mine.brandId, { regionIds: [regions.find((region) => region.name === 'Québec')?.id ?? ''] });
});

describe('a regional manager', () => {
  it('sees the locations of the region and of all below it, and no others', async () => {
    expect((await listLocations(quebec, mine.brandId)).map((one) => one.storeCode)).toEqual(['QC-1', 'QC-2']);
    expect((await listLocationFacts(quebec, mine.brandId)).map((one) => one.storeCode)).toEqual(['QC-1', 'QC-2']);
    expect((await listBrands(quebec)).map((brand) => [brand.name, brand.locationCount])).toEqual([['Lunetterie Boréale', 2]]);
  });

  it('sees the region with the names above it, and what lies below', async () => {
    expect((await listRegions(quebec, mine.brandId)).map((one) => [one.path.join('/'), one.locationCount])).toEqual([['Canada/Québec', 2], ['Canada/Québec/Laval', 1]]);
  });

  it('finds nothing by the guessed id of another region’s location', async () => {
    const other = id('ON-1');
    const notFound = { id: 'not-found' };
    await expect(getLocation(quebec, other)).rejects.toMatchObject(notFound);
    await expect(listListings(quebec, other)).rejects.toMatchObject(notFound);
    await expect(standingVerdicts(quebec, other)).rejects.toMatchObject(notFound);
    await expect(listReviews(quebec, other)).rejects.toMatchObject(notFound);
    await expect(loadAuditInput(quebec, runId, other)).rejects.toMatchObject(notFound);
    await expect(saveAudit(quebec, makeOutcome({ runId, locationId: other, standardVersionId: mine.standardVersionId, asOf: AS_OF }))).rejects.toMatchObject(notFound);
    expect(await listFindings(quebec, { locationId: other })).toEqual([]);
    expect(await scoreHistory(quebec, mine.brandId, other)).toEqual(new Map());
  });

  it('finds nothing by the guessed id of a finding or the hash of a page', async () => {
    const [foreign] = await listFindings(SYSTEM_VIEWER, { locationId: id('FR-1') });
    await expect(getFinding(quebec, foreign?.id ?? '')).rejects.toMatchObject({ id: 'not-found' });
    await expect(getBody(quebec, 'hash-of-FR-1')).rejects.toMatchObject({ id: 'not-found' });
    expect(new TextDecoder().decode((await getBody(quebec, 'hash-of-QC-1')).bytes)).toBe('<p class="phone">514 555-0199</p>');
  });

  it('gets lists of scores, findings, verdicts and reviews of those locations only', async () => {
    const inScope = [id('QC-1'), id('QC-2')].sort();
    const places = (list: { locationId: string }[]) => [...new Set(list.map((one) => one.locationId))].sort();
    expect(places(await latestScores(quebec, mine.brandId))).toEqual(inScope);
    expect(places(await listFindings(quebec, { brandId: mine.brandId }))).toEqual(inScope);
    expect(places(await listStandingVerdicts(quebec, mine.brandId))).toEqual(inScope);
    expect(places(await reviewMoments(quebec, mine.brandId, { asOf: MADE_AT, halfLifeDays: 365, leastWeight: 0.25 }))).toEqual(inScope);
    expect(places(await reviewMoments(SYSTEM_VIEWER, mine.brandId, { asOf: MADE_AT, halfLifeDays: 365, leastWeight: 0.25 }))).toHaveLength(4);
  });

  it('sees nothing of another brand', async () => {
    await expect(getBrand(quebec, theirs.brandId)).rejects.toMatchObject({ id: 'not-found' });
    await expect(currentStandard(quebec, theirs.brandId)).rejects.toMatchObject({ id: 'not-found' });
    await expect(listRuns(quebec, theirs.brandId)).rejects.toMatchObject({ id: 'not-found' });
    expect(await findBrandByName(quebec, 'Opticien Austral')).toBeNull();
    expect(await listLocations(quebec, theirs.brandId)).toEqual([]);
    const other = makeViewer(theirs.brandId, {});
    await expect(getRun(other, runId)).rejects.toMatchObject({ id: 'not-found' });
    expect(await listFindings(other, { brandId: mine.brandId })).toEqual([]);
  });
});

describe('who sees what', () => {
  it('comes from memberships', async () => {
    const administrator = await viewerOf(await ensureAdministrator('Admin@Example.org'));
    expect(administrator).toMatchObject({ role: 'administrator', grants: [{ role: 'administrator', brandId: null, regionId: null, locationId: null }] });
    expect(await ensureAdministrator('admin@example.org')).toBe(administrator.userId);
    const region = quebec.grants[0]?.regionId;
    const manager = await viewerOf(await addMember({ email: 'm@example.org', name: 'M', role: 'regional-manager', brandId: mine.brandId, regionId: region ?? '' }));
    expect(manager).toMatchObject({ role: 'regional-manager', grants: [{ role: 'regional-manager', brandId: mine.brandId, regionId: region, locationId: null }] });
    expect((await listLocations(await viewerOf('nobody'), mine.brandId))).toEqual([]);
  });

  it('does not widen by a role in all of another brand', async () => {
    const region = quebec.grants[0]?.regionId;
    const email = 'both@example.org';
    await addMember({ email, name: 'Both', role: 'regional-manager', brandId: mine.brandId, regionId: region ?? '' });
    const both = await viewerOf(await addMember({ email, name: 'Both', role: 'head-office', brandId: theirs.brandId }));
    expect((await listLocations(both, mine.brandId)).map((one) => one.storeCode)).toEqual(['QC-1', 'QC-2']);
    expect(await listLocations(both, theirs.brandId)).toHaveLength(4);
  });
});

describe('several roles', () => {
  it('each reach their own place, and what one may do is what one is there', async () => {
    const email = 'several@example.org';
    await addMember({ email, name: 'Several', role: 'store-manager', brandId: mine.brandId, locationId: id('ON-1') });
    await addMember({ email, name: 'Several', role: 'executive', brandId: mine.brandId, regionId: quebec.grants[0]?.regionId ?? '' });
    const several = await viewerOf(await addMember({ email, name: 'Several', role: 'head-office', brandId: theirs.brandId }));
    expect((await listLocations(several, mine.brandId)).map((one) => one.storeCode)).toEqual(['ON-1', 'QC-1', 'QC-2']);
    expect((await listRegions(several, mine.brandId)).map((one) => [one.name, one.locationCount])).toEqual([['Ontario', 1], ['Québec', 2], ['Laval', 1]]);
    expect([rolesOverBrand(several, mine.brandId), rolesOverBrand(several, theirs.brandId)]).toEqual([[], ['head-office']]);
    expect(rolesAtPlace(several, { brandId: mine.brandId, regionPath: null, locationId: id('ON-1') })).toEqual(['store-manager']);
  });

  it('that name no place reach nothing where the role needs one', async () => {
    const loose = await viewerOf(await addMember({ email: 'loose@example.org', name: 'Loose', role: 'store-manager', brandId: mine.brandId }));
    expect(loose.grants).toEqual([]);
    await expect(getBrand(loose, mine.brandId)).rejects.toMatchObject({ id: 'not-found' });
    expect(await listLocations(loose, mine.brandId)).toEqual([]);
  });
});

describe('a stand-in', () => {
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  let absent = '';
  let standIn = '';
  beforeAll(async () => {
    absent = await addMember({ email: 'absent@example.org', name: 'Absent', role: 'regional-manager', brandId: mine.brandId, regionId: quebec.grants[0]?.regionId ?? '' });
    standIn = await addMember({ email: 'stand-in@example.org', name: 'Stand-in', role: 'regional-manager', brandId: mine.brandId, standsInForId: absent, validFrom: '2026-07-06', validUntil: '2026-07-19' });
  });
  const codes = async (day: string) => (await listLocations(await viewerOf(standIn, on(day)), mine.brandId)).map((one) => one.storeCode);

  it.each([['2026-07-05', []], ['2026-07-06', ['QC-1', 'QC-2']], ['2026-07-19', ['QC-1', 'QC-2']], ['2026-07-20', []]])('on %s sees %j', async (day, seen) => {
    expect(await codes(day)).toEqual(seen);
  });

  it('is told what happens there in those days, as the absent one is', async () => {
    const who = async (day: string) => [...(await recipientsOf([id('QC-1'), id('ON-1')], on(day)))].filter(([userId]) => userId === absent || userId === standIn).map(([userId, { locationIds }]) => [userId, locationIds]);
    expect(await who('2026-07-10')).toEqual(expect.arrayContaining([[absent, [id('QC-1')]], [standIn, [id('QC-1')]]]));
    expect(await who('2026-07-25')).toEqual([[absent, [id('QC-1')]]]);
  });

  it('of a stand-in is nobody: what was handed over is not handed on', async () => {
    const third = await addMember({ email: 'third@example.org', name: 'Third', role: 'regional-manager', brandId: mine.brandId, standsInForId: standIn, validFrom: '2026-07-06', validUntil: '2026-07-19' });
    expect((await viewerOf(third, on('2026-07-10'))).grants).toEqual([]);
  });

  it('never gets more than the absent one has: another role, or all of the brand, is nothing', async () => {
    await addRole(standIn, { role: 'head-office', brandId: mine.brandId, standsInForId: absent });
    expect(rolesOverBrand(await viewerOf(standIn, on('2026-07-10')), mine.brandId)).toEqual([]);
  });
});

describe('whom work can be given to', () => {
  it('are, to a regional manager, those who see some of the region', async () => {
    const [ontario] = (await listRegions(SYSTEM_VIEWER, mine.brandId)).filter((one) => one.name === 'Ontario');
    await addMember({ email: 'on@example.org', name: 'Ontario manager', role: 'regional-manager', brandId: mine.brandId, regionId: ontario?.id ?? '' });
    await addMember({ email: 'qc1@example.org', name: 'Store QC-1', role: 'store-manager', brandId: mine.brandId, locationId: id('QC-1') });
    await addMember({ email: 'ho@example.org', name: 'Head office', role: 'head-office', brandId: mine.brandId });
    const names = (await listMembers(quebec, mine.brandId)).map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['Head office', 'Store QC-1', 'admin']));
    expect(names).not.toContain('Ontario manager');
    expect((await listMembers(SYSTEM_VIEWER, mine.brandId)).map((one) => one.name)).toContain('Ontario manager');
  });
});
