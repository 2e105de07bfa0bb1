import { z } from 'zod';
import { KeyScope } from '#domain/key-scope.ts';
import { Role } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

export const BrandSummary = z.object({
  id: z.string(),
  name: z.string(),
  locationCount: z.int(),
  /** `needs-confirmation`: imported, and nobody has yet agreed to the first crawl. */
  state: z.enum(['needs-confirmation', 'ready']),
  /** The reader may import, crawl and set it up: what the routes of these ask for. */
  mayManage: z.boolean(),
});

/** Where a program begins: the ids that every other address asks for. */
export const listBrands = defineRoute({
  keyScope: 'any', method: 'GET', path: '/api/brands', summary: 'The brands that the reader may see, with their ids; and for an API key the rights that it was given.',
  params: Nothing, query: Nothing, body: NoBody,
  response: z.object({
    brands: z.array(BrandSummary.extend({ timeZone: z.string() })),
    /** Null: a person asks. */
    key: z.object({ scopes: z.array(KeyScope) }).nullable(),
  }),
});

/** Who is signed in, and what they may see. */
export const getSession = defineRoute({
  method: 'GET', path: '/api/session', summary: 'Who is signed in, and the brands that they may see.',
  params: Nothing, query: Nothing, body: NoBody,
  response: z.object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), language: UiLanguage }),
    role: Role,
    /** No password and no single sign-on yet: only a link lets them in again. */
    needsWayIn: z.boolean(),
    brands: z.array(BrandSummary),
  }),
});

export const setLanguage = defineRoute({
  method: 'POST', path: '/api/session/language', summary: 'Chooses the language of pages and mails.',
  params: Nothing, query: Nothing, body: z.strictObject({ language: UiLanguage }), response: z.object({ language: UiLanguage }),
});
