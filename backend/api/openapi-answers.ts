import type { KeyScope } from '#domain/key-scope.ts';
import { PROBLEM_KINDS, problemAddress } from '#backend/problem-kinds.ts';

/** Headers that say how many requests are left (draft-ietf-httpapi-ratelimit-headers). */
export const RATE_HEADERS = {
  'RateLimit-Policy': { description: 'How many requests are allowed (q) in so many seconds (w).', schema: { type: 'string' as const }, example: '"person";q=1800;w=60' },
  RateLimit: { description: 'How many are left (r), and after how many seconds all are (t).', schema: { type: 'string' as const }, example: '"person";r=1799;t=60' },
};

/** Which problems a route may answer, by status: the name of its shared description, and the kind that stands as its example. */
export const PROBLEM_STATUSES: readonly { status: number; name: string; kind: string; isOfWrites?: boolean }[] = [
  { status: 400, name: 'Invalid', kind: 'invalid-input' },
  { status: 401, name: 'NotSignedIn', kind: 'not-signed-in' },
  { status: 403, name: 'NotAllowed', kind: 'not-allowed' },
  { status: 404, name: 'NotFound', kind: 'not-found' },
  { status: 409, name: 'Conflict', kind: 'conflict', isOfWrites: true },
  { status: 412, name: 'ChangedMeanwhile', kind: 'changed-meanwhile', isOfWrites: true },
  { status: 413, name: 'TooLarge', kind: 'too-large', isOfWrites: true },
  { status: 415, name: 'UnsupportedKind', kind: 'unsupported-kind', isOfWrites: true },
  { status: 429, name: 'TooOften', kind: 'too-often' },
];

/** The same, as an answer names them. */
export function rateHeaders(): Record<string, { $ref: string }> {
  return Object.fromEntries(Object.keys(RATE_HEADERS).map((header) => [header, { $ref: `#/components/headers/${header}` }]));
}

/**
 * Who may ask: an API key that was given `keyScope` (`any`: every key), or a session; without it a session alone. The scope stands
 * in `x-key-scope`, too: roles of other schemes than OAuth 2 may be named in `security` (OpenAPI 3.1), and not every tool shows them.
 */
export function saySecurity(keyScope: KeyScope | 'any' | undefined) {
  const session = { session: [] as string[] };
  return keyScope === undefined ? { security: [session] } : { security: [{ apiKey: keyScope === 'any' ? [] : [keyScope] }, session], 'x-key-scope': keyScope };
}

interface ProblemAnswer {
  description: string;
  headers: Record<string, { description: string; schema: { type: 'string' | 'integer' } } | { $ref: string }>;
  content: Record<string, { schema: { $ref: string }; example: object }>;
}

/** The shared descriptions of problems, each with an example. */
export function problemAnswers(): Record<string, ProblemAnswer> {
  const answers = [...PROBLEM_STATUSES, { status: 500, name: 'Failed', kind: 'internal' }];
  return Object.fromEntries(answers.map(({ status, name, kind }) => {
    const { title, meaning } = PROBLEM_KINDS[kind] ?? { title: { en: kind }, meaning: { en: kind } };
    const headers: ProblemAnswer['headers'] = {
      ...(status === 429 ? { ...rateHeaders(), 'Retry-After': { description: 'Seconds until the next request is answered.', schema: { type: 'integer' } } } : {}),
      ...(status === 401 ? { 'WWW-Authenticate': { description: 'How to sign in.', schema: { type: 'string' } } } : {}),
    };
    const errors = kind === 'invalid-input' ? [{ path: 'query.limit', code: 'too-big', message: '“limit” is at most 500.' }] : [];
    return [name, {
      description: meaning.en, headers,
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          example: { type: problemAddress(kind), id: kind, title: title.en, status, detail: title.en, instance: 'urn:uuid:7a4c2f0e-4d0b-4a55-9a3c-0f2b8a6c1d11', errors },
        },
      },
    }];
  }));
}
