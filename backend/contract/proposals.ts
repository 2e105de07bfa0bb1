import { z } from 'zod';
import { ProposalState, ProposalText, RecordField } from '#domain/record-change.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

export { RECORD_FIELDS } from '#domain/record-change.ts';

const LocationParams = z.object({ locationId: z.string().min(1) });
const ProposalParams = z.object({ proposalId: z.string().min(1) });
/** The name is null when the person is no longer known. */
const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** A change of a master record that somebody asks for. Values are those of the field; null: none. */
export const ProposalView = z.object({
  id: z.string(),
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  field: RecordField,
  before: z.unknown(),
  after: z.unknown(),
  /** The record has moved on since: it can't be applied any more as it stands. */
  isStale: z.boolean(),
  reason: z.string(),
  findingId: z.string().nullable(),
  state: ProposalState,
  author: Person.nullable(),
  createdAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: Person.nullable(),
  answer: z.string().nullable(),
  /** What the viewer may do with it now. */
  may: z.array(z.enum(['decide', 'withdraw'])),
});
export type ProposalView = z.infer<typeof ProposalView>;

const Moved = z.object({ publisherId: z.string(), checkId: z.string(), subject: z.string(), reason: z.string(), expected: z.string().nullable(), observed: z.string().nullable(), isWithheld: z.boolean() });

/** What a change would do to its location: findings that close and open, and its score. */
export const RecordEffect = z.object({ closes: z.array(Moved), opens: z.array(Moved), scoreBefore: Measure, scoreAfter: Measure });
export type RecordEffect = z.infer<typeof RecordEffect>;

export const listProposals = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/proposals', summary: 'Proposed changes of master records within the viewer’s scope: those that wait, oldest first, or those decided, newest first.',
  params: BrandParams, query: z.object({ part: z.enum(['waiting', 'decided']).default('waiting'), ...paging(50) }), body: NoBody,
  response: z.object({ rows: z.array(ProposalView), next: Next, waiting: z.int() }),
});

export const getProposal = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/proposals/:proposalId', summary: 'One proposal, with what it would do to the location’s findings and score; null once it is decided, or before the first crawl.',
  params: ProposalParams, query: Nothing, body: NoBody, response: z.object({ proposal: ProposalView, effect: RecordEffect.nullable() }),
});

/** A value as entered: hours and addresses in words, a phone number as it is dialled, or the value itself; null: none any more. */
const Entered = z.unknown();

export const previewRecordChange = defineRoute({
  method: 'POST', path: '/api/locations/:locationId/record-preview', summary: 'Reads a field of the master record as entered and says what the change would do. Nothing is written.',
  params: LocationParams, query: Nothing, body: z.strictObject({ field: RecordField, value: Entered }),
  response: z.object({ before: z.unknown(), after: z.unknown(), isSame: z.boolean(), trouble: z.enum(['unreadable', 'seasons', 'empty']).nullable(), effect: RecordEffect.nullable() }),
});

export const proposeChange = defineRoute({
  method: 'POST', path: '/api/locations/:locationId/proposals',
  summary: 'Proposes a change of one field of the master record; `isImmediate`: the head office changes it at once. 409 when the field is no longer as `before` says.',
  params: LocationParams, query: Nothing,
  body: z.strictObject({ field: RecordField, before: z.unknown(), value: Entered, reason: ProposalText, findingId: z.string().min(1).nullable().default(null), isImmediate: z.boolean().default(false) }),
  response: ProposalView,
});

export const decideProposal = defineRoute({
  method: 'POST', path: '/api/proposals/:proposalId/decision', summary: 'Approves a proposal, which changes the master record and judges the location again, or rejects it with a sentence. 409 when the field has changed since.',
  params: ProposalParams, query: Nothing, body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), answer: ProposalText.nullable().default(null) }),
    z.strictObject({ decision: z.literal('reject'), answer: ProposalText }),
  ]),
  response: ProposalView,
});

export const withdrawProposal = defineRoute({
  method: 'POST', path: '/api/proposals/:proposalId/withdrawal', summary: 'Takes back one’s own proposal while it waits.',
  params: ProposalParams, query: Nothing, body: z.strictObject({}), response: ProposalView,
});
