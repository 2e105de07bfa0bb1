import { z } from 'zod';
import { Cause } from './finding.ts';

const Said = z.string().trim().min(1).max(2000);

/**
 * What a person does about a finding. None of them closes it: a reading does, or the acceptance of what stands there.
 * For a duplicate, `acknowledge` confirms the pair, `accept` rejects it for good, and `withdraw` undoes that.
 */
export const FindingAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledge') }),
  z.strictObject({ kind: z.literal('claim-fixed') }),
  z.strictObject({ kind: z.literal('check-again') }),
  /** `until`: the last day on which the value passes; null without end. */
  z.strictObject({ kind: z.literal('accept'), reason: Said, until: z.iso.date().nullable() }),
  z.strictObject({ kind: z.literal('withdraw') }),
  z.strictObject({ kind: z.literal('note'), text: Said }),
  z.strictObject({ kind: z.literal('assign'), assigneeId: z.string().min(1).nullable() }),
  z.strictObject({ kind: z.literal('escalate'), assigneeId: z.string().min(1), text: Said }),
  z.strictObject({ kind: z.literal('name-cause'), cause: Cause }),
]);
export type FindingAction = z.infer<typeof FindingAction>;

export const FINDING_ACTIONS = ['acknowledge', 'claim-fixed', 'check-again', 'accept', 'withdraw', 'note', 'assign', 'escalate', 'name-cause'] as const satisfies readonly FindingAction['kind'][];
export const FindingActionKind = z.enum(FINDING_ACTIONS);
export type FindingActionKind = z.infer<typeof FindingActionKind>;

/** Actions after which the location is read again: whether it is as it should be, a reading says. */
export const READS_AGAIN: ReadonlySet<FindingActionKind> = new Set(['claim-fixed', 'check-again', 'accept', 'withdraw']);
