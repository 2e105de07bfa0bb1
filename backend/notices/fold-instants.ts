/** So many things at one look go each on their own; more go together. */
export const MOST_AT_ONCE = 3;
/** So many messages of one recipient in an hour; what comes after that waits and goes as one. */
export const MOST_AN_HOUR = 6;
const HOUR_MS = 3_600_000;

/** A notice that may go out now. */
export interface DueNotice {
  noticeId: string;
  brandId: string | null;
  isSecurity: boolean;
}

/**
 * Which notices that are due go out together in one message to one recipient, and which wait. Pure; the rules:
 * - Matters of security go at once, each on its own, and count for nothing.
 * - No recipient gets more than MOST_AN_HOUR messages in an hour; when these are used up, all the rest waits and goes as one.
 * - More than MOST_AT_ONCE at one look, or more than there is room for, go as one.
 * - One message is of one brand.
 * `sentAt`: when the recipient's other messages of the last hour were put together.
 */
export function foldInstants(due: readonly DueNotice[], { sentAt, now }: { sentAt: readonly Date[]; now: Date }): { messages: string[][]; waiting: string[] } {
  const messages = due.filter((one) => one.isSecurity).map((one) => [one.noticeId]);
  const waiting: string[] = [];
  let room = MOST_AN_HOUR - sentAt.filter((at) => now.getTime() - at.getTime() < HOUR_MS).length;
  for (const group of Map.groupBy(due.filter((one) => !one.isSecurity), (one) => one.brandId).values()) {
    const ids = group.map((one) => one.noticeId);
    if (room <= 0) waiting.push(...ids);
    // The last of the hour takes all there is: what comes next would wait.
    else if (ids.length > MOST_AT_ONCE || ids.length > room) messages.push(ids);
    else messages.push(...ids.map((id) => [id]));
    room -= ids.length > MOST_AT_ONCE || ids.length > room ? 1 : ids.length;
  }
  return { messages, waiting };
}
