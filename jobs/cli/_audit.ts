import os from 'node:os';
import { SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { actorOf, writeAuditEntry, type AuditedWrite } from '#records/audit-log.ts';

/** The operator who types a command, as the audit log names them: the command, and the account of the machine where it has a name. */
export function operatorViewer(command: string): Viewer {
  return { ...SYSTEM_VIEWER, acts: { kind: 'command', name: [command, accountName()].filter((one) => one !== '').join(' · ') } };
}

/** Leaves one entry of what a command changed. Every command that writes calls it, once it has written. */
export async function auditCommand(command: string, write: Omit<AuditedWrite, 'actor' | 'requestId'>): Promise<void> {
  await writeAuditEntry({ ...write, actor: actorOf(operatorViewer(command)) });
}

/** In a container the account has a number and often no name. */
function accountName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}
