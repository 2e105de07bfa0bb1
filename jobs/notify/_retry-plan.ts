import type { ChannelKind, DeliveryTrouble } from '#domain/delivery.ts';

const MINUTE = 60;
const HOUR = 3600;
/** Seconds after each failed try, as Standard Webhooks proposes: ten tries within 76 hours. */
const WAITS = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Receivers that broke down together are not all asked again at the same moment. */
const JITTER = 0.1;
/** Longer than this nobody may ask us to wait. */
const LONGEST_WAIT_SECONDS = 24 * HOUR;

/** The same again would end the same. A webhook's receiver mends its own code, so that it is asked again. */
const FINAL: Readonly<Record<ChannelKind, readonly DeliveryTrouble[]>> = {
  email: ['unknown-receiver', 'not-accepted'],
  slack: ['gone', 'refused', 'not-accepted'],
  teams: ['gone', 'refused', 'not-accepted'],
  webhook: ['gone'],
};
const ALWAYS_FINAL: readonly DeliveryTrouble[] = ['private-address', 'channel-off', 'unreadable-secret'];

/** Seconds until the next try; null: there is none. `chance` is between 0 and 1. */
export function nextTryIn({ kind, trouble, tries, retryAfterMs, chance }: { kind: ChannelKind; trouble: DeliveryTrouble; tries: number; retryAfterMs: number | null; chance: number }): number | null {
  if (ALWAYS_FINAL.includes(trouble) || FINAL[kind].includes(trouble)) return null;
  const planned = WAITS[tries - 1];
  if (planned === undefined) return null;
  const asked = Math.min((retryAfterMs ?? 0) / 1000, LONGEST_WAIT_SECONDS);
  return Math.max(planned * (1 + JITTER * chance), asked);
}

/** True where it says something of the way out, and not of one receiver or one message. */
export function blamesWayOut(kind: ChannelKind, trouble: DeliveryTrouble): boolean {
  if (trouble === 'too-many' || trouble === 'interrupted' || trouble === 'channel-off') return false;
  return kind === 'email' ? !['unknown-receiver', 'not-accepted'].includes(trouble) : true;
}
