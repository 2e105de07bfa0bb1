import type { z } from 'zod';
import type { getLocation } from '#contract/locations.ts';
import type { Overview } from '#contract/overview.ts';
import type { RankingRow, Region } from '#contract/ranking.ts';
import { SCORE_BANDS } from '#domain/score.ts';
import { bandOf } from '#scoring/band-of.ts';
import { CHECKS, PUBLISHERS } from './mock-words.ts';

export type MockLocation = z.infer<typeof getLocation.response>;
type Listing = MockLocation['listings'][number];
type Verdict = Listing['verdicts'][number];
type Finding = MockLocation['findings'][number];

export const BRAND_ID = 'boreale';
const TODAY = '2026-11-21';
const DAYS = ['2026-10-03', '2026-10-10', '2026-10-17', '2026-10-24', '2026-10-31', '2026-11-07', '2026-11-14', TODAY];
const TOWNS: [string, string[]][] = [
  ['Québec', ['Montréal', 'Québec', 'Sainte-Adèle', 'Trois-Rivières', 'Rivière-du-Loup', 'Gatineau', 'Saint-Jean-sur-Richelieu']],
  ['Ontario', ['Ottawa', 'Toronto', 'Sudbury', 'Kingston', 'Hamilton']],
  ['Île-de-France', ['Paris', 'Versailles', 'Saint-Germain-en-Laye']],
  ['Bretagne', ['Rennes', 'Brest', 'Vannes']],
];
const PLACES: Record<string, readonly [number, number]> = {
  Montréal: [45.51, -73.57], Québec: [46.81, -71.21], 'Sainte-Adèle': [45.95, -74.13], 'Trois-Rivières': [46.34, -72.54], 'Rivière-du-Loup': [47.83, -69.54], Gatineau: [45.48, -75.7], 'Saint-Jean-sur-Richelieu': [45.31, -73.26],
  Ottawa: [45.42, -75.69], Toronto: [43.65, -79.38], Sudbury: [46.49, -81], Kingston: [44.23, -76.49], Hamilton: [43.26, -79.87],
  Paris: [48.86, 2.35], Versailles: [48.8, 2.13], 'Saint-Germain-en-Laye': [48.9, 2.09], Rennes: [48.11, -1.68], Brest: [48.39, -4.49], Vannes: [47.66, -2.76],
};
const FRANCHISEES = ['Optique Roy inc.', 'Groupe Tremblay', 'Vision Loire SARL'];
const STREETS = ['boul. Saint-Laurent', 'rue Principale', 'King Street West', 'av. du Parc', 'chemin de la Côte-des-Neiges', 'Main Street'];
const REVIEWS = [
  { text: 'Service impeccable, on a pris le temps de bien ajuster mes lunettes.', language: 'fr', sentiment: 0.82 },
  { text: 'Attendu quarante minutes malgré un rendez-vous. Décevant.', language: 'fr', sentiment: -0.64 },
  { text: 'Friendly staff and a good choice of frames. The store moved though, the map is wrong.', language: 'en', sentiment: 0.31 },
  { text: 'The hours online said open until nine. Closed at six. Drove 40 km for nothing.', language: 'en', sentiment: -0.78 },
  { text: 'Correct, sans plus.', language: 'fr', sentiment: 0.05 },
];

/** The same numbers for the same seed (mulberry32, a public-domain generator). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const mean = (values: number[]): number | null => (values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length);
const round1 = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const WRONG: Record<string, [string, string]> = {
  'business-name': ['Lunetterie Boréale', 'Boréale Optique inc.'],
  address: ['1200, boul. Saint-Laurent, bur. 101, Montréal (Québec) H2X 2S5', '1200, boul. Saint-Laurent, bur. 110, Montréal (Québec) H2X 2S5'],
  phone: ['514 555-0142', '514 555-0199'],
  website: ['https://lunetterie-boreale.example/fr/magasins/042', 'https://lunetterie-boreale.example/'],
  'regular-hours': ['Lun.–mer. 09:00–18:00, jeu.–ven. 09:00–21:00, sam. 10:00–17:00, dim. fermé', 'Lun.–ven. 09:00–18:00, sam. 10:00–17:00, dim. 11:00–16:00'],
  'business-status': ['open', 'closed-permanently'],
  logo: ['logo-2024.svg', 'logo-2016.png'],
  'page-language': ['fr', 'en'],
  'listing-present': ['', ''],
};

function createLocation(index: number, random: () => number): MockLocation {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [region, towns] = pick(TOWNS);
  const town = pick(towns);
  const isFrance = region === 'Île-de-France' || region === 'Bretagne';
  const code = String(index + 1).padStart(3, '0');
  const locationId = `loc-${code}`;
  const quality = 0.55 + random() * 0.45;
  const listings = PUBLISHERS.slice(0, 3).map((publisher, at): Listing => {
    const isDark = random() < (index % 31 === 7 ? 0.95 : 0.04);
    const isMissing = !isDark && publisher.id === 'openstreetmap' && random() < 0.12;
    const url = `https://${publisher.id}.example/${locationId}`;
    const verdicts = CHECKS.flatMap((check): Verdict[] => {
      const subjects = publisher.id === 'brand-website' && !isFrance && check.group !== 'listings' ? ['fr', 'en'] : ['*'];
      return subjects.map((subject) => {
        const outcome = judge(check.id, publisher.id, { isDark, isMissing }, quality, random);
        const [expected, observed] = WRONG[check.id] as [string, string];
        const evidence = { url, fetchedAt: `${TODAY}T06:12:44.000Z`, bodyHash: 'b7c1', locator: 'json-ld[0].address', excerpt: `…${observed || expected}…` };
        return {
          id: `v-${code}-${at}-${check.id}-${subject}`, checkId: check.id, subject, outcome,
          reason: outcome === 'pass' ? 'ok' : outcome === 'cannot-tell' ? 'timeout' : outcome === 'not-applicable' ? 'not-published' : check.id === 'listing-present' ? 'absent' : 'mismatch',
          params: {}, expected: expected || null, observed: outcome === 'fail' ? observed || null : outcome === 'pass' ? expected || null : null, isWithheld: false,
          evidence: outcome === 'pass' || outcome === 'fail' ? evidence : null,
          isConfirmed: random() > 0.1, unreadable: random() < 0.01 ? { since: '2026-11-18T06:00:00.000Z', reason: 'timeout' } : null,
          lostPoints: 0, validFrom: `${pick(DAYS)}T06:10:00.000Z`,
        };
      });
    });
    return { publisherId: publisher.id, listingId: isMissing ? null : `lst-${code}-${at}`, url: isMissing ? null : url, editUrl: isMissing ? null : `${url}/edit`, lastSeenAt: isMissing ? null : `${TODAY}T06:12:44.000Z`, ...scoreListing(verdicts, isMissing), publisherWeight: at === 0 ? 2 : 1, verdicts };
  });
  const judged = listings.filter((one) => one.score !== null);
  const weights = judged.reduce((sum, one) => sum + one.publisherWeight, 0);
  const score = weights === 0 ? null : judged.reduce((sum, one) => sum + (one.score ?? 0) * one.publisherWeight, 0) / weights;
  const coverage = mean(listings.map((one) => one.coverage ?? 0)) ?? 0;
  const isClosed = index % 40 === 39;
  const findings = listings.flatMap((listing) => listing.verdicts.filter((one) => one.outcome === 'fail').map((one, at) => toFinding(locationId, listing, one, at, random)));
  const sampleSize = Math.floor(random() ** 2 * 60);
  const sentiment = 0.1 + quality * 0.5 + (random() - 0.5) * 0.3;
  const half = 0.9 / Math.sqrt(sampleSize + 4);
  return {
    locationId, brandId: BRAND_ID, regionPath: [isFrance ? 'France' : 'Canada', region],
    record: {
      storeCode: `LB-${code}`, businessName: 'Lunetterie Boréale', branch: `${town} ${index % 3 === 0 ? 'Centre' : index % 3 === 1 ? 'Galeries' : 'Vieux-Port'}`,
      address: { street: `${100 + index * 7}, ${pick(STREETS)}`, locality: town, region: isFrance ? region : region === 'Ontario' ? 'ON' : 'QC', postalCode: isFrance ? '75011' : 'H2X 2S5', country: isFrance ? 'FR' : 'CA' },
      phone: isFrance ? '+33155550142' : '+15145550142', email: `magasin.${code}@lunetterie-boreale.example`, websiteUrls: { fr: `https://lunetterie-boreale.example/fr/magasins/${code}`, en: `https://lunetterie-boreale.example/en/stores/${code}` },
      regularHours: { mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1260]], fr: [[540, 1260]], sa: [[600, 1020]], su: [] },
      specialHours: [], businessStatus: isClosed ? 'closed-temporarily' : 'open', categories: ['Optician'], format: pick(['mall', 'boutique']), ...(index % 5 < 2 ? { franchisee: FRANCHISEES[index % FRANCHISEES.length] ?? '' } : {}), ...(index % 17 === 5 ? {} : { coordinates: { latitude: PLACES[town]?.[0] ?? 46, longitude: (PLACES[town]?.[1] ?? -72) + (index % 11) / 200 } }), regionPath: [isFrance ? 'France' : 'Canada', region], listings: [], timeZone: isFrance ? 'Europe/Paris' : 'America/Toronto',
    },
    rank: isClosed || coverage < 0.5 ? null : 0, rankedCount: 0, peers: [], band: isClosed ? null : (bandOf(score)?.id ?? null), ...halvesOf({ listings }), score: isClosed ? null : score, coverage,
    history: DAYS.map((day, at) => ({ day, score: score === null || (at === 2 && index % 9 === 0) ? null : Math.max(0, Math.min(100, score - (7 - at) * (random() - 0.35) * 2)) })),
    listings, findings, accepted: [], neighbours: null, mayImport: true,
    rating: sampleSize === 0 ? { value: 4.1, low: 3.5, high: 4.7, sampleSize, effectiveSize: sampleSize * 0.8, plainMean: null } : { value: 3 + sentiment * 2, low: 3 + sentiment * 2 - half, high: Math.min(5, 3 + sentiment * 2 + half), sampleSize, effectiveSize: sampleSize * 0.8, plainMean: 3 + sentiment * 2.1 },
    sentiment: index % 23 === 3 ? { value: null, low: null, high: null, sampleSize: 0, effectiveSize: 0, plainMean: null } : { value: sentiment, low: Math.max(-1, sentiment - half), high: Math.min(1, sentiment + half), sampleSize, effectiveSize: sampleSize * 0.8, plainMean: sampleSize === 0 ? null : sentiment },
    surveys: { nps: { value: 40, answers: 5 }, csat: null },
    reviews: REVIEWS.slice(0, Math.min(sampleSize, 5)).map((review, at) => ({ id: `r-${code}-${at}`, publisherId: 'review-pages', publishedAt: `2026-1${at % 2}-1${at}`, rating: at === 4 ? null : Math.round(3 + review.sentiment * 2), survey: at === 3 ? { scale: 'nps' as const, score: 9, best: 10 } : null, text: review.text, authorName: at % 2 === 0 ? 'M. L.' : null, language: review.language, sentiment: review.sentiment, label: review.sentiment > 0.2 ? 'positive' : review.sentiment < -0.2 ? 'negative' : 'neutral', isUncertain: at === 2, isContradictory: at === 0, alsoOn: at === 1 ? ['facebook'] : [], hasReply: at === 1 })),
  };
}

function judge(checkId: string, publisherId: string, state: { isDark: boolean; isMissing: boolean }, quality: number, random: () => number): Verdict['outcome'] {
  if (state.isMissing) return checkId === 'listing-present' ? 'fail' : 'not-applicable';
  if (checkId === 'listing-present') return 'pass';
  if (publisherId === 'openstreetmap' && (checkId === 'logo' || checkId === 'page-language')) return 'not-applicable';
  if (state.isDark || random() < 0.03) return 'cannot-tell';
  return random() < quality + 0.12 ? 'pass' : 'fail';
}

/** Fills in each fail's lost points, and answers the listing's score. */
function scoreListing(verdicts: Verdict[], isMissing: boolean): { score: number | null; coverage: number | null } {
  const weightOf = (one: Verdict): number => (CHECKS.find((check) => check.id === one.checkId)?.weight ?? 1) / verdicts.filter((other) => other.checkId === one.checkId).length;
  const applicable = verdicts.filter((one) => one.outcome !== 'not-applicable');
  const judged = applicable.filter((one) => one.outcome !== 'cannot-tell' && (isMissing || one.checkId !== 'listing-present'));
  const total = judged.reduce((sum, one) => sum + weightOf(one), 0);
  if (total === 0) return { score: null, coverage: 0 };
  for (const one of judged) if (one.outcome === 'fail') one.lostPoints = (100 * weightOf(one)) / total;
  const applicableWeight = applicable.filter((one) => isMissing || one.checkId !== 'listing-present').reduce((sum, one) => sum + weightOf(one), 0);
  return { score: 100 - judged.reduce((sum, one) => sum + one.lostPoints, 0), coverage: total / applicableWeight };
}

function toFinding(locationId: string, listing: Listing, verdict: Verdict, at: number, random: () => number): Finding {
  const { id, checkId, subject, reason, params, expected, observed, isWithheld, evidence, isConfirmed } = verdict;
  const state = at % 7 === 5 ? 'verified' as const : at % 5 === 3 ? 'reopened' as const : at % 4 === 2 ? 'fix-claimed' as const : 'open' as const;
  const firstSeenAt = `${DAYS[Math.floor(random() * DAYS.length)] ?? TODAY}T06:12:00.000Z`;
  return {
    id: `f-${id}`, locationId, publisherId: listing.publisherId, listingId: listing.listingId, checkId, subject, reason, params, impact: CHECKS.find((one) => one.id === checkId)?.impact ?? 'minor', state, expected, observed, isWithheld, evidence, isConfirmed,
    isObservable: random() > 0.05, firstSeenAt, lastSeenAt: `${TODAY}T06:12:44.000Z`, lastGoodAt: random() > 0.5 ? '2026-09-26T06:10:00.000Z' : null, closedAt: null, reopenedCount: state === 'reopened' ? 2 : 0, editUrl: listing.editUrl,
    sameElsewhere: random() < 0.4 ? Math.floor(random() * 14) : 0, events: [{ kind: 'opened', at: firstSeenAt }, { kind: 'confirmed', at: firstSeenAt }],
  };
}

/** A brand of `size` locations, ranked. */
export function createBrand(size: number, seed: number): { locations: MockLocation[]; ranking: RankingRow[]; regions: Region[]; overview: Overview } {
  const random = createRandom(seed);
  const locations = Array.from({ length: size }, (_, index) => createLocation(index, random));
  const ranked = locations.filter((one) => one.rank !== null && one.score !== null);
  for (const one of ranked) {
    one.rank = 1 + ranked.filter((other) => (round1(other.score) ?? 0) > (round1(one.score) ?? 0)).length;
    one.rankedCount = ranked.length;
    one.peers = peersOf(one, ranked);
  }
  const regions = toRegions(locations);
  const idOf = (path: string[]): string => path.join('/');
  const ranking = locations.map((one): RankingRow => {
    const seen = one.listings.filter((listing) => listing.score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0))[0];
    return { locationId: one.locationId, storeCode: one.record.storeCode, name: `${one.record.businessName} – ${one.record.branch}`, locality: one.record.address.locality ?? null, regionId: idOf(one.regionPath), regionPath: one.regionPath, regionIds: one.regionPath.map((_, at) => idOf(one.regionPath.slice(0, at + 1))), businessStatus: one.record.businessStatus, latitude: one.record.coordinates?.latitude ?? null, longitude: one.record.coordinates?.longitude ?? null, format: one.record.format ?? null, language: one.regionPath.includes('Ontario') ? 'en' : 'fr', franchisee: one.record.franchisee ?? null, rank: one.rank, peers: peersOf(one, ranked), score: one.score, band: bandOf(one.score)?.id ?? null, ...halvesOf(one), coverage: one.coverage, weakest: seen ? { publisherId: seen.publisherId, score: seen.score } : null, sentiment: one.sentiment, rating: one.rating, openFindings: one.findings.length, findings: kindsOf(one.findings), trend: one.history.map((point) => point.score) };
  });
  return { locations, ranking, regions, overview: toOverview(locations, ranked, regions) };
}

function kindsOf(findings: readonly Finding[]): RankingRow['findings'] {
  const groups = Map.groupBy(findings, (one) => `${one.publisherId} ${one.checkId} ${one.reason}`);
  return [...groups.values()].flatMap(([one, ...more]) => (one ? [{ publisherId: one.publisherId, checkId: one.checkId, reason: one.reason, count: 1 + more.length }] : [])).sort((a, b) => b.count - a.count);
}

function peersOf(one: MockLocation, ranked: readonly MockLocation[]): RankingRow['peers'] {
  const place = (kind: 'format' | 'region' | 'language', group: string, like: readonly MockLocation[]) =>
    ({ kind, group, rank: one.rank === null ? null : 1 + like.filter((other) => (round1(other.score) ?? 0) > (round1(one.score) ?? 0)).length, of: like.length });
  const { format = '' } = one.record;
  const language = one.regionPath.includes('Ontario') ? 'en' : 'fr';
  return [
    place('format', format, ranked.filter((other) => other.record.format === format)),
    place('region', one.regionPath.join(' › '), ranked.filter((other) => other.regionPath.join() === one.regionPath.join())),
    place('language', language, ranked.filter((other) => other.regionPath.includes('Ontario') === (language === 'en'))),
  ];
}

function halvesOf(one: Pick<MockLocation, 'listings'>): { presence: number | null; accuracy: number | null } {
  const judged = one.listings.filter((listing) => listing.score !== null);
  const there = judged.filter((listing) => listing.listingId !== null);
  return { presence: judged.length === 0 ? null : (100 * there.length) / judged.length, accuracy: mean(there.map((listing) => listing.score ?? 0)) };
}

function toRegions(locations: MockLocation[]): Region[] {
  const paths = new Map(locations.flatMap((one) => one.regionPath.map((_, at) => one.regionPath.slice(0, at + 1))).map((path) => [path.join('/'), path]));
  return [...paths].map(([id, path]) => ({ id, parentId: path.length > 1 ? path.slice(0, -1).join('/') : null, name: path.at(-1) ?? id, path, locationCount: locations.filter((one) => one.regionPath.join('/').startsWith(id)).length }));
}

function toOverview(locations: MockLocation[], ranked: MockLocation[], regions: Region[]): Overview {
  const fails = locations.flatMap((one) => one.listings.flatMap((listing) => listing.verdicts.filter((verdict) => verdict.outcome === 'fail').map((verdict) => ({ location: one, listing, verdict }))));
  const causes = Object.values(Object.groupBy(fails, (one) => `${one.verdict.checkId}|${one.verdict.reason}`)).flatMap((group) => (group?.[0] ? [{ checkId: group[0].verdict.checkId, reason: group[0].verdict.reason, findings: group.length, locations: new Set(group.map((one) => one.location)).size, lostPoints: group.reduce((sum, one) => sum + one.verdict.lostPoints / 4, 0) }] : []));
  const scoreOf = (of: MockLocation[]): number | null => mean(of.flatMap((one) => (one.score === null ? [] : [one.score])));
  const brandScore = scoreOf(ranked) ?? 0;
  return {
    asOf: `${TODAY}T06:31:00.000Z`, score: brandScore, band: bandOf(brandScore)?.id ?? null, ...halvesOf({ listings: ranked.flatMap((one) => one.listings) }),
    scope: [], coverage: mean(locations.map((one) => one.coverage ?? 0)), target: { score: 90, by: '2027-03-31' },
    sentiment: { value: 0.42, low: 0.38, high: 0.46, sampleSize: 1874, effectiveSize: 1320.5, plainMean: 0.43 }, rating: { value: 4.1, low: 4, high: 4.2, sampleSize: 1874, effectiveSize: 1320.5, plainMean: 4.12 },
    change: { value: 1.2, version: null }, locationCount: locations.length, rankedCount: ranked.length, openFindings: fails.length,
    trend: DAYS.map((day, at) => ({ day, score: brandScore - ([7.4, 6.9, 7.1, 5.2, 3.8, 4.1, 1.2][at] ?? 0), sameLocations: brandScore - ([6.1, 5.8, 5.9, 3.6, 3.1, 3.3, 0.9][at] ?? -0.4), coverage: 0.9, opened: 40 - at * 2, verified: 20 + at * 5, reopened: at })),
    cohort: { size: ranked.length - 6 },
    changes: [{ day: DAYS[3] ?? TODAY, kind: 'standard', from: 1, to: 2 }, { day: DAYS[5] ?? TODAY, kind: 'publishers', added: ['city-directory'], removed: [] }, { day: DAYS[5] ?? TODAY, kind: 'formula', from: 1, to: 2 }],
    bands: SCORE_BANDS.map(({ id, from }) => ({ id, from, count: ranked.filter((one) => bandOf(one.score)?.id === id).length })),
    distribution: Array.from({ length: 10 }, (_, at) => ({ from: at * 10, to: at * 10 + 10, count: ranked.filter((one) => Math.min(9, Math.floor((one.score ?? 0) / 10)) === at).length })),
    notEnoughSeen: locations.length - ranked.length,
    regions: regions.map((region) => { const own = ranked.filter((one) => one.regionPath.join('/').startsWith(region.id)); return { regionId: region.id, path: region.path, score: scoreOf(own), coverage: mean(own.map((one) => one.coverage ?? 0)), rankedCount: own.length, openFindings: own.reduce((sum, one) => sum + one.findings.length, 0), target: { score: region.path.at(-1) === 'Québec' ? 95 : 90, by: '2027-03-31' } }; }),
    publishers: PUBLISHERS.slice(0, 3).map((publisher) => { const own = locations.flatMap((one) => one.listings.filter((listing) => listing.publisherId === publisher.id)); return { publisherId: publisher.id, score: mean(own.flatMap((one) => (one.score === null ? [] : [one.score]))), coverage: mean(own.map((one) => one.coverage ?? 0)), listings: own.filter((one) => one.listingId !== null).length }; }),
    fields: [['regular-hours', 71.4], ['phone', 88.2], ['business-name', 93.1], ['address', 96.4]].map(([checkId, score]) => ({ checkId: String(checkId), score: Number(score), listings: locations.length * 2 })),
    month: {
      since: DAYS[2] ?? TODAY, score: { before: brandScore - 7.1, after: brandScore }, findings: { before: fails.length - 12, opened: 41, back: 3, fixed: 28, accepted: 2, withdrawn: 2, now: fails.length }, newClusters: 2,
      rose: ranked.slice(0, 3).map((one, at) => ({ locationId: one.locationId, storeCode: one.record.storeCode, name: one.record.branch ?? '', before: (one.score ?? 0) - 9 + at, after: one.score ?? 0 })), roseCount: 31,
      fell: ranked.slice(5, 7).map((one) => ({ locationId: one.locationId, storeCode: one.record.storeCode, name: one.record.branch ?? '', before: Math.min(100, (one.score ?? 0) + 4), after: one.score ?? 0 })), fellCount: 8,
      lostSources: [{ publisherId: 'city-directory', reason: 'forbidden', since: '2026-11-14T06:00:00.000Z' }], standards: [{ version: 2, day: DAYS[3] ?? TODAY }],
    },
    causes: causes.sort((a, b) => b.lostPoints - a.lostPoints),
    clusters: [
      { publisherIds: ['city-directory'], findingId: 'c1', locationId: 'loc-003', isSameTemplate: true, checkId: 'regular-hours', reason: 'mismatch', observed: 'dim. 11:00–16:00', isWithheld: false, locations: 14, since: '2026-10-03T06:00:00.000Z' },
      { publisherIds: ['brand-website', 'city-directory'], findingId: 'c2', locationId: 'loc-003', isSameTemplate: false, checkId: 'logo', reason: 'mismatch', observed: 'logo-2016.png', isWithheld: false, locations: 9, since: '2026-10-24T06:00:00.000Z' },
      { publisherIds: ['openstreetmap'], findingId: 'c3', locationId: 'loc-003', isSameTemplate: false, checkId: 'listing-present', reason: 'absent', observed: null, isWithheld: false, locations: 12, since: '2026-10-03T06:00:00.000Z' },
    ],
    sourceTroubles: [{ publisherId: 'city-directory', reason: 'forbidden', listings: 6, since: '2026-11-14T06:00:00.000Z' }],
  };
}
