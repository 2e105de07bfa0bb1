import { z } from 'zod';
import { LinkStanding, LinkState } from '#domain/publisher-health.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { PublisherParams } from './publishers.ts';
import { NoBody, Nothing } from './shared.ts';

const Accepted = z.object({ accepted: z.literal(true) });

/** The two records of a pair that a person compares: ours, and what the publisher showed. */
const ComparedRecord = z.object({ name: z.string().nullable(), address: z.string().nullable(), phone: z.string().nullable(), website: z.string().nullable(), storeCode: z.string().nullable() });
export const ListingLinkView = z.object({
  id: z.string(),
  externalId: z.string(),
  url: z.string(),
  state: LinkState,
  /** Null: a person named it. */
  confidence: z.number().nullable(),
  /** Null where the publisher lets nobody keep what it showed: its page tells. */
  theirs: ComparedRecord.nullable(),
  foundAt: z.string(),
  decidedAt: z.string().nullable(),
  /** Null: decided by itself, or by somebody who is gone. */
  decidedBy: z.string().nullable(),
});
export type ListingLinkView = z.infer<typeof ListingLinkView>;

/** A location with all that is known of its listing at one publisher. */
export const LocationLinksView = z.object({
  locationId: z.string(),
  ours: ComparedRecord,
  /** Ids in the addresses that the locations file declares there: links that nobody has to confirm. */
  declared: z.array(z.string()),
  links: z.array(ListingLinkView),
  searchedAt: z.string().nullable(),
});
export type LocationLinksView = z.infer<typeof LocationLinksView>;

export const listLocationLinks = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/publishers/:publisherId/locations', summary: 'Locations by how their listing at the publisher stands, with every candidate and decision, by store code.',
  params: PublisherParams, query: z.strictObject({ standing: LinkStanding.default('waiting'), text: z.string().trim().max(200).default(''), ...paging(25) }), body: NoBody,
  response: z.object({ total: z.int(), rows: z.array(LocationLinksView), next: Next, counts: z.record(LinkStanding, z.int()) }),
});

export const decideListingLink = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/links/:linkId', summary: 'Confirms that a listing is the location’s, rejects it for good, or takes that decision back.',
  params: PublisherParams.extend({ linkId: z.string().min(1) }), query: Nothing, body: z.strictObject({ state: z.enum(['confirmed', 'rejected', 'proposed']) }), response: Accepted,
});

export const nameListingLink = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/links', summary: 'Names a location’s listing by its id at the publisher, or by the address of its page there.',
  params: PublisherParams, query: Nothing, body: z.strictObject({ locationId: z.string().min(1), listing: z.string().trim().min(1).max(2000) }), response: z.object({ externalId: z.string() }),
});

export const searchListingAgain = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/locations/:locationId/search', summary: 'Has a location’s listing searched anew: at once where the brand is crawled, else by its first crawl.',
  params: PublisherParams.extend({ locationId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: z.object({ when: z.enum(['now', 'next-crawl']) }),
});
