import type { FindingDetails } from './use-finding.ts';

type Asked = Pick<FindingDetails, 'isChecking'> & { finding: Pick<FindingDetails['finding'], 'state' | 'lastSeenAt'>; events: readonly Pick<FindingDetails['events'][number], 'kind' | 'at'>[] };

/** When the reading that somebody last asked for came back with the same defect; null where none was asked for, or none has come yet. */
export function findStillWrong({ finding, events, isChecking }: Asked): string | null {
  if (isChecking || finding.state === 'verified' || finding.state === 'accepted') return null;
  const asked = events.findLast((one) => one.kind === 'check-asked' || one.kind === 'fix-claimed');
  return asked && finding.lastSeenAt > asked.at ? finding.lastSeenAt : null;
}
