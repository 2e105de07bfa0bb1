import { hash } from 'node:crypto';
import { delayAfter, FAILURE_MEMORY_HOURS, FREE_FAILURES } from '#domain/sign-in-delay.ts';
import { db } from './connection.ts';

/** Seconds after the first, second, third … wrong one; the last goes for all that follow. */
const delaysOf = (free: number): number[] => Array.from({ length: free + 8 }, (_, at) => delayAfter(at + 1, free));
const DELAYS = { account: delaysOf(FREE_FAILURES.account), address: delaysOf(FREE_FAILURES.address), mailbox: delaysOf(FREE_FAILURES.mailbox), 'mail-sender': delaysOf(FREE_FAILURES['mail-sender']) };

interface Subject {
  kind: keyof typeof FREE_FAILURES;
  name: string;
}

/**
 * Takes leave to try a password or a code, for an account and for the address that asks. An attempt counts as wrong from the
 * moment it is taken, so that a hundred at once are a hundred; forgive() takes that back. Answers the seconds to wait, 0: go ahead.
 */
export function takeAttempt(account: string, address: string, now: Date): Promise<number> {
  return take([{ kind: 'account', name: account.toLowerCase() }, { kind: 'address', name: address }], now);
}

/** Takes leave to have a mail sent to an address that somebody typed; 0: go ahead. */
export function takeMail(mailbox: string, address: string, now: Date): Promise<number> {
  return take([{ kind: 'mailbox', name: mailbox.toLowerCase() }, { kind: 'mail-sender', name: address }], now);
}

async function take(subjects: readonly Subject[], now: Date): Promise<number> {
  const waits = await db().signInDelay.findMany({ where: { key: { in: subjects.map(keyOf) }, blockedUntil: { gt: now } }, select: { blockedUntil: true } });
  const longest = Math.max(0, ...waits.map((one) => (one.blockedUntil?.getTime() ?? 0) - now.getTime()));
  if (longest > 0) return Math.ceil(longest / 1000);
  for (const subject of subjects) {
    const taken = await count(subject, now);
    // Somebody else's attempt of the same moment was one too many: this one is not looked at either.
    if (taken > 0) return taken;
  }
  return 0;
}

/** The password or code was right: the account's count begins anew, and this attempt no longer speaks against the address. */
export async function forgive(account: string, address: string): Promise<void> {
  await db().signInDelay.deleteMany({ where: { key: keyOf({ kind: 'account', name: account.toLowerCase() }) } });
  await db().signInDelay.updateMany({ where: { key: keyOf({ kind: 'address', name: address }), failures: { gt: 0 } }, data: { failures: { decrement: 1 }, blockedUntil: null } });
}

/** Wrong ones in a row of an account. */
export async function failuresOf(account: string): Promise<number> {
  return (await db().signInDelay.findUnique({ where: { key: keyOf({ kind: 'account', name: account.toLowerCase() }) }, select: { failures: true } }))?.failures ?? 0;
}

/** Forgets what is older than the memory of failures. Answers how many rows went. */
export async function purgeDelays(now: Date): Promise<number> {
  const { count } = await db().signInDelay.deleteMany({ where: { lastAt: { lt: forgottenBefore(now) } } });
  return count;
}

/** One statement, so that attempts of the same moment count one after the other. Answers the seconds to wait when the row was blocked meanwhile. */
async function count(subject: Subject, now: Date): Promise<number> {
  const key = keyOf(subject);
  const delays = DELAYS[subject.kind];
  const rows = await db().$queryRaw<{ failures: number }[]>`
    INSERT INTO "SignInDelay" AS kept ("key", "failures", "lastAt") VALUES (${key}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN kept."lastAt" < ${forgottenBefore(now)} THEN 1 ELSE kept."failures" + 1 END,
      "blockedUntil" = CASE WHEN kept."lastAt" < ${forgottenBefore(now)} THEN NULL
        ELSE ${now}::timestamptz + NULLIF((${delays}::int[])[LEAST(kept."failures" + 1, ${delays.length})], 0) * interval '1 second' END,
      "lastAt" = ${now}
    WHERE kept."blockedUntil" IS NULL OR kept."blockedUntil" <= ${now}
    RETURNING kept."failures"`;
  return rows.length > 0 ? 0 : delayAfter(FREE_FAILURES[subject.kind], FREE_FAILURES[subject.kind]);
}

function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - FAILURE_MEMORY_HOURS * 3_600_000);
}

function keyOf({ kind, name }: Subject): string {
  return hash('sha256', `${kind}:${name}`);
}
