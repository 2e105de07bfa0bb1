import type { KeyScope } from '#contract/api-keys.ts';

/** A question that each scope may ask first; what only writes has none that would change nothing. */
const QUESTIONS: Partial<Record<KeyScope, string>> = {
  'read:locations': 'locations',
  'read:findings': 'findings',
  'read:reviews': 'reviews',
  'read:standard': 'standards',
  'read:settings': 'runs',
};

/** A first call with a key, to paste into a terminal; null for a key that may only write. */
export function exampleCall(origin: string, brandId: string, key: string, scopes: readonly KeyScope[]): string | null {
  const question = scopes.map((one) => QUESTIONS[one]).find((one) => one !== undefined);
  return question === undefined ? null : `curl -H "Authorization: Bearer ${key}" \\\n  ${origin}/api/v1/brands/${encodeURIComponent(brandId)}/${question}`;
}
