import { z } from 'zod';
import { AUDIT_ACTS, AUDIT_NOUNS, AuditActorKind, AuditChange } from '#domain/audit-entry.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, NoBody } from './shared.ts';

export { AUDIT_ACTS, AUDIT_NOUNS, type AuditChange } from '#domain/audit-entry.ts';

/** One write: who, when, what was done to which subject, and the members that changed. */
export const AuditEntryView = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ kind: AuditActorKind, id: z.string().nullable(), name: z.string() }),
  noun: z.string(),
  act: z.string(),
  subject: z.object({ id: z.string().nullable(), name: z.string().nullable(), locationId: z.string().nullable() }),
  changes: z.array(AuditChange),
  requestId: z.string().nullable(),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;

/** Which entries: the days, by the clock of the brand, are both part of it. An empty text is no filter. */
export const AuditFilter = z.object({
  actor: z.string().max(100).default(''),
  noun: z.enum(['', ...Object.keys(AUDIT_NOUNS)]).default(''),
  act: z.enum(['', ...Object.keys(AUDIT_ACTS)]).default(''),
  subject: z.string().max(200).default(''),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const listAuditEntries = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/audit-log', summary: 'Who changed what in a brand, newest first; administrators and head office only.',
  params: BrandParams, query: AuditFilter.extend(paging(50)), body: NoBody,
  response: z.object({ entries: z.array(AuditEntryView), actors: z.array(z.object({ id: z.string(), name: z.string() })), next: Next }),
});

/** The same as a file, whose filter is the list's. */
export const AUDIT_FILES = ['csv', 'jsonl'] as const;
export const AUDIT_FILE_PATH = '/api/brands/:brandId/audit-log/file';
