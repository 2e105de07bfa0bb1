import { z } from 'zod';
import { MasterRecord } from './location.ts';

/** Fields of a master record that a person may change or propose to change; region, listings and store code come from the locations file. */
export const RECORD_FIELDS = [
  'businessName', 'branch', 'address', 'phone', 'email', 'websiteUrls', 'regularHours', 'specialHours', 'businessStatus', 'coordinates', 'categories', 'format', 'franchisee',
] as const satisfies readonly (keyof MasterRecord)[];
export const RecordField = z.enum(RECORD_FIELDS);
export type RecordField = z.infer<typeof RecordField>;

/** Fields that a record may do without: their value may be taken away. */
export const OPTIONAL_RECORD_FIELDS: ReadonlySet<RecordField> = new Set(['branch', 'phone', 'email', 'coordinates', 'format', 'franchisee']);

/** The value of a field, or null where the record has none; throws ZodError for what is no value of the field. */
export function checkRecordValue(field: RecordField, value: unknown): unknown {
  return value === null && OPTIONAL_RECORD_FIELDS.has(field) ? null : MasterRecord.shape[field].parse(value);
}

export const CHANGE_SOURCES = ['import', 'hand', 'proposal'] as const;
/** How a change of a master record came about. */
export const ChangeSource = z.enum(CHANGE_SOURCES);
export type ChangeSource = z.infer<typeof ChangeSource>;

/** Where a change comes from: a file and the row of it, or a proposal with who asked for it and why. */
export const RecordOrigin = z.strictObject({
  file: z.string().optional(),
  /** Row of the file, its headers being row 1. */
  line: z.int().optional(),
  proposalId: z.string().optional(),
  proposedBy: z.string().optional(),
  reason: z.string().optional(),
});
export type RecordOrigin = z.infer<typeof RecordOrigin>;

/** One field as it was and as it is since. `field` is one of MasterRecord; `storeCode`: the location came into being; `archivedAt`: it was put away, or taken out again. */
export interface RecordChange {
  id: string;
  locationId: string;
  field: string;
  before: unknown;
  after: unknown;
  /** UTC, ISO 8601. */
  at: string;
  actorId: string | null;
  source: ChangeSource;
  origin: RecordOrigin | null;
}

export const PROPOSAL_STATES = ['waiting', 'approved', 'rejected', 'withdrawn'] as const;
export const ProposalState = z.enum(PROPOSAL_STATES);
export type ProposalState = z.infer<typeof ProposalState>;

/** What is said with a proposal or its decision. */
export const ProposalText = z.string().trim().min(1).max(1000);

/** A change that somebody asks for; it is applied only while the field still stands as `before` says. */
export interface RecordProposal {
  id: string;
  locationId: string;
  field: RecordField;
  before: unknown;
  after: unknown;
  reason: string;
  findingId: string | null;
  state: ProposalState;
  authorId: string | null;
  createdAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  answer: string | null;
}
