import type { AuditOutcome } from '#domain/audit.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Finding } from '#domain/finding.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { MasterRecord } from '#domain/location.ts';
import type { Observation } from '#domain/observation.ts';
import { impactOf, type StandingVerdict } from '#domain/verdict.ts';
import { SYSTEM_VIEWER, type Grant, type Role, type Viewer } from '#domain/viewer.ts';
import { createBrand } from '#records/brands.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { createRun } from '#records/runs.ts';
import { publishStandard } from '#records/standards.ts';

export const MADE_AT = '2026-03-01T12:00:00.000Z';
export const STANDARD = BrandStandard.parse({ brand: 'Lunetterie Boréale', names: [{ name: 'Lunetterie Boréale' }] });

/** A master record; only what differs is named. */
export function makeRecord(storeCode: string, regionPath: string[], change: Partial<MasterRecord> = {}): MasterRecord {
  return {
    storeCode, businessName: 'Lunetterie Boréale', regionPath,
    address: { street: '100 rue Principale', locality: 'Montréal', region: 'QC', postalCode: 'H2X 1A1', country: 'CA' },
    phone: '+15145550100', websiteUrls: { und: `https://boreale.example/${storeCode}` },
    regularHours: { mo: [[540, 1080]] }, specialHours: [], businessStatus: 'open', categories: [], listings: [], ...change,
  };
}

/** A brand with four locations in three regions: two in Québec (one at Laval, below it), one in Ontario, one in France. */
export async function makeBrand(name: string): Promise<{ brandId: string; standardVersionId: string; locations: Map<string, string> }> {
  const brandId = await createBrand(SYSTEM_VIEWER, { name, at: MADE_AT });
  const version = await publishStandard(SYSTEM_VIEWER, brandId, { ...STANDARD, brand: name }, MADE_AT);
  await applyLocations(SYSTEM_VIEWER, brandId, {
    created: [
      makeRecord('QC-1', ['Canada', 'Québec']), makeRecord('QC-2', ['Canada', 'Québec', 'Laval']),
      makeRecord('ON-1', ['Canada', 'Ontario']), makeRecord('FR-1', ['France']),
    ],
    changed: [],
  }, MADE_AT);
  const stored = await listLocations(SYSTEM_VIEWER, brandId);
  return { brandId, standardVersionId: version.id, locations: new Map(stored.map((one) => [one.storeCode, one.id])) };
}

/** Somebody who sees one brand, and in it only some regions or locations. */
export function makeViewer(brandId: string, { role = 'head-office', regionIds, locationIds }: { role?: Role; regionIds?: readonly string[]; locationIds?: readonly string[] } = {}): Viewer {
  const whole: Grant = { role, brandId, regionId: null, locationId: null };
  const parts = [...(regionIds ?? []).map((regionId) => ({ ...whole, regionId })), ...(locationIds ?? []).map((locationId) => ({ ...whole, locationId }))];
  return { userId: 'somebody', role, grants: regionIds === undefined && locationIds === undefined ? [whole] : parts };
}

export const startRun = async (brandId: string, standardVersionId: string, asOf: string) =>
  (await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf, standardVersionId })).id;

/** What an audit of one page with a wrong phone and a right name ends with. */
export function makeOutcome(place: { runId: string; locationId: string; standardVersionId: string; asOf: string }, change: { phone?: string; body?: string } = {}): AuditOutcome {
  const phone = change.phone ?? '514 555-0199';
  const url = 'https://boreale.example/qc-1';
  const bodyHash = `hash-of-${change.body ?? 'page'}`;
  const evidence = { url, fetchedAt: place.asOf, bodyHash, locator: 'p.phone', excerpt: phone };
  const observations: Observation[] = [
    { field: 'phone', raw: phone, value: { e164: '+15145550199', role: 'main' }, method: 'visible-text', rank: 0, evidence },
    { field: 'businessName', raw: 'Lunetterie Boréale', value: 'Lunetterie Boréale', method: 'json-ld', rank: 0, evidence },
  ];
  const listing: GatheredListing = {
    publisherId: 'brand-website', externalId: url, url, absent: false,
    pages: [{ url, language: 'fr', observations, reviews: [], trouble: null, fetchedAt: place.asOf, bodyHash }],
  };
  const verdict = (checkId: string, outcome: 'pass' | 'fail', observed: string): StandingVerdict => ({
    locationId: place.locationId, publisherId: 'brand-website', listingId: url, checkId, subject: 'fr', outcome,
    reason: outcome === 'pass' ? 'ok' : 'mismatch', params: {}, expected: '514 555-0100', observed, evidence, weight: 8,
    isConfirmed: outcome === 'pass', unreadable: null, validFrom: place.asOf,
  });
  const failing = verdict('phone', 'fail', phone);
  const { outcome: _judged, isConfirmed: _confirmed, unreadable: _unreadable, validFrom: _from, ...told } = failing;
  const finding: Finding = {
    ...told, impact: impactOf(8), state: 'open', isConfirmed: false, isObservable: true, firstSeenAt: place.asOf, lastSeenAt: place.asOf,
    lastGoodAt: null, closedAt: null, reopenedCount: 0, cause: null, accepted: null,
  };
  const listingScore = { publisherId: 'brand-website', listingId: url, publisherWeight: 1, value: 50, coverage: 1, isRequired: false };
  const insert = [failing, verdict('business-name', 'pass', 'Lunetterie Boréale')];
  return {
    ...place, reading: 'first',
    bodies: [{ hash: bodyHash, contentType: 'text/html', bytes: new TextEncoder().encode(`<p class="phone">${phone}</p>`) }],
    fetches: [{ kind: 'page', publisherId: 'brand-website', externalId: url, url, finalUrl: url, status: 200, bodyHash, trouble: null, fetchedAt: place.asOf, etag: null, lastModified: null }],
    memories: [], renewed: [], quarantined: [],
    listings: [listing],
    verdicts: { insert, close: [], confirm: [], markUnreadable: [], markReadable: [], inForce: insert },
    findings: { opened: [{ finding, events: [{ kind: 'opened', at: place.asOf, details: { observed: phone } }] }], updated: [] },
    score: { locationId: place.locationId, value: 50, coverage: 1, isRanked: true, listings: [listingScore], weakest: listingScore },
    reviews: [{
      publisherId: 'brand-website',
      review: { externalId: 'r1', publishedAt: '2026-03-01', rating: 4, text: 'Très bon accueil\u0000', authorName: 'A. B.', reply: null, evidence: null },
      analysis: { language: 'fr', sentiment: 0.8, label: 'positive', confidence: 0.9, topics: [], model: 'lexicon-1' },
    }],
  };
}
