import type { ListingLinkView, LocationLinksView } from '#contract/listing-links.ts';
import type { PublisherConnection } from '#contract/publishers.ts';

const words = (fr: string, en: string) => ({ fr, en });
const field = (key: string, kind: 'text' | 'secret' | 'switch', fr: string, en: string) => ({ key, kind, isRequired: kind !== 'switch', label: words(fr, en), hint: words('Dans la console de la source, sous « Identifiants ».', 'In the source’s console, under “Credentials”.') });
const answers = (runId: string, day: string, good: number, troubles: Record<string, number> = {}) => ({ runId, good, troubles, firstAt: `2026-11-${day}T06:00:00.000Z`, lastAt: `2026-11-${day}T06:12:00.000Z`, lastGoodAt: good > 0 ? `2026-11-${day}T06:12:00.000Z` : null });
const PLAIN = { attribution: null, isEnabled: true, manualEveryDays: null, fields: [], signIn: null, trouble: null, quota: null, retention: { bodyDays: null, valueDays: null }, everyDays: 1, canTest: false, isTesting: false, test: null, links: null, withoutAddress: null, isRequired: false };

/** Sources in every state that a person meets. */
export const SOURCES: PublisherConnection[] = [
  { ...PLAIN, id: 'brand-website', name: words('Site de la marque', 'Brand website'), description: words('Les pages des magasins, en français et en anglais.', 'The stores’ own pages, in French and English.'), isNamed: true, history: [answers('r3', '21', 240), answers('r2', '20', 238, { timeout: 2 })], lastGoodAt: '2026-11-21T06:12:00.000Z' },
  {
    ...PLAIN, id: 'google-places', name: words('Google Maps', 'Google Maps'), description: words('Ce que tout le monde voit sur Google Maps, demandé avec votre clé.', 'What anybody sees on Google Maps, asked with your key.'), isNamed: true,
    fields: [{ ...field('apiKey', 'secret', 'Clé de l’API', 'API key'), value: null, setAt: '2026-11-03T10:00:00.000Z' }, { ...field('withReviews', 'switch', 'Montrer les avis à la demande', 'Show reviews on demand'), value: 'true', setAt: null }],
    everyDays: 7, quota: { used: 812, limit: 1000, per: 'month', timeZone: 'America/Los_Angeles' }, retention: { bodyDays: 0, valueDays: 0 }, canTest: true,
    test: { at: '2026-11-21T14:02:00.000Z', trouble: 'not-approved', words: words('Google n’a pas activé « Places API (New) » pour ce projet : activez-la dans la console.', 'Google has not enabled “Places API (New)” for this project: enable it in the console.') },
    links: { proposed: 2, confirmed: 117, rejected: 1, stale: 1 }, history: [answers('r3', '21', 96, { 'stale-id': 1, 'quota-spent': 22 }), answers('test', '20', 1)], lastGoodAt: '2026-11-21T06:12:00.000Z', attribution: words('Données de Google.', 'Data of Google.'),
  },
  {
    ...PLAIN, id: 'google-business-profile', name: words('Google Business Profile', 'Google Business Profile'), description: words('La vue du propriétaire.', 'The owner’s view.'), isNamed: true, trouble: 'not-connected',
    fields: [{ ...field('clientId', 'text', 'Identifiant client', 'Client ID'), value: null, setAt: null }, { ...field('clientSecret', 'secret', 'Secret client', 'Client secret'), value: null, setAt: null }], signIn: { signedInAt: null }, canTest: true,
    links: { proposed: 0, confirmed: 0, rejected: 0, stale: 0 }, history: [answers('r3', '21', 0, { 'not-connected': 1 })], lastGoodAt: null, retention: { bodyDays: 30, valueDays: 30 },
  },
  { ...PLAIN, id: 'city-directory', name: words('Annuaire de la ville', 'City directory'), description: words('Les fiches de l’annuaire.', 'The directory’s listings.'), isNamed: true, isRequired: true, withoutAddress: 12, history: [answers('r3', '21', 108)], lastGoodAt: '2026-11-21T06:12:00.000Z' },
  { ...PLAIN, id: 'yelp', name: words('Yelp', 'Yelp'), description: words('L’annuaire.', 'The directory.'), isNamed: false, trouble: 'not-connected', fields: [{ ...field('apiKey', 'secret', 'Clé', 'Key'), value: null, setAt: null }], canTest: true, links: { proposed: 0, confirmed: 0, rejected: 0, stale: 0 }, history: [], lastGoodAt: null, retention: { bodyDays: 1, valueDays: 1 } },
];

const OURS = { name: 'Lunetterie Boréale', address: '100 rue Principale, Québec QC G1R 2B5, CA', phone: '+14185550100', website: 'https://boreale.example/qc-001', storeCode: 'QC-001' };
const link = (id: string, theirs: ListingLinkView['theirs'], confidence: number): ListingLinkView => ({ id, externalId: id, url: `https://maps.example/${id}`, state: 'proposed', confidence, theirs, foundAt: '2026-11-20T06:00:00.000Z', decidedAt: null, decidedBy: null });

/** Listings that wait for a person: one that may be compared, one of which nothing may be kept. */
export const LOCATION_LINKS: { total: number; next: null; rows: LocationLinksView[]; counts: Record<string, number> } = {
  total: 1, next: null, counts: { waiting: 1, missing: 2, linked: 117, rejected: 1, all: 120 },
  rows: [{
    locationId: 'loc-003', ours: OURS, declared: [], searchedAt: '2026-11-20T06:00:00.000Z',
    links: [link('p1', { name: 'Boréale Lunetterie – Vieux-Québec', address: '102, rue Principale, Québec', phone: '+14185550100', website: null, storeCode: null }, 0.82), link('p2', null, 0.61)],
  }],
};
