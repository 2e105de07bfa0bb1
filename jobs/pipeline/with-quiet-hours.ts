import type { BrandStandard } from '#domain/brand-standard.ts';
import { readQuietHours } from '#domain/quiet-hours.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

/** The publisher, with the hours at which the standard leaves it alone; `timeZone` holds where they name none. */
export function withQuietHours(publisher: Publisher, standard: BrandStandard, timeZone = 'UTC'): Publisher {
  const text = standard.publishers[publisher.id]?.quietHours;
  const quiet = text === undefined ? null : readQuietHours(text, timeZone);
  return quiet === null ? publisher : { ...publisher, pace: { ...publisher.pace, quiet } };
}
