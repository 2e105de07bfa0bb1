import type { ReadPage } from '#domain/listing.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import { at, isRecord, parseJson } from './_api-page.ts';
import { failedTest } from './_failed-listing.ts';
import { nameAndAddress, withQuery } from './_look-up.ts';
import { defineLocationPublisher, SourceFailedError } from './define-publisher.ts';
import { placeUrl, readCandidates, readPlace } from './_google-places-page.ts';
import { languagesOf, placeRequest, proofRequest, searchRequest } from './_google-places-requests.ts';
import { FIELDS, REPORTS, WORDS } from './_google-places-words.ts';
import { readGoogleRefusal } from './_google-refusal.ts';

/**
 * What anybody sees on Google Maps, asked with the brand's own key: the cross-check of the owner's view. Of quotas Google
 * grants none by day; it bills by SKU, by the dearest field asked (2026-11: details and text search Enterprise, for
 * phone, website, hours and rating: 1,000 a month free; with reviews Enterprise + Atmosphere: 1,000; ids alone are free).
 * A ceiling is set in the Google Cloud console, and answers 429 when reached.
 */
export default defineLocationPublisher({
  id: 'google-places',
  words: WORDS,
  // Every storefront can have all of these; a rating comes with the first review, special hours with the first such day.
  carries: {
    businessName: 'always', address: 'always', phone: 'always', websiteUrl: 'always', regularHours: 'always', businessStatus: 'always', category: 'always', coordinates: 'always',
    specialHours: 'always', rating: 'optional', standing: 'optional', moreHours: 'optional',
  },
  // `currentOpeningHours` ends on the seventh day, today's counted.
  specialHoursDays: 6,
  reviewSample: 5,
  // They may be shown as they come, with their authors, and not be kept: no crawl asks for them.
  liveReviews: 'withReviews',
  // 600 requests a minute and method by default (2026-11); ten a second leaves nothing to others of the same project.
  pace: { requestsPerSecond: 5, concurrency: 2 },
  // Each reading is billed, in each language: weekly, a brand of 115 bilingual stores stays within what is free of charge, nightly one of 16. An edit of the public lives for weeks.
  everyDays: 7,
  // Place Details Enterprise, by the list in force since 2025-03; a search costs more, and comes once for each store.
  price: { perThousand: 20, currency: 'USD', freePerMonth: 1000, asOf: '2025-03' },
  // Google Maps Platform terms: the place id may be kept, nothing else (coordinates 30 days, which we forgo).
  retention: { bodyDays: 0, valueDays: 0 },
  // Edits of a profile are reviewed for up to three days.
  patienceDays: 3,
  idIn: (url) => /^https:\/\/(?:www\.|maps\.)?google\.[a-z.]+\/.*[?&](?:query_place_id=|q=place_id:)([\w-]+)/.exec(url)?.[1] ?? null,
  fields: FIELDS,
  readRefusal: (refusal) => readGoogleRefusal(refusal, 'key-refused'),
  // To see the place is to see "Suggest an edit"; the owner edits in the profile.
  // https://developers.google.com/maps/documentation/urls/get-started
  lookUpUrl: (location) => withQuery('https://www.google.com/maps/search/', { api: '1', query: nameAndAddress(location) }),
  editUrl: ({ externalId }) => (externalId === '' ? null : placeUrl(externalId)),
  plan: (target) => target.links.flatMap((id) => languagesOf(target.location, target.standard).map((language) => placeRequest(id, language, target, false))),
  async *test({ standard, settings }) {
    const answer = yield proofRequest(standard.brand, settings);
    if (!answer.ok) return { ok: false, trouble: answer.trouble, words: REPORTS[answer.trouble] ?? REPORTS.other };
    // Where it finds nothing, an empty object.
    return isRecord(parseJson(answer.body)) ? { ok: true, words: REPORTS.ok } : failedTest('Google', 'source-changed');
  },
  async *search(target) {
    const answer = yield searchRequest(target);
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Google Places did not answer the search.');
    const found = parseJson(answer.body);
    // An empty object is how nothing is found; anything else without a list says nothing of what is there.
    if (!isRecord(found) || !Array.isArray(at(found, 'places') ?? [])) throw new SourceFailedError('source-changed', 'Google Places answered a search in another form.');
    return readCandidates(found, target.location.businessStatus !== 'closed-permanently');
  },
  async *gather(target) {
    const listings = [];
    for (const id of target.links) {
      const pages: ReadPage[] = [];
      const languages = languagesOf(target.location, target.standard);
      // Reviews come in the language they were written in: once is enough.
      for (const language of target.wantsReviews === true ? languages.slice(0, 1) : languages) {
        const request = placeRequest(id, language, target, target.wantsReviews === true);
        const page = readPlace({ id, language, country: target.location.address.country }, yield request);
        pages.push(page);
        // Whatever keeps us from a place keeps us from it in any language.
        if (page.trouble !== null) break;
      }
      listings.push({ publisherId: 'google-places', externalId: id, url: placeUrl(id), pages, absent: pages.every(isAbsent) });
    }
    return listings;
  },
});

function isAbsent({ trouble }: { trouble: Trouble | null }): boolean {
  return trouble !== null && saysAbsent(trouble);
}
