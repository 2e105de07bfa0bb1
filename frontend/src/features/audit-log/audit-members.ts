/** Members that entries tell of, each with words under `journal.member`. A member that is none of them is drawn by the name that programs know it by. */
export const AUDIT_MEMBERS = [
  'accepted', 'addressSetAt', 'all', 'answer', 'answers', 'asOf', 'asked', 'assigneeId', 'at', 'auditEntries', 'bodies', 'cadences', 'cause', 'checkAskedAt', 'checkedAt', 'checkedBy', 'correction', 'crawlConfirmedAt',
  'crawlSchedule', 'decided', 'decidedBy', 'deletedAt', 'deliveries', 'digestMinute', 'digestWeekday', 'email', 'ending', 'escalation', 'expiresAt', 'externalId', 'failures', 'files', 'fitOffAt', 'fitted', 'hasSecondFactor',
  'host', 'id', 'isAllBrands', 'isEnabled', 'isEverything', 'isListed', 'isShared', 'keySetAt', 'kind', 'label', 'language', 'languages', 'lastAct', 'link', 'locations', 'madeAt', 'members', 'monthlyDay', 'monthlyMinute', 'name',
  'note', 'notes', 'page', 'pages', 'passwordSetAt', 'pausedAt', 'publisherId', 'query', 'question', 'quietHours', 'regionId', 'regionIds', 'regions', 'replies', 'reply', 'reviews', 'reviewsJudgedAnew', 'revision', 'revokedAt',
  'role', 'roles', 'routing', 'rows', 'scopes', 'search', 'secretsSetAt', 'sentAt', 'sessions', 'settings', 'signIn', 'signIns', 'signedInAt', 'since', 'standardVersion', 'state', 'stopped', 'stores', 'testAskedAt', 'tested',
  'text', 'timeZone', 'toName', 'topics', 'tries', 'trouble', 'url', 'values', 'version', 'waiting', 'way', 'withCaptures', 'withNames',
] as const;
export type AuditMember = (typeof AUDIT_MEMBERS)[number];

/** Whether there are words for a member. */
export function isWorded(member: string): member is AuditMember {
  return (AUDIT_MEMBERS as readonly string[]).includes(member);
}
