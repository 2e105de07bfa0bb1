import { hash } from 'node:crypto';
import type { AppDeps } from '../deps.ts';
import { takeMail } from '#records/sign-in-delays.ts';

/**
 * Asks for a mail to an address that somebody typed. Whether it is a member's is found out by the worker: the answer, and the
 * time that it takes, are the same for all. Asked too often, nothing is sent and nothing is said.
 */
export async function askForMail({ queue, mailIsSetUp }: AppDeps, kind: 'sign-in' | 'reset', email: string, address: string): Promise<void> {
  if (mailIsSetUp !== true || (await takeMail(email, address, new Date())) > 0) return;
  await queue.enqueue('send-account-mail', `${kind} ${hash('sha256', email)}`, { kind, email });
}
