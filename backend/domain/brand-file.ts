import { z } from 'zod';

/** Version of the form in which everything of a brand is handed over. It counts up when rows change in a way that an older reader would misread. */
export const BRAND_FILE_VERSION = 1;

/** The first line: what the file holds. Counts are rows by kind. */
export const BrandFileHead = z.strictObject({
  kind: z.literal('head'),
  format: z.literal('enseigne-brand'),
  schemaVersion: z.int().positive(),
  productVersion: z.string(),
  exportedAt: z.iso.datetime({ offset: true }),
  brand: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  /** Whether pages and pictures as they were read come along, and reviewers' names. */
  with: z.strictObject({ captures: z.boolean(), names: z.boolean() }),
  counts: z.record(z.string(), z.int().nonnegative()),
});
export type BrandFileHead = z.infer<typeof BrandFileHead>;

/** The last line: a file without it was cut off. `sha256` is of every byte before this line. */
export const BrandFileEnd = z.strictObject({ kind: z.literal('end'), rows: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type BrandFileEnd = z.infer<typeof BrandFileEnd>;

/** What comes along beside what a brand is. */
export interface BrandFileChoice {
  captures: boolean;
  names: boolean;
}
