import { csvLine } from '#backend/csv-line.ts';
import type { AuditRow } from '#records/audit-entries.ts';

const COLUMNS = ['at', 'actorKind', 'actor', 'noun', 'act', 'subjectId', 'subject', 'member', 'before', 'after', 'requestId'] as const;

/** The head of the CSV form; JSON lines have none. */
export function auditHead(format: 'csv' | 'jsonl'): string {
  return format === 'csv' ? csvLine(COLUMNS) : '';
}

/** An entry as lines of a file: CSV has one for each member that changed. */
export function auditLines(format: 'csv' | 'jsonl', row: AuditRow): string {
  if (format === 'jsonl') return `${JSON.stringify({ ...row, at: row.at.toISOString() })}\n`;
  const changes = row.changes.length === 0 ? [{ member: null, before: null, after: null }] : row.changes;
  return changes.map(({ member, before, after }) => csvLine([row.at.toISOString(), row.actorKind, row.actorName, row.noun, row.act, row.subjectId, row.subjectName, member, before, after, row.requestId])).join('');
}
