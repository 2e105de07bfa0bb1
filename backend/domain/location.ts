import { z } from 'zod';
import { Coordinates, PostalAddress } from './address.ts';
import { SpecialDay, WeekHours } from './opening-hours.ts';
import { LanguageTag } from './words.ts';

export const BUSINESS_STATUSES = ['open', 'closed-temporarily', 'closed-permanently', 'opening-soon'] as const;
export const BusinessStatus = z.enum(BUSINESS_STATUSES);
export type BusinessStatus = z.infer<typeof BusinessStatus>;

/** Where a location is known to be listed, as written in the locations file. */
export const DeclaredListing = z.strictObject({
  publisherId: z.string().min(1),
  url: z.url(),
  language: LanguageTag.optional(),
});
export type DeclaredListing = z.infer<typeof DeclaredListing>;

/** The master record of one physical place: the truth for its name, address, phone and hours. */
export const MasterRecord = z.strictObject({
  storeCode: z.string().min(1).max(60),
  businessName: z.string().min(1),
  /** The part after "Brand – ". */
  branch: z.string().optional(),
  address: PostalAddress,
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
  /** The page of this location on the brand's own site, by language; `und` when the file has only one column. */
  websiteUrls: z.record(z.string(), z.url()),
  regularHours: WeekHours,
  specialHours: z.array(SpecialDay),
  businessStatus: BusinessStatus,
  coordinates: Coordinates.optional(),
  /** IANA zone, from a column or from the coordinates. */
  timeZone: z.string().optional(),
  categories: z.array(z.string()),
  /** For example "boutique", "mall": a peer group and a key of the standard's defaults. */
  format: z.string().optional(),
  /** Who runs the location for the brand, in its own words; missing where the brand runs it itself. */
  franchisee: z.string().optional(),
  /** Path in the region tree, outermost first: ["Canada", "Québec"]. */
  regionPath: z.array(z.string().min(1)),
  listings: z.array(DeclaredListing),
});
export type MasterRecord = z.infer<typeof MasterRecord>;

/** A master record with its identity in the database. */
export const Location = MasterRecord.extend({ id: z.string(), brandId: z.string() });
export type Location = z.infer<typeof Location>;
