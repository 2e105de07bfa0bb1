import { z } from 'zod';
import { KeyScope } from '#domain/key-scope.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

export { KEY_SCOPE_WORDS, KEY_SCOPES, KeyScope } from '#domain/key-scope.ts';

/** A key as it is told of: `ending` is all that is known of its text. */
export const ApiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  ending: z.string(),
  scopes: z.array(KeyScope),
  region: z.array(z.string()).nullable(),
  maker: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

export const listApiKeys = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/api-keys', summary: 'The API keys of a brand, newest first; administrators and head office only.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.object({ keys: z.array(ApiKeyView), regions: z.array(z.object({ id: z.string(), path: z.array(z.string()) })) }),
});

export const createApiKey = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/api-keys', summary: 'Makes a key; its text is in this answer and nowhere else. It reaches never further than who made it.',
  params: BrandParams, query: Nothing,
  body: z.strictObject({ name: z.string().trim().min(1).max(80), scopes: z.array(KeyScope).min(1), regionId: z.string().min(1).nullable().default(null), expiresOn: z.iso.date().nullable().default(null) }),
  response: z.object({ id: z.string(), key: z.string() }),
});

export const revokeApiKey = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/api-keys/:keyId/revocation', summary: 'Ends a key at once and for good.',
  params: BrandParams.extend({ keyId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: z.object({ accepted: z.literal(true) }),
});
