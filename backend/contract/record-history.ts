import { z } from 'zod';
import { ChangeSource } from '#domain/record-change.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { ProposalView } from './proposals.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** One field of a master record as it was and as it is since. `storeCode`: the location came into being; `archivedAt`: it was put away, or taken out again. */
export const RecordChangeView = z.object({
  id: z.string(), field: z.string(), before: z.unknown(), after: z.unknown(), at: z.string(),
  source: ChangeSource,
  /** Who changed it; null: a command of the operator. `proposedBy`: who asked for it. */
  actor: Person.nullable(), proposedBy: Person.nullable(),
  file: z.string().nullable(), line: z.int().nullable(), reason: z.string().nullable(),
});
export type RecordChangeView = z.infer<typeof RecordChangeView>;

export const getRecordHistory = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/locations/:locationId/record-history', summary: 'Every change of a location’s master record, newest first: who, when, from, to and by which file or proposal; and the proposals about it.',
  params: z.object({ locationId: z.string().min(1) }), query: Nothing, body: NoBody,
  response: z.object({ changes: z.array(RecordChangeView), proposals: z.array(ProposalView), /** What the viewer may do here. */ may: z.array(z.enum(['propose', 'change'])) }),
});

export const listRecordChanges = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/record-changes', summary: 'Every change of the brand’s master records within the viewer’s scope, oldest first, a page at a time.',
  params: BrandParams, query: z.strictObject(paging(200)), body: NoBody,
  response: z.object({ changes: z.array(RecordChangeView.extend({ locationId: z.string(), storeCode: z.string() })), next: Next }),
});
