import { z } from 'zod';
import { Cause, FindingEventKind } from '#domain/finding.ts';
import { FindingAction, FindingActionKind } from '#domain/finding-action.ts';
import { Role } from '#domain/viewer.ts';
import { defineRoute } from './define-route.ts';
import { FindingView } from './locations.ts';
import { NoBody, Nothing } from './shared.ts';

const FindingParams = z.object({ findingId: z.string().min(1) });
/** The name is null when the person is no longer known. */
const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** One listing of a pair that may be one, as it stands in public. */
const PairSide = z.object({ url: z.string(), values: z.array(z.object({ field: z.string(), text: z.string() })) });

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
  /** Oldest first; `by`: a person (then `actor`), a reading, or a rule of ours. `named`: whom it was given to; `withheld`: members of `details` that were shown and may not be kept. */
  events: z.array(z.object({ kind: FindingEventKind, at: z.string(), by: z.enum(['person', 'reading', 'rule']), actor: Person.nullable(), named: Person.nullable(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])), withheld: z.array(z.string()) })),
  /** For a duplicate: the listing to keep, and the other. */
  pair: z.object({ kept: PairSide, other: PairSide }).nullable(),
  /** What the viewer may do now. */
  may: z.array(FindingActionKind),
  /** To whom it may be given; empty for those who may not. */
  people: z.array(z.object({ id: z.string(), name: z.string(), role: Role })),
});
export type FindingDetails = z.infer<typeof FindingDetails>;

export const getFinding = defineRoute({
  method: 'GET', path: '/api/findings/:findingId', summary: 'One finding: what, when, how long, who else, why, how we reacted, whether it helped.',
  params: FindingParams, query: Nothing, body: NoBody, response: FindingDetails,
});

export const actOnFinding = defineRoute({
  method: 'POST', path: '/api/findings/:findingId/actions',
  summary: 'Acknowledges, claims fixed (reads the location again), accepts or withdraws, notes, assigns, escalates, names the cause; `alsoElsewhere`: for its whole cluster, as far as the viewer sees it.',
  params: FindingParams, query: Nothing, body: z.strictObject({ action: FindingAction, alsoElsewhere: z.boolean().default(false) }),
  /** How many findings it was done for; those whose state forbids it are left out. */
  response: z.object({ changed: z.int() }),
});
