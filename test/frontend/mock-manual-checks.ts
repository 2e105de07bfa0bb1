import type { ManualListing } from '#contract/manual-checks.ts';
import { findUnreadable } from '#backend/api/manual-checks/find-unreadable.ts';
import type { ManualAnswers } from '#domain/manual-check.ts';

const LOOK_UP = 'https://maps.example/?q=Lunetterie';
const same = (text: string) => ({ fr: text, en: text });

/** Listings that somebody has to look at: one with an address, one to be looked up. */
export const DUE_CHECKS = {
  total: 2, next: null, mayCheck: true, publishers: [{ publisherId: 'city-directory', count: 2 }],
  due: [
    { locationId: 'loc-003', storeCode: 'QC-003', name: 'Sainte-Foy', locality: 'Québec', publisherId: 'city-directory', url: null, lookUpUrl: LOOK_UP, lastCheckedAt: null },
    { locationId: 'loc-004', storeCode: 'QC-004', name: 'Laval', locality: 'Laval', publisherId: 'city-directory', url: 'https://city-directory.example/4', lookUpUrl: LOOK_UP, lastCheckedAt: '2026-08-21T06:00:00.000Z' },
  ],
};

/** What the form of each asks. */
export const MANUAL_LISTINGS: { listings: ManualListing[]; mayCheck: boolean } = {
  mayCheck: true,
  listings: [{
    publisherId: 'city-directory', url: null, lookUpUrl: LOOK_UP, everyDays: 90, isDue: true, dueAt: null, last: null,
    expected: [
      { field: 'businessName', text: same('Lunetterie Boréale') }, { field: 'address', text: same('2450, boulevard Laurier, Québec QC G1V 2L1') }, { field: 'phone', text: same('+14185550142') },
      { field: 'websiteUrl', text: same('https://boreale.example/fr/sainte-foy') }, { field: 'regularHours', text: { fr: 'lun.–ven. 9 h à 17 h', en: 'Mon–Fri 9 am–5 pm' } }, { field: 'businessStatus', text: same('open') },
    ],
  }],
};

/** Refuses as the product does. */
export function recordCheck(body: unknown): { status: number; body: unknown } {
  const problems = findUnreadable((body as { answers?: ManualAnswers }).answers ?? {}, 'CA').map(({ field, message }) => ({ path: `body.answers.${field}`, code: 'invalid', message: message.fr }));
  return problems.length === 0 ? { status: 200, body: { dueAt: '2027-02-20T06:00:00.000Z' } } : { status: 400, body: { type: '/problems/invalid-input', id: 'invalid-input', title: 'La demande ne convient pas.', status: 400, detail: 'Une réponse ne se lit pas.', instance: 'urn:uuid:00000000-0000-4000-8000-000000000000', errors: problems } };
}
