import { z } from 'zod';
import { BusinessStatus } from '#domain/location.ts';
import { BandId } from '#domain/score.ts';
import { Impact } from '#domain/verdict.ts';
import { WordParams, Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody } from './shared.ts';

/** A check as it weighs under the standard in force; its words stand in the catalogue. */
export const FormulaCheck = z.object({
  id: z.string(),
  group: z.enum(['fields', 'brand', 'touchpoints', 'listings']),
  /** 0: the standard switches it off. */
  weight: z.number(),
  defaultWeight: z.number(),
  weightReason: Words,
  impact: Impact,
  stage: z.enum(['before', 'during', 'after']).nullable(),
  /** Among what the weight is shared: the language versions of a listing, or, where it names several, dates, pages or touchpoints. */
  sharedAmong: z.enum(['languages', 'subjects']),
  judgesClosed: z.boolean(),
});
export type FormulaCheck = z.infer<typeof FormulaCheck>;

export const FormulaPublisher = z.object({
  id: z.string(),
  weight: z.number(),
  isRequired: z.boolean(),
  /** Where and for which formats the standard asks for it; null: everywhere, for all. */
  areas: z.array(z.string()).nullable(),
  formats: z.array(z.string()).nullable(),
});
export type FormulaPublisher = z.infer<typeof FormulaPublisher>;

export const FormulaExample = z.object({
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  businessStatus: BusinessStatus,
  score: Measure,
  coverage: Measure,
  isRanked: z.boolean(),
  listings: z.array(z.object({
    publisherId: z.string(),
    /** Null: required, and missing. */
    listingId: z.string().nullable(),
    publisherWeight: z.number(),
    isRequired: z.boolean(),
    score: Measure,
    coverage: Measure,
    passed: z.number(),
    judged: z.number(),
    applicable: z.number(),
    /** Part of the location's mean, 0–1. */
    part: z.number(),
    lost: z.array(z.object({
      checkId: z.string(), subject: z.string(), reason: z.string(), params: WordParams, expected: z.string().nullable(), observed: z.string().nullable(), isWithheld: z.boolean(),
      /** The check's weight, and its share among subjects. */
      weight: z.number(), share: z.number(),
      listingPoints: z.number(), locationPoints: z.number(),
    })),
  })),
});
export type FormulaExample = z.infer<typeof FormulaExample>;

export const getFormula = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/formula', summary: 'How scores are computed under the standard in force: every weight with its reason, the rules, and a location worked out; without `locationId` the lowest of the ranking.',
  params: BrandParams, query: z.strictObject({ locationId: z.string().min(1).optional() }), body: NoBody,
  response: z.object({
    formulaVersion: z.int(),
    /** Every version of the formula, oldest first, with what it changed. */
    versions: z.array(z.object({ version: z.int(), words: Words })),
    standardVersion: z.int().nullable(),
    standardPublishedAt: z.string().nullable(),
    /** Coverage from which a location is ranked, 0–1. */
    rankedCoverageMin: z.number(),
    /** Days after which a review counts half in a location's rating and sentiment. */
    reviewHalfLifeDays: z.number(),
    /** Lowest weight of each impact, mildest first. */
    impacts: z.array(z.object({ id: Impact, from: z.number() })),
    bands: z.array(z.object({ id: BandId, from: z.number(), name: Words, meaning: Words })),
    checks: z.array(FormulaCheck),
    publishers: z.array(FormulaPublisher),
    example: FormulaExample.nullable(),
  }),
});
export type FormulaView = z.infer<typeof getFormula.response>;
