import { z } from 'zod';
import { MasterRecord } from '#domain/location.ts';
import { Impact, Outcome } from '#domain/verdict.ts';
import { WordParams } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { QueueRow } from './finding-queue.ts';
import { Next, paging } from './paging.ts';
import { QUEUE_ONLY, QUEUE_PARTS } from './queue-view.ts';
import { RankingWords } from './ranking.ts';
import { BrandParams, NoBody } from './shared.ts';

const QueueWord = z.string().max(200).optional();
/** The words of the queue's view, as they stand in the address of the page. Here and not beside the view: a file with a schema ships without its functions. */
const QueueWords = z.object({
  part: z.enum(QUEUE_PARTS).optional(), only: z.enum(QUEUE_ONLY).optional(), region: QueueWord, impact: QueueWord, check: QueueWord, publisher: QueueWord, cause: QueueWord, team: QueueWord, state: QueueWord, q: QueueWord,
});

export const listLocations = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/locations', summary: 'Master records of locations, by store code, a page at a time; the words of the ranking narrow them down as on the page.',
  params: BrandParams, query: RankingWords.extend(paging()), body: NoBody,
  response: z.object({ rows: z.array(MasterRecord.extend({ id: z.string() })), next: Next }),
});

export const listFindingRows = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/finding-rows', summary: 'Findings, the newest first, a page at a time; the words of the queue narrow them down as on the page.',
  params: BrandParams, query: QueueWords.extend(paging()), body: NoBody,
  response: z.object({ rows: z.array(QueueRow), next: Next }),
});

/** A verdict in force. */
export const VerdictRow = z.object({
  id: z.string(), locationId: z.string(), storeCode: z.string(), publisherId: z.string(), listingId: z.string().nullable(), checkId: z.string(), subject: z.string(),
  outcome: Outcome, reason: z.string(), params: WordParams, impact: Impact, weight: z.number(), expected: z.string().nullable(), observed: z.string().nullable(),
  /** Something was shown and its source lets nobody keep it: `observed` is null then. */
  isWithheld: z.boolean(),
  isConfirmed: z.boolean(), unreadable: z.object({ since: z.string(), reason: z.string() }).nullable(), validFrom: z.string(),
});
export type VerdictRow = z.infer<typeof VerdictRow>;

const Word = z.string().max(100).optional();

export const listVerdicts = defineRoute({
  keyScope: 'read:findings', method: 'GET', path: '/api/brands/:brandId/verdicts', summary: 'Verdicts in force, a page at a time: what each check says of each listing. By location, source, check or outcome where that is named.',
  params: BrandParams, query: z.object({ location: Word, publisher: Word, check: Word, outcome: Outcome.optional(), ...paging() }), body: NoBody,
  response: z.object({ rows: z.array(VerdictRow), next: Next }),
});
