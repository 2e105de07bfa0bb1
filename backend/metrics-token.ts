import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether whoever asks with this Authorization header may read the metrics; without a token everybody may. In the same time, however much of it is right. */
export function mayReadMetrics(authorization: string, token: string | undefined): boolean {
  if (token === undefined) return true;
  const [given, wanted] = [authorization.replace(/^Bearer /i, ''), token].map((one) => createHash('sha256').update(one).digest());
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}
