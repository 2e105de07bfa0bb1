/**
 * Milliseconds that a Retry-After header asks for; null when there is none, or none that can be read. A date is
 * taken against the answer's own Date header, so that a clock that differs from ours does no harm.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const wanted = Date.parse(value);
  if (Number.isNaN(wanted)) return null;
  const theirNow = Date.parse(headers['date'] ?? '');
  return Math.max(0, wanted - (Number.isNaN(theirNow) ? now.getTime() : theirNow));
}
