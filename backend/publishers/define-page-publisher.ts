import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { FieldName } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import type { Review } from '#domain/review.ts';
import { withoutCredentials } from '#normalize/url-secrets.ts';
import { mayRender } from './_may-render.ts';
import { defineLocationPublisher, type LocationPublisher, type LocationTarget, type PublisherAnswer, type PublisherRequest } from './define-publisher.ts';

/** A page of a listing and the language that the master record gives it. */
export interface ListingPage {
  url: string;
  language: string | null;
}

export interface PagePublisher extends Pick<LocationPublisher, 'id' | 'words' | 'carries' | 'pace' | 'retention' | 'patienceDays' | 'editUrl' | 'lookUpUrl'> {
  /** The pages of the location's one listing here; none means that it has no listing. */
  pagesOf(target: LocationTarget): ListingPage[];
  /** Fields kept, when a page says more than its publisher is asked for. */
  keeps?: readonly FieldName[];
  /** Reviews go on over this many pages at most (`rel="next"`); by default the first page is all that is read. */
  reviewPages?: number;
}

/**
 * Declares a publisher whose listings are web pages at known addresses: brand-website, and every directory that is
 * read by its structured data. Pages in several languages are pages of one listing, whose id is the first address.
 */
export function definePagePublisher({ pagesOf, keeps, reviewPages = 1, ...described }: PagePublisher): LocationPublisher {
  const keepsText = described.carries.pageText !== undefined;
  return defineLocationPublisher({
    ...described,
    isByAddress: true,
    plan: (target) => uniquePages(pagesOf(target)).map((page) => requestFor(page, target, described.id, keepsText)),
    async *gather(target) {
      const pages: ReadPage[] = [];
      for (const page of uniquePages(pagesOf(target))) {
        const answer = yield requestFor(page, target, described.id, keepsText);
        const read = toPage(page, answer, keeps);
        pages.push(read);
        if (reviewPages > 1 && read.trouble === null) read.reviews.push(...(yield* readOn(page, answer, target, reviewPages, described.id)));
      }
      return toListing(described.id, pages);
    },
  });
}

/**
 * The reviews of the pages that follow. Only reviews: the listing's own facts were on the first page. One that can't
 * be read ends the series, for what was read so far is a sample in any case.
 */
function* readOn(page: ListingPage, first: PublisherAnswer, target: LocationTarget, most: number, publisherId: string): Generator<PublisherRequest, Review[], PublisherAnswer> {
  const reviews: Review[] = [];
  const seen = new Set([page.url]);
  for (let last = first; seen.size < most && last.ok; ) {
    const url = last.page?.links.next;
    if (url === undefined || seen.has(url)) break;
    seen.add(url);
    last = yield { ...requestFor({ ...page, url }, target, publisherId, false), withResources: false };
    reviews.push(...toPage({ ...page, url }, last).reviews);
  }
  return reviews;
}

/** The pages that the locations file declares for a publisher. */
export function declaredPages(target: LocationTarget, publisherId: string): ListingPage[] {
  return target.location.listings
    .filter((listing) => listing.publisherId === publisherId)
    .map(({ url, language }) => ({ url, language: language ?? null }));
}

function requestFor({ url, language }: ListingPage, { location, standard }: LocationTarget, publisherId: string, keepsText: boolean): PublisherRequest {
  const { country } = location.address;
  const read = { ...(country === undefined ? {} : { country }), ...(language === null ? {} : { language }), keepsText };
  const render = mayRender(standard.publishers[publisherId]?.render, url) ? { render: { language, timeZone: location.timeZone ?? null } } : {};
  return { url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true, read, ...render };
}

function uniquePages(pages: readonly ListingPage[]): ListingPage[] {
  return [...new Map(pages.toReversed().map((page) => ({ ...page, url: withoutCredentials(page.url) })).map((page) => [page.url, page])).values()].toReversed();
}

function toPage(page: ListingPage, answer: PublisherAnswer, keeps?: readonly FieldName[]): ReadPage {
  if (!answer.ok || answer.page === null) {
    return { url: page.url, language: page.language, observations: [], reviews: [], trouble: answer.ok ? 'unreadable' : answer.trouble, fetchedAt: answer.fetchedAt, bodyHash: null };
  }
  const { trouble, language, observations, reviews } = answer.page;
  return {
    url: page.url,
    language: page.language ?? language,
    observations: trouble !== null ? [] : keeps === undefined ? [...observations] : observations.filter((one) => keeps.includes(one.field)),
    reviews: trouble === null ? [...reviews] : [],
    trouble,
    fetchedAt: answer.fetchedAt,
    bodyHash: answer.bodyHash,
  };
}

/** Absent only when every page is: one that is gone beside one that stands is a page's defect, not a missing listing. */
function toListing(publisherId: string, pages: ReadPage[]): GatheredListing[] {
  const [first] = pages;
  if (first === undefined) return [];
  const absent = pages.every((page) => page.trouble !== null && saysAbsent(page.trouble));
  return [{ publisherId, externalId: first.url, url: first.url, pages, absent }];
}
