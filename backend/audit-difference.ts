import { isDeepStrictEqual } from 'node:util';
import type { AuditChange } from '#domain/audit-entry.ts';

/** A longer text is cut: the log says what changed, and is no second store of it. */
const TEXT_MAX = 500;
/** Members that differ, of one write: of a list of ten thousand, the first say enough. */
const CHANGES_MAX = 500;
/** Whoever reads a state leaves secrets out; should one forget, the name of the member gives it away. */
const SECRET = /password|secret|token|apikey|privatekey|backupcode/i;
const HIDDEN = '•••';

/** The members that are not what they were, in their order; null: none is told of a subject that was not there. */
export function auditDifference(before: Readonly<Record<string, unknown>> | null, after: Readonly<Record<string, unknown>> | null): AuditChange[] {
  const members = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return members.flatMap((member) => {
    const [was, is] = [before?.[member] ?? null, after?.[member] ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ member: plainText(member), before: tellable(member, was), after: tellable(member, is) }];
  }).slice(0, CHANGES_MAX);
}

/**
 * Text that cannot forge a line of a log or a terminal: control characters (C0, C1, line and paragraph separators,
 * marks that turn the direction of writing) are written as their code.
 */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return text.slice(0, TEXT_MAX).replaceAll(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`) + (text.length > TEXT_MAX ? '…' : '');
}

function tellable(member: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (SECRET.test(member)) return HIDDEN;
  if (typeof value === 'string') return plainText(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.slice(0, CHANGES_MAX).map((one) => tellable(member, one));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [plainText(key), tellable(key, part)]));
  return value;
}
