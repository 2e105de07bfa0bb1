import { AUDIT_NOUNS } from '#contract/audit-log.ts';

/** What the log is narrowed down to, as it stands in the address; what is not asked for is left out. */
export interface AuditView {
  actor?: string;
  noun?: string;
  subject?: string;
  from?: string;
  to?: string;
}
const MEMBERS = ['actor', 'noun', 'subject', 'from', 'to'] as const;
export type AuditFilterName = (typeof MEMBERS)[number];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what no log could be asked is no filter. */
export function readAuditView(search: URLSearchParams): AuditView {
  const view: AuditView = {};
  for (const member of MEMBERS) {
    const value = search.get(member)?.trim() ?? '';
    if (value !== '' && isAskable(member, value)) view[member] = value;
  }
  return view;
}

function isAskable(member: AuditFilterName, value: string): boolean {
  if (member === 'noun') return Object.hasOwn(AUDIT_NOUNS, value);
  if (member === 'from' || member === 'to') return DAY.test(value) && !Number.isNaN(Date.parse(value));
  return value.length <= (member === 'actor' ? 100 : 200);
}
