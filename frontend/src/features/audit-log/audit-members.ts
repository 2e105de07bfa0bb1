/** Members that entries tell of, each with words under `journal.member`. A member that is none of them is drawn by the name that programs know it by. */
export const AUDIT_MEMBERS = [
  'accepted', 'addressSetAt', 'answer', 'asked', 'assigneeId', 'at', 'cadences', 'cause', 'checkAskedAt', 'correction', 'crawlConfirmedAt', 'crawlSchedule', 'decided', 'decidedBy', 'deletedAt', 'email', 'ending', 'escalation', 'expiresAt', 'externalId', 'files', 'fitOffAt', 'hasSecondFactor', 'host', 'id',
  'isAllBrands', 'isEnabled', 'isShared', 'keySetAt', 'kind', 'language', 'languages', 'lastAct', 'locations', 'members', 'monthlyDay', 'monthlyMinute', 'name', 'page', 'pages', 'passwordSetAt', 'pausedAt', 'query', 'question', 'quietHours', 'regionId', 'regionIds', 'regions', 'replies', 'reply', 'revision', 'revokedAt', 'role', 'roles', 'routing',
  'scopes', 'search', 'secretsSetAt', 'sentAt', 'sessions', 'settings', 'signIn', 'signedInAt', 'since', 'standardVersion', 'state', 'stopped', 'stores', 'testAskedAt', 'text', 'timeZone', 'toName', 'tries', 'url', 'version',
] as const;
export type AuditMember = (typeof AUDIT_MEMBERS)[number];

/** Whether there are words for a member. */
export function isWorded(member: string): member is AuditMember {
  return (AUDIT_MEMBERS as readonly string[]).includes(member);
}
