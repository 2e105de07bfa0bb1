import { z } from 'zod';
import { Cause, Finding } from './finding.ts';

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
  /** `dueOn`: the day by which it is to be mended; null: the standard's own again. */
  z.strictObject({ kind: z.literal('set-due'), dueOn: z.iso.date().nullable(), text: Said }),
]);
export type FindingAction = z.infer<typeof FindingAction>;

export const FINDING_ACTIONS = ['acknowledge', 'claim-fixed', 'check-again', 'accept', 'withdraw', 'note', 'assign', 'escalate', 'name-cause', 'set-due'] as const satisfies readonly FindingAction['kind'][];
export const FindingActionKind = z.enum(FINDING_ACTIONS);
export type FindingActionKind = z.infer<typeof FindingActionKind>;

/** Actions after which the location is read again: whether it is as it should be, a reading says. */
export const READS_AGAIN: ReadonlySet<FindingActionKind> = new Set(['claim-fixed', 'check-again', 'accept', 'withdraw']);

/** What of a finding a person's act moves. */
export const PersonalState = Finding.pick({ state: true, closedAt: true, accepted: true, cause: true }).extend({ assigneeId: z.string().nullable(), dueOn: z.iso.date().nullable() }).partial();
export type PersonalState = z.infer<typeof PersonalState>;

/** Enough to take an act back: what it moved, before and after. */
export const UndoNote = z.strictObject({ from: PersonalState, to: PersonalState });
export type UndoNote = z.infer<typeof UndoNote>;

/** Acts that nobody takes back: what was said was heard, what was escalated was told, and a reading that was asked for goes out. */
export const LASTING: ReadonlySet<FindingActionKind> = new Set(['note', 'escalate', 'check-again']);
