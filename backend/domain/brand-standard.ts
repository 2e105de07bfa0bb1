import { z } from 'zod';
import { LanguageTag, Words } from './words.ts';

/** Where a rule holds: ISO 3166-1 country or ISO 3166-2 subdivision ("CA", "CA-QC"); none means everywhere. */
export const Area = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

export const AcceptedName = z.strictObject({
  name: z.string().min(1),
  language: LanguageTag.optional(),
  areas: z.array(Area).optional(),
  /** How a branch may be appended, `{branch}` standing for the master record's own: " – {branch}". */
  branchPattern: z.string().includes('{branch}').optional(),
});

export const LogoFile = z.strictObject({
  /** Path relative to the standard's file, or a data: URL once stored. */
  file: z.string().min(1),
  variant: z.enum(['colour', 'mono', 'reversed']).default('colour'),
  language: LanguageTag.optional(),
  /** sha256 and fingerprint, filled in when the standard is imported; see LogoPrint. */
  print: z.unknown().optional(),
});

export const StandardPublisher = z.strictObject({
  /** How much this publisher's listing counts in a location's mean. */
  weight: z.number().positive().default(1),
  /** Missing here scores 0: the listing is required. */
  required: z.boolean().default(false),
  /** Of which areas it is asked. */
  areas: z.array(Area).optional(),
  /** What the publisher itself wants to know, such as `wikidata` for OpenStreetMap. */
  settings: z.record(z.string(), z.string()).default({}),
});

/** The approved values and rules of a brand. Every published version is kept. */
export const BrandStandard = z.strictObject({
  brand: z.string().min(1),
  description: Words.optional(),
  names: z.array(AcceptedName).min(1),
  /** E.164 numbers published for many locations: right anywhere, proof of nothing. */
  callCentreNumbers: z.array(z.string().regex(/^\+\d{6,15}$/)).default([]),
  website: z
    .strictObject({
      /** Hosts on which a location's page may live. */
      hosts: z.array(z.string().min(1)).default([]),
      /** Query parameters that change nothing; `*` at the end matches any rest. */
      ignoredParameters: z.array(z.string()).default(['utm_*', 'gclid', 'fbclid', 'y_source']),
    })
    .prefault({}),
  logos: z.strictObject({ approved: z.array(LogoFile).default([]), retired: z.array(LogoFile).default([]) }).prefault({}),
  languages: z
    .array(z.strictObject({ areas: z.array(Area).optional(), required: z.array(LanguageTag).min(1) }))
    .default([]),
  publishers: z.record(z.string(), StandardPublisher).default({}),
  /** Weight by check id, in place of the default written in the check's file; 0 switches it off. */
  checkWeights: z.record(z.string(), z.number().min(0)).default({}),
  thresholds: z
    .strictObject({
      /** Metres between published and master coordinates. */
      coordinatesMetres: z.number().positive().default(150),
      /** Minutes by which hours may differ without being wrong. */
      hoursMinutes: z.int().min(0).default(0),
    })
    .prefault({}),
  targets: z.array(z.strictObject({ region: z.string().optional(), score: z.number().min(0).max(100), by: z.iso.date() })).default([]),
});
export type BrandStandard = z.infer<typeof BrandStandard>;
export type AcceptedName = z.infer<typeof AcceptedName>;
export type LogoFile = z.infer<typeof LogoFile>;
export type StandardPublisher = z.infer<typeof StandardPublisher>;

/** A published version. */
export interface StandardVersion {
  id: string;
  brandId: string;
  version: number;
  publishedAt: string;
  standard: BrandStandard;
}
