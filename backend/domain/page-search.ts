import { z } from 'zod';
import { Trouble } from './trouble.ts';

/** Where a brand's store pages are looked for. */
export const PageSearchQuestion = z.strictObject({
  /** The brand's own site. */
  site: z.url({ protocol: /^https?$/ }),
  /** The page that leads to all stores; null: it is looked for. */
  locator: z.url({ protocol: /^https?$/ }).nullable(),
  /** What a store page's address looks like, as in the standard's `website.urlPattern`; null: unknown. */
  pattern: z.string().min(1).max(500).nullable(),
});
export type PageSearchQuestion = z.infer<typeof PageSearchQuestion>;

export const PAGE_SEARCH_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export const PageSearchState = z.enum(PAGE_SEARCH_STATES);
export type PageSearchState = z.infer<typeof PageSearchState>;

/**
 * Why an address is taken for a location's page, the surest first: what the address itself says, what stands beside the
 * link that leads there (`listed-`), what the page shows, the other language of a page that is known, or the pattern alone.
 */
export const PAGE_REASONS = [
  'same-place', 'store-code', 'postal-code', 'listed-postal-code', 'street', 'listed-street', 'other-language', 'pattern', 'branch', 'listed-branch', 'only-in-town', 'listed-only-in-town',
] as const;
export const PageReason = z.enum(PAGE_REASONS);
export type PageReason = z.infer<typeof PageReason>;

/** What a page shows of the place that it is about. */
export const SeenPlace = z.object({ name: z.string().nullable(), address: z.string().nullable(), phone: z.string().nullable() });
export type SeenPlace = z.infer<typeof SeenPlace>;

/** What is worth knowing of a search beside its proposals; each has its sentence on the dashboard and in the terminal. */
export const PAGE_SEARCH_NOTES = ['all-known', 'site-silent', 'no-sitemap', 'no-locator', 'locator-by-script', 'pattern-names-nothing', 'pages-left', 'nothing-found'] as const;
export const PageSearchNote = z.enum(PAGE_SEARCH_NOTES);
export type PageSearchNote = z.infer<typeof PageSearchNote>;

/** How a search went. */
export const PageSearchResult = z.object({
  /** The site as it answered: `http` where nothing answers by `https`. */
  site: z.string(),
  /** Pages that the site's own map names. */
  mapped: z.int(),
  /** Pages of the locator, its regions and further pages. */
  locatorPages: z.int(),
  /** Pages that lists and the map lead to. */
  candidates: z.int(),
  /** Store pages that were read to be sure. */
  read: z.int(),
  /** Locations that lacked a page, and those for which one is proposed now. */
  wanted: z.int(),
  found: z.int(),
  notes: z.array(PageSearchNote),
  /** What could not be read, at most twenty. */
  troubles: z.array(z.object({ url: z.string(), trouble: Trouble })),
});
export type PageSearchResult = z.infer<typeof PageSearchResult>;

export const STORE_PAGE_STATES = ['proposed', 'confirmed', 'rejected'] as const;
export const StorePageState = z.enum(STORE_PAGE_STATES);
export type StorePageState = z.infer<typeof StorePageState>;

/** A page of the brand's site that by what was seen is one location's. */
export interface StorePageProposal {
  locationId: string;
  url: string;
  /** ISO 639-1; null where neither the address nor the page names one. */
  language: string | null;
  reason: PageReason;
  /** 0 to 1. */
  confidence: number;
  /** Null: it was not read. */
  seen: SeenPlace | null;
}
