/**
 * What costs nothing: wrong passwords of one account (a slip, caps lock, last year's), wrong ones from one network address (an
 * office behind one router), mails that one mailbox is sent, mails that one network address asks for.
 */
export const FREE_FAILURES = { account: 5, address: 30, mailbox: 3, 'mail-sender': 20 } as const;
const FIRST_DELAY_SECONDS = 60;
/** Nobody is kept out for good: a stranger who goes on guessing costs the owner an hour, and a link by mail still opens. */
const LONGEST_DELAY_SECONDS = 3600;
/** Failures older than this are forgotten. */
export const FAILURE_MEMORY_HOURS = 24;

/** Seconds that the next attempt has to wait after so many wrong ones in a row: none at first, then a minute, doubling, at most an hour. */
export function delayAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(failures - free, 20));
}
