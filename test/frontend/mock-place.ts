import type { z } from 'zod';
import type { LocationCheckView } from '#contract/location-checks.ts';
import type { listNotes } from '#contract/location-notes.ts';
import type { getLocation } from '#contract/locations.ts';
import type { listTouchpoints } from '#contract/touchpoints.ts';
import type { getValueHistory } from '#contract/value-history.ts';

type Place = z.infer<typeof getLocation.response>;

const CHECK: LocationCheckView = { lastReadAt: '2026-11-21T06:12:44.000Z', askedAt: null, askedBy: null, isChecking: false, hasWorker: true, mayAsk: true };
const ME = { id: 'u1', name: 'Camille Roy' };
const NOTES: z.infer<typeof listNotes.response> = {
  mayWrite: true,
  notes: [
    { id: 'n2', mentions: [], text: 'La galerie ferme plus tôt en janvier : vérifier les heures.', author: ME, createdAt: '2026-11-18T15:20:00.000Z', changedAt: '2026-11-18T15:31:00.000Z', deletedAt: null, may: ['edit', 'delete'], events: [{ kind: 'written', at: '2026-11-18T15:20:00.000Z', actor: ME, before: null }, { kind: 'edited', at: '2026-11-18T15:31:00.000Z', actor: ME, before: 'La galerie ferme plus tôt en janvier.' }] },
    { id: 'n1', mentions: [], text: 'New manager since October.', author: { id: 'u2', name: 'Dominique Roy' }, createdAt: '2026-10-02T13:00:00.000Z', changedAt: null, deletedAt: null, may: [], events: [{ kind: 'written', at: '2026-10-02T13:00:00.000Z', actor: { id: 'u2', name: 'Dominique Roy' }, before: null }] },
  ],
};

/** The parts of a location's page that have addresses of their own. */
export function createPlacePart(place: Place | undefined, part: string): object {
  if (part === 'check') return CHECK;
  if (part === 'notes') return NOTES;
  return part === 'touchpoints' ? createTouchpoints(place) : createHistory(place);
}

function createTouchpoints(place: Place | undefined): z.infer<typeof listTouchpoints.response> {
  const url = place?.record.websiteUrls['fr'] ?? 'https://lunetterie-boreale.example/fr';
  return {
    touchpoints: [
      { kind: 'booking', stage: 'before', checkId: 'booking', state: 'right', verdicts: [], offers: [{ target: `${url}/rendez-vous`, label: 'Prendre rendez-vous', provider: null, isBroken: false, publisherId: 'brand-website', languages: ['en', 'fr'] }] },
      { kind: 'catalogue', stage: 'before', checkId: 'catalogue', state: 'broken', verdicts: [], offers: [{ target: `${url}/catalogue`, label: 'Catalogue', provider: null, isBroken: true, publisherId: 'brand-website', languages: ['fr'] }] },
      { kind: 'click-to-call', stage: 'during', checkId: 'click-to-call', state: 'missing', verdicts: [], offers: [] },
      { kind: 'newsletter', stage: 'after', checkId: 'newsletter', state: 'not-asked', verdicts: [], offers: [] },
    ],
  };
}

function createHistory(place: Place | undefined): z.infer<typeof getValueHistory.response> {
  const lines = (place?.listings ?? []).flatMap((listing) => listing.verdicts.slice(0, 3).map((one, at) => {
    const period = { outcome: one.outcome, reason: one.reason, params: {}, expected: one.expected, observed: one.observed, isWithheld: false, url: listing.url };
    const newest = { ...period, from: '2026-11-07T06:00:00.000Z', to: null };
    const older = { ...period, outcome: 'fail' as const, reason: 'mismatch', observed: at === 1 ? null : '514 555-0199', isWithheld: at === 1, from: '2026-10-03T06:00:00.000Z', to: '2026-11-07T06:00:00.000Z' };
    return { publisherId: listing.publisherId, listingId: listing.listingId, checkId: one.checkId, subject: one.subject, periods: at === 2 ? [newest] : [newest, older] };
  }));
  return { lines };
}
