import { beforeAll } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { writeLocationNote } from '#records/location-notes.ts';
import { listRegions } from '#records/regions.ts';
import { listReviews } from '#records/reviews.ts';
import { finishRun } from '#records/runs.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, type TestApp } from './start-app.ts';
import { ACTORS, type Actor } from './who-may.ts';

/** A brand with one of each, and everybody of the matrix: what the tests that walk all routes of the contract ask about. */
export interface MatrixPlace {
  readonly app: TestApp;
  /** What exists, by the parameter that names it. */
  readonly ids: Record<string, string>;
  readonly cookies: ReadonlyMap<Actor, string>;
  /** The rows of the people, by who they are. */
  readonly people: ReadonlyMap<Actor, string>;
}

const AS_OF = '2026-03-02T06:00:00.000Z';

/** Lays the place out before the tests of this file. */
export function startPlace(app: TestApp): MatrixPlace {
  const ids: Record<string, string> = {};
  const cookies = new Map<Actor, string>();
  const people = new Map<Actor, string>();
  beforeAll(async () => {
    const brand = await makeBrand('Lunetterie Boréale');
    const { brandId } = brand;
    const other = await makeBrand('Une autre');
    const at = (code: string) => brand.locations.get(code) ?? '';
    await confirmCrawl(SYSTEM_VIEWER, brandId, new Date());
    const runId = await startRun(brandId, brand.standardVersionId, AS_OF);
    for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
    await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
    const standard = (await currentStandard(SYSTEM_VIEWER, brandId))?.standard;
    await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ ...standard, publishers: { 'pages-jaunes': { areas: ['CA-QC'], manual: { everyDays: 30 } } } }), AS_OF);
    const regions = await listRegions(SYSTEM_VIEWER, brandId);
    const region = (name: string) => regions.find((one) => one.name === name)?.id ?? '';
    const add = async (actor: Actor, role: Parameters<typeof addMember>[0]['role'], where: object = {}) => {
      const id = await addMember({ email: emailOf(actor), name: actor, role, brandId, ...where });
      people.set(actor, id);
      return id;
    };
    await add('brand-administrator', 'administrator');
    await add('head-office', 'head-office');
    const manager = await add('regional-manager', 'regional-manager', { regionId: region('Québec') });
    await add('stand-in', 'regional-manager', { standsInForId: manager, validFrom: '2020-01-01', validUntil: '2999-12-31' });
    await add('stand-in-later', 'regional-manager', { standsInForId: manager, validFrom: '2999-01-01', validUntil: '2999-12-31' });
    await add('store-manager', 'store-manager', { locationId: at('QC-1') });
    await add('executive', 'executive');
    await add('other-regional-manager', 'regional-manager', { regionId: region('Ontario') });
    await add('other-store-manager', 'store-manager', { locationId: at('ON-1') });
    await add('stranger', 'head-office', { brandId: other.brandId });
    // Whose sessions end, and whose roles change, is nobody of the matrix.
    const target = await addMember({ email: 'target@example.org', name: 'Target', role: 'executive', brandId });
    for (const actor of ACTORS) cookies.set(actor, await app.signIn(emailOf(actor)));
    const finding = (await listFindings(SYSTEM_VIEWER, { locationId: at('QC-1') }))[0];
    const note = await writeLocationNote(await viewerOf(manager), at('QC-1'), 'Seen by the till.', new Date());
    Object.assign(ids, { brandId, locationId: at('QC-1'), findingId: finding?.id, runId, noteId: note.id, version: '1', userId: target, reviewId: (await listReviews(SYSTEM_VIEWER, at('QC-1')))[0]?.id });
  });
  return { app, ids, cookies, people };
}

/** How somebody of the matrix signs in. */
export function emailOf(actor: Actor): string {
  return actor === 'administrator' ? ADMIN : `${actor}@example.org`;
}
