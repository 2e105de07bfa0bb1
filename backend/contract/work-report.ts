import { z } from 'zod';
import { Cause } from '#domain/finding.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody } from './shared.ts';

export const WORK_DAYS = [30, 90, 180, 365] as const;

/** What some mended findings add up to; null: nothing was mended, or too little to say. */
export const WorkGroup = z.object({
  fixed: z.int(),
  /** Fewer than five: the figures are of single cases. */
  isFew: z.boolean(),
  /** Days from the beginning of a finding's life to the reading that saw it right: the median, and the time within which four in five were mended (null of few cases). */
  medianDays: Measure, slowDays: Measure,
  /** By the day that was due, of those that had one. */
  inTime: z.object({ cases: z.int(), share: Measure }),
  /** Stood in public again afterwards. */
  cameBack: z.object({ cases: z.int(), share: Measure }),
});
export type WorkGroup = z.infer<typeof WorkGroup>;

export const WorkReport = z.object({
  from: z.string(), to: z.string(), days: z.int(),
  all: WorkGroup,
  /** The time before, as long as this one. */
  before: WorkGroup,
  regions: z.array(WorkGroup.extend({ regionId: z.string().nullable(), path: z.array(z.string()) })),
  checks: z.array(WorkGroup.extend({ checkId: z.string() })),
  publishers: z.array(WorkGroup.extend({ publisherId: z.string() })),
  teams: z.array(WorkGroup.extend({ team: z.string().nullable() })),
  /** Of what was mended, as people named it; null: nobody has. */
  causes: z.array(z.object({ cause: Cause.nullable(), fixed: z.int() })),
  /** What is open now, by how long. */
  ages: z.array(z.object({ band: z.enum(['week', 'month', 'quarter', 'longer']), open: z.int(), late: z.int() })),
  open: z.int(), late: z.int(), unassigned: z.int(),
  /** Regions with a target of their own or above: the score then and now, and what is missing (0: reached). */
  targets: z.array(z.object({ regionId: z.string(), path: z.array(z.string()), target: z.number(), by: z.string(), before: Measure, score: Measure, missing: Measure, rankedCount: z.int() })),
});
export type WorkReport = z.infer<typeof WorkReport>;

const Period = z.coerce.number().int().refine((days) => (WORK_DAYS as readonly number[]).includes(days), { params: { fr: `est l’un de : ${WORK_DAYS.join(', ')}`, en: `is one of: ${WORK_DAYS.join(', ')}` } }).default(90);

export const getWorkReport = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/work-report', summary: 'How the work goes, within the viewer’s scope: time to fix by region, check, publisher and team, what came back, causes, open by age, and regions against their targets.',
  params: BrandParams, query: z.object({ days: Period }), body: NoBody, response: WorkReport,
});

/** The same as a table, `as` csv or xlsx, `lang` fr or en. */
export const WORK_FILE_PATH = '/api/brands/:brandId/work-report/file';
