import { z } from 'zod';

/**
 * Why a source could not be read. All but `not-found` and `gone` are our trouble and become `cannot-tell`;
 * those two say that the publisher shows no such page.
 */
export const TROUBLES = [
  'blocked-by-robots', 'forbidden', 'captcha', 'rate-limited', 'server-error', 'timeout', 'network-error',
  'tls-error', 'certificate-expired', 'certificate-self-signed', 'certificate-of-another-host', 'budget-spent', 'quiet-hours', 'private-address', 'redirect-loop', 'too-large', 'truncated', 'unsupported-content', 'unreadable',
  'reading-took-too-long', 'rendering-failed', 'parked', 'maintenance', 'cookie-wall',
  'not-a-location-page', 'source-failed', 'source-changed', 'withheld', 'not-authorised', 'not-read-yet', 'not-searched',
  'not-connected', 'secret-unreadable', 'key-refused', 'sign-in-expired', 'not-approved', 'not-in-plan', 'quota-spent', 'request-refused', 'stale-id', 'listing-not-confirmed', 'manual-check-due', 'not-found', 'gone',
] as const;
export const Trouble = z.enum(TROUBLES);
export type Trouble = z.infer<typeof Trouble>;

const THEIR_ABSENCE: ReadonlySet<Trouble> = new Set(['not-found', 'gone']);

/** What is over within hours: a listing that was left out for it is read again when it is, not only by the next crawl. */
export const READ_LATER = ['quiet-hours', 'rate-limited'] as const satisfies readonly Trouble[];

/** True when the publisher answered that there is no such listing, false when it is we who could not read. */
export function saysAbsent(trouble: Trouble): boolean {
  return THEIR_ABSENCE.has(trouble);
}
