import { z } from 'zod';
import { Impact, Verdict } from './verdict.ts';

/** `withdrawn`: a later standard asks for it no more, we had misread the page, or nobody looks there any more. Nothing was mended, so it is neither verified nor has a cause. */
export const FINDING_STATES = ['open', 'acknowledged', 'fix-claimed', 'verified', 'accepted', 'reopened', 'withdrawn'] as const;
export const FindingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof FindingState>;

/** States in which the defect still stands in public. */
export const LIVING_STATES: readonly FindingState[] = ['open', 'acknowledged', 'fix-claimed', 'reopened'];

/**
 * `withdrawn` takes an acceptance back; `withdrawn-by-standard` is what a new version does to a finding, `withdrawn-by-readers` and
 * `read-otherwise` what new readers of the same page do; `withdrawn-unsought` says that nobody looks at the listing any more, and
 * `asked-again` is what ends a withdrawal. `undone` takes one's own last act back.
 */
export const FINDING_EVENTS = [
  'opened', 'confirmed', 'acknowledged', 'fix-claimed', 'verified', 'accepted', 'reopened', 'observed-changed', 'assigned', 'noted', 'unobservable', 'observable',
  'withdrawn', 'cause-named', 'escalated', 'check-asked', 'withdrawn-by-standard', 'withdrawn-by-readers', 'withdrawn-unsought', 'read-otherwise', 'asked-again',
  'due-set', 'undone',
] as const;
export const FindingEventKind = z.enum(FINDING_EVENTS);
export type FindingEventKind = z.infer<typeof FindingEventKind>;

export const CAUSES = [
  'public-edit', 'data-aggregator', 'web-template', 'store-never-told-us', 'franchisee', 'holiday', 'relocation', 'master-record-wrong', 'unknown',
] as const;
export const Cause = z.enum(CAUSES);
export type Cause = z.infer<typeof Cause>;

/** A value accepted on one listing: that value passes, the next different one is a finding again. */
export const AcceptedVariant = z.strictObject({
  /** Null: that nothing is shown was accepted, for the reason that the finding gives. */
  observed: z.string().nullable(),
  authorId: z.string().nullable(),
  reason: z.string(),
  until: z.iso.date().nullable(),
});
export type AcceptedVariant = z.infer<typeof AcceptedVariant>;

/** A failing verdict with a life: what it says, and what happened to it. */
export const Finding = Verdict.omit({ outcome: true }).extend({
  impact: Impact,
  state: FindingState,
  isConfirmed: z.boolean(),
  isObservable: z.boolean(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  lastGoodAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  reopenedCount: z.int(),
  cause: Cause.nullable(),
  accepted: AcceptedVariant.nullable(),
});
export type Finding = z.infer<typeof Finding>;
export const StoredFinding = Finding.extend({ id: z.string() });
export type StoredFinding = z.infer<typeof StoredFinding>;

/** Something that happened to a finding, written once and never changed. */
export interface FindingEvent {
  kind: FindingEventKind;
  at: string;
  details: Record<string, string | number | null>;
}

/** What one audit does to a location's findings. */
export interface FindingChanges {
  opened: { finding: Finding; events: FindingEvent[] }[];
  /** `changed`: the members that the audit moved; the others may have been moved by a person meanwhile, and stay as they are. */
  updated: { id: string; finding: Finding; changed: (keyof Finding)[]; events: FindingEvent[] }[];
}
