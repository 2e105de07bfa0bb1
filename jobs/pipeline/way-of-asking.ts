import type { BrandStandard } from '#domain/brand-standard.ts';
import { readQuietHours } from '#domain/quiet-hours.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

/**
 * The publisher as it is asked for a brand: with the hours at which the standard leaves it alone (`timeZone` holds where
 * they name none), and with its addresses as they are written where `looksAnew`: a redirect that is only remembered is no
 * proof that the redirect still stands.
 */
export function asAsked(publisher: Publisher, standard: BrandStandard, { timeZone = 'UTC', looksAnew = false }: { timeZone?: string | undefined; looksAnew?: boolean } = {}): Publisher {
  const text = standard.publishers[publisher.id]?.quietHours;
  const quiet = text === undefined ? null : readQuietHours(text, timeZone);
  return { ...publisher, pace: { ...publisher.pace, ...(quiet === null ? {} : { quiet }), ...(looksAnew ? { looksAnew } : {}) } };
}
