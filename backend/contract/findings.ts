import { z } from 'zod';
import { Cause, FindingEventKind } from '#domain/finding.ts';
import { FindingAction, FindingActionKind } from '#domain/finding-action.ts';
import { ReadingOutcome, ReadingStage } from '#domain/finding-reading.ts';
import { Role } from '#domain/viewer.ts';
import { WordParams } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { FindingView } from './locations.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

const FindingParams = z.object({ findingId: z.string().min(1) });
/** The name is null when the person is no longer known. */
const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** Somebody with a role in the brand, to whom work can be given. */
export const Colleague = z.object({ id: z.string(), name: z.string(), role: Role });

/** One listing of a pair that may be one, as it stands in public. */
const PairSide = z.object({ url: z.string(), values: z.array(z.object({ field: z.string(), text: z.string() })) });

/** How far a reading is that somebody asked for, and what it said of the finding. */
export const Reading = z.object({ askedAt: z.string(), stage: ReadingStage, readAt: z.string().nullable(), outcome: ReadingOutcome.nullable() });
export type Reading = z.infer<typeof Reading>;

/** A finding with the answers to its seven questions. */
export const FindingDetails = z.object({
  finding: FindingView.omit({ events: true }),
  location: z.object({ id: z.string(), brandId: z.string(), storeCode: z.string(), name: z.string(), regionPath: z.array(z.string()) }),
  /** Points of the listing's score that it costs now, full precision; 0 where it costs none. */
  lostPoints: z.number(),
  /** Set while its source can't be read: what stands is the last that was judged. */
  unreadable: z.object({ since: z.string(), reason: z.string() }).nullable(),
  /** How long: whole days open in this life, until it was closed or now; `targetDays` by its impact under the standard in force. */
  openDays: z.int(),
  targetDays: z.int().nullable(),
  due: z.object({
    /** Calendar day by which it is to be mended; null: neither a person nor a standard names one. */
    on: z.string().nullable(),
    /** What the standard gives by its impact. */
    standardOn: z.string().nullable(),
    /** A person has named the day, with a reason. */
    isByHand: z.boolean(), isLate: z.boolean(),
  }),
  /** Who else saw it: counted over the whole brand, named within the viewer's scope. */
  cluster: z.object({
    locations: z.int(), publisherIds: z.array(z.string()), findings: z.int(), since: z.string(), isSameTemplate: z.boolean(),
    members: z.array(z.object({ findingId: z.string(), locationId: z.string(), storeCode: z.string(), name: z.string(), publisherId: z.string(), subject: z.string() })),
  }).nullable(),
  cause: Cause.nullable(),
  accepted: z.object({ observed: z.string().nullable(), isWithheld: z.boolean(), reason: z.string(), until: z.string().nullable(), author: Person.nullable() }).nullable(),
  assignee: Person.nullable(),
  /** The team that the standard routes it to. */
  team: z.string().nullable(),
  /** A claimed fix: since when, and until when its publisher may still show the old value. */
  claim: z.object({ at: z.string(), patienceUntil: z.string() }).nullable(),
  /** A reading was asked for and has not come back yet. */
  isChecking: z.boolean(),
  /** The last reading that a person asked for, how far it is and what it said; null: nobody has asked. */
  reading: Reading.nullable(),
  /** Oldest first; `by`: a person (then `actor`), a reading, or a rule of ours. `named`: whom it was given to; `withheld`: members of `details` that were shown and may not be kept. */
  events: z.array(z.object({ kind: FindingEventKind, at: z.string(), by: z.enum(['person', 'reading', 'rule']), actor: Person.nullable(), named: Person.nullable(), /** People whom its text names as `@{id}`. */ mentions: z.array(Person), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])), withheld: z.array(z.string()) })),
  /** For a duplicate: the listing to keep, and the other. */
  pair: z.object({ kept: PairSide, other: PairSide }).nullable(),
  /** What the viewer may do now. */
  may: z.array(FindingActionKind),
  /** To whom it may be given; empty for those who may not. */
  people: z.array(Colleague),
});
export type FindingDetails = z.infer<typeof FindingDetails>;

export const getFinding = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/findings/:findingId', summary: 'One finding: what, when, how long, who else, why, how we reacted, whether it helped.',
  params: FindingParams, query: Nothing, body: NoBody, response: FindingDetails,
});

/** What came of an action: for how many findings it was done, and why others were left as they are. */
export const BatchAnswer = z.object({
  changed: z.int(),
  left: z.array(z.object({ findingId: z.string(), because: z.enum(['not-found', 'role', 'state']) })),
  /** By which it can be taken back; null: it can't be. */
  batchId: z.string().nullable(),
});
export type BatchAnswer = z.infer<typeof BatchAnswer>;

export const actOnFinding = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/findings/:findingId/actions',
  summary: 'Acknowledges, claims fixed (reads the location again), accepts or withdraws, notes, assigns, escalates, names the cause or the day it is due; `alsoElsewhere`: for its whole cluster, as far as the viewer sees it.',
  params: FindingParams, query: Nothing, body: z.strictObject({ action: FindingAction, alsoElsewhere: z.boolean().default(false) }),
  response: BatchAnswer,
});

/** More than one looks through before one acts on all of them. */
export const BATCH_MAX = 500;

export const actOnFindings = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/brands/:brandId/findings/actions', summary: 'The same action on many findings at once; those that the viewer does not see, or whose state forbids it, are left out and told.',
  params: BrandParams, query: Nothing, body: z.strictObject({ findingIds: z.array(z.string().min(1)).min(1).max(BATCH_MAX), action: FindingAction }), response: BatchAnswer,
});

export const undoBatch = defineRoute({
  keyScope: 'write:findings', method: 'POST', path: '/api/finding-batches/:batchId/undo', summary: 'Takes back what one did oneself, to each finding where nothing has happened since; a reading that was asked for goes on.',
  params: z.object({ batchId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: BatchAnswer,
});

export const listReadings = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/finding-readings', summary: 'Readings that the viewer has asked for in the last day, the last asked first: how far each is, and what it said.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    readings: z.array(Reading.extend({
      findingId: z.string(), locationId: z.string(), storeCode: z.string(), name: z.string(), publisherId: z.string(), checkId: z.string(), subject: z.string(), reason: z.string(), params: WordParams,
      /** What is shown now; null where nothing is, or `isWithheld`. */
      observed: z.string().nullable(), isWithheld: z.boolean(),
    })),
  }),
});
