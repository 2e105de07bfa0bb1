import { z } from 'zod';
import { Cause, FindingState } from '#domain/finding.ts';
import { FindingActionKind } from '#domain/finding-action.ts';
import { Impact } from '#domain/verdict.ts';
import { WordParams } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { Colleague } from './findings.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** A finding as one line of the queue. */
export const QueueRow = z.object({
  id: z.string(),
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  regionId: z.string().nullable(),
  publisherId: z.string(),
  checkId: z.string(),
  subject: z.string(),
  reason: z.string(),
  params: WordParams,
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  /** Something was shown and its source lets nobody keep it: `observed` is null then. */
  isWithheld: z.boolean(),
  impact: Impact,
  state: FindingState,
  isConfirmed: z.boolean(),
  isObservable: z.boolean(),
  firstSeenAt: z.string(),
  reopenedCount: z.int(),
  /** Whole days of this life, and whether the day by which it is due is over. */
  openDays: z.int(),
  isLate: z.boolean(),
  /** Calendar day by which it is to be mended: by hand, or by the standard; null: neither names one. */
  dueOn: z.string().nullable(),
  isDueByHand: z.boolean(),
  /** When it was escalated in this life, by a person or by the rule. */
  escalated: z.object({ at: z.string(), by: z.enum(['person', 'rule']) }).nullable(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The team that the standard routes it to. */
  team: z.string().nullable(),
  cause: Cause.nullable(),
});
export type QueueRow = z.infer<typeof QueueRow>;

export const listFindings = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/findings', summary: 'The queue: findings within the viewer’s scope, clusters first, then by impact and age; or those accepted, or closed.',
  params: BrandParams, query: z.object({ part: z.enum(['living', 'accepted', 'closed']).default('living') }), body: NoBody,
  response: z.object({
    /** Clusters first, each cluster's findings together; then the others, worst and oldest first. Closed and accepted ones: newest first. */
    rows: z.array(QueueRow),
    /** One job, not many: ids of findings of `rows`, at least two. */
    clusters: z.array(z.object({
      checkId: z.string(), reason: z.string(), observed: z.string().nullable(), isWithheld: z.boolean(), publisherIds: z.array(z.string()), locations: z.int(), since: z.string(),
      isSameTemplate: z.boolean(), findingIds: z.array(z.string()),
    })),
    /** Who asks, so that "mine" can be told; null for an operator's key. */
    viewerId: z.string().nullable(),
    /** Names of the teams that the viewer is in, so that "my team's" can be told. */
    myTeams: z.array(z.string()),
    /** What the viewer's role may do, and to whom work may be given (empty for those who may not). */
    may: z.array(FindingActionKind),
    people: z.array(Colleague),
    /** The last seven days within the viewer's scope: what readings saw mended and found, and what is left and late now; null but for the living. */
    week: z.object({ since: z.string(), closed: z.int(), opened: z.int(), left: z.int(), late: z.int() }).nullable(),
  }),
});

const CauseCount = { findings: z.int(), locations: z.int(), occasions: z.int() };

export const listCauses = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/causes', summary: 'Why findings came about, as people named it: counted by cause and by region, those that strike again first.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    /** `occasions`: findings of one cluster struck once, each relapse once more. */
    causes: z.array(z.object({ cause: Cause, ...CauseCount, regions: z.array(z.object({ regionId: z.string().nullable(), path: z.array(z.string()), ...CauseCount })) })),
    /** Closed findings whose cause nobody has named. */
    unnamed: z.int(),
  }),
});
