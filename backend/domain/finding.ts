import { z } from 'zod';

export const FINDING_STATES = ['open', 'acknowledged', 'fix-claimed', 'verified', 'accepted', 'reopened'] as const;
export const FindingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof FindingState>;

/** States in which the defect still stands in public. */
export const LIVING_STATES: readonly FindingState[] = ['open', 'acknowledged', 'fix-claimed', 'reopened'];

export const FINDING_EVENTS = [
  'opened', 'confirmed', 'acknowledged', 'fix-claimed', 'verified', 'accepted', 'reopened', 'observed-changed', 'assigned', 'noted', 'unobservable', 'observable',
] as const;
export const FindingEventKind = z.enum(FINDING_EVENTS);
export type FindingEventKind = z.infer<typeof FindingEventKind>;

export const CAUSES = [
  'public-edit', 'data-aggregator', 'web-template', 'store-never-told-us', 'franchisee', 'holiday', 'relocation', 'master-record-wrong', 'unknown',
] as const;
export const Cause = z.enum(CAUSES);
