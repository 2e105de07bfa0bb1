import type { Overview } from '#contract/overview.ts';
import type { ReportData } from '#reports/report-data.ts';

const figure = (value: number | null) => ({ value, low: value === null ? null : value - 0.1, high: value === null ? null : value + 0.1, sampleSize: value === null ? 0 : 74_312, effectiveSize: 1000, plainMean: value });
const LONG = 'Sainte-Marie-de-la-Beauce – Galeries de la Chaudière et du Mail Champlain, entrée nord';

/** A brand as the sheet draws it: a fleet of 2,000 with every list full and every name long, four stores crawled once, or one not crawled yet. */
export function makeReportData(size: 'large' | 'small' | 'unseen'): ReportData {
  const isLarge = size === 'large';
  const many = isLarge ? 60 : 1;
  const target = isLarge ? { score: 90, by: '2027-03-31' } : null;
  const moved = (change: number) => Array.from({ length: 3 }, (_, at) => ({ locationId: `m${at}`, storeCode: `M-${at}`, name: LONG, before: 80, after: 80 + change * (at + 1) }));
  const overview: Overview = {
    asOf: size === 'unseen' ? null : '2026-11-22T06:31:00.000Z', scope: isLarge ? [] : ['Canada › Québec'],
    score: size === 'unseen' ? null : 87.44999999999999, band: size === 'unseen' ? null : 'good', presence: isLarge ? 91.26 : null, accuracy: 93.61, coverage: 0.947, target, sentiment: figure(isLarge ? 0.4213 : null), rating: figure(isLarge ? 4.08 : null),
    change: null, locationCount: isLarge ? 2000 : 4, rankedCount: isLarge ? 1871 : 3, openFindings: isLarge ? 12_345 : 2,
    trend: Array.from({ length: isLarge ? 60 : 1 }, (_, at) => ({ day: new Date(Date.UTC(2026, 8, 24 + at)).toISOString().slice(0, 10), score: at === 20 ? null : 62 + at * 0.4, sameLocations: null, coverage: 0.9, opened: 3, verified: 2, reopened: 0 })),
    cohort: { size: 3 }, changes: [], distribution: [], bands: [], notEnoughSeen: 1,
    regions: Array.from({ length: many }, (_, at) => ({ regionId: `r${at}`, path: at === 0 ? ['Canada'] : ['Canada', `Région ${at} ${LONG}`], score: at === 7 ? null : 95 - at * 0.6, coverage: 0.9, rankedCount: 31, openFindings: 12, target })),
    publishers: ['brand-website', 'openstreetmap', 'web-directory', 'google-places', 'bing-places', 'yelp'].slice(0, isLarge ? 6 : 1).map((publisherId, at) => ({ publisherId, score: 70 + at, coverage: 1, listings: 2000 })),
    fields: ['regular-hours', 'phone', 'business-name', 'address', 'email', 'website-url'].slice(0, isLarge ? 6 : 0).map((checkId, at) => ({ checkId, score: 71.4 + at, listings: 4000 })),
    month: isLarge ? {
      since: '2026-10-22', score: { before: 84.1, after: 87.44999999999999 }, findings: { before: 13_000, opened: 1200, back: 145, fixed: 1900, accepted: 60, withdrawn: 40, now: 12_345 }, newClusters: 14,
      rose: moved(4), fell: moved(-3), roseCount: 612, fellCount: 233, lostSources: ['yelp', 'bing-places', 'web-directory'].map((publisherId) => ({ publisherId, reason: 'forbidden', since: '2026-11-02T06:00:00.000Z' })), standards: [{ version: 7, day: '2026-11-01' }, { version: 8, day: '2026-11-09' }],
    } : null,
    causes: Array.from({ length: isLarge ? 40 : 1 }, (_, at) => ({ checkId: at % 2 === 0 ? 'regular-hours' : 'phone', reason: `r${at}`, findings: 900, locations: 700, lostPoints: 3.2 / (at + 1) })),
    clusters: Array.from({ length: isLarge ? 50 : 0 }, (_, at) => ({ publisherIds: ['brand-website', 'openstreetmap', 'web-directory'], findingId: `f${at}`, locationId: 'l', isSameTemplate: true, checkId: 'regular-hours', reason: 'mismatch', observed: 'Su 11:00-16:00', isWithheld: false, locations: 400, since: '2026-10-03T06:00:00.000Z' })),
    sourceTroubles: [],
  };
  return {
    brand: isLarge ? 'Lunetterie Boréale – l’œil d’Łódź & Fils, opticiens depuis 1987 au Québec, en Ontario et en France' : 'Café Noël',
    overview,
    warnings: Array.from({ length: isLarge ? 9 : 0 }, (_, at) => ({ name: LONG, sign: { kind: (['rating', 'burst', 'topic'] as const)[at % 3] ?? 'rating', topic: null, since: '2026-09-01', before: 4.7, after: 3.9, reviews: 40, telling: 12, strength: 9 } })),
    checkTitles: new Map([['regular-hours', { fr: 'Heures d’ouverture', en: 'Opening hours' }], ['phone', { fr: 'Téléphone', en: 'Phone' }]]),
    publisherNames: new Map([['brand-website', { fr: 'Site de la marque', en: 'Brand’s own site' }], ['openstreetmap', { fr: 'OpenStreetMap', en: 'OpenStreetMap' }]]),
  };
}
