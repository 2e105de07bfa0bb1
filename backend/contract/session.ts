import { z } from 'zod';
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
