import type { ApiKey } from './use-api-keys.ts';

const DAY_MS = 86_400_000;

/** How long a new key may live, in days; null: without end. */
export const LIFETIMES = [30, 90, 365, null] as const;
export type Lifetime = (typeof LIFETIMES)[number];

/** The last day of a key that is made now. */
export function lastDayOf(lifetime: Lifetime, now: Date): string | null {
  return lifetime === null ? null : new Date(now.getTime() + lifetime * DAY_MS).toISOString().slice(0, 10);
}

/** A key ends with its last day: the moment kept is the first that is not its any more. */
export function lastDayBefore(expiresAt: string): string {
  return new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10);
}

/** Whether a key still opens anything. */
export function stateOf({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): 'live' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'live';
}
