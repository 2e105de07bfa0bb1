import { z } from 'zod';
import { ConnectionTest, PublisherAnswers } from '#domain/publisher-health.ts';
import { SettingField } from '#domain/publisher-connection.ts';
import { Trouble } from '#domain/trouble.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** A field with what stands in it: of a secret only when it was set. */
export const EnteredField = SettingField.extend({ value: z.string().nullable(), setAt: z.string().nullable() });
export type EnteredField = z.infer<typeof EnteredField>;

/** A publisher as a brand is connected with it. */
export const PublisherConnection = z.object({
  id: z.string(),
  name: Words,
  description: Words,
  attribution: Words.nullable(),
  /** The brand standard names it: it is asked by crawls. */
  isNamed: z.boolean(),
  isEnabled: z.boolean(),
  /** No machine asks it: a person looks every so many days. Null: it is asked. */
  manualEveryDays: z.int().nullable(),
  fields: z.array(EnteredField),
  /** Null: nobody has to sign in there. */
  signIn: z.object({ signedInAt: z.string().nullable() }).nullable(),
  /** Why it can't be asked as it stands; null when it can. */
  trouble: Trouble.nullable(),
  quota: z.object({ used: z.int(), limit: z.int(), per: z.enum(['day', 'month']), timeZone: z.string() }).nullable(),
  /** Days that pages and values may be kept; null: without limit, 0: not at all. */
  retention: z.object({ bodyDays: z.number().nullable(), valueDays: z.number().nullable() }),
  /** Open locations without an address here, where it is read at given addresses alone; null where it needs none. */
  withoutAddress: z.int().nullable(),
  /** The standard requires a listing there. */
  isRequired: z.boolean(),
  /** A crawl leaves it alone where it was asked within so many days; 1: at every crawl. */
  everyDays: z.int(),
  canTest: z.boolean(),
  isTesting: z.boolean(),
  test: ConnectionTest.nullable(),
  /** Its listings are found by search; null where they are found by address. */
  links: z.object({ proposed: z.int(), confirmed: z.int(), rejected: z.int(), stale: z.int() }).nullable(),
  /** What it answered, newest first. `runId` is "test" for tests. */
  history: z.array(PublisherAnswers),
  lastGoodAt: z.string().nullable(),
});
export type PublisherConnection = z.infer<typeof PublisherConnection>;

export const PublisherParams = BrandParams.extend({ publisherId: z.string().min(1) });
/** What stands in a form. A secret that is left out stays. */
const Entered = z.strictObject({ settings: z.record(z.string(), z.string().max(10_000)), secrets: z.record(z.string(), z.string().min(1).max(10_000)) });
const Accepted = z.object({ accepted: z.literal(true) });

export const listConnections = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/publishers', summary: 'Every publisher as the brand is connected with it: fields, state, quota, history.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.object({ publishers: z.array(PublisherConnection), mayChange: z.boolean() }),
});

export const getConnection = defineRoute({
  keyScope: 'read:settings', method: 'GET', path: '/api/brands/:brandId/publishers/:publisherId/settings', summary: 'One publisher as the brand is connected with it; of a secret no more than when it was entered.',
  params: PublisherParams, query: Nothing, body: NoBody, response: PublisherConnection.pick({ id: true, isEnabled: true, fields: true, signIn: true }),
});

export const saveConnection = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/publishers/:publisherId/settings', summary: 'Keeps what was entered. A secret that is left out stays; null takes it away.',
  params: PublisherParams, query: Nothing,
  body: z.strictObject({ isEnabled: z.boolean().optional(), settings: z.record(z.string(), z.string().max(10_000)), secrets: z.record(z.string(), z.string().min(1).max(10_000).nullable()) }),
  response: Accepted,
});

export const testConnection = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/test', summary: 'Asks the publisher as little as proves the settings, or what is typed and not saved (`draft`); the answer stands in `test` soon after.',
  params: PublisherParams, query: Nothing, body: z.strictObject({ draft: Entered.optional() }), response: Accepted,
});

export const startSignIn = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/sign-in', summary: 'Answers the address at which leave is given; the way back leads to the dashboard.',
  params: PublisherParams, query: Nothing, body: z.strictObject({}), response: z.object({ url: z.string() }),
});

export const endSignIn = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/publishers/:publisherId/sign-out', summary: 'Forgets the leave that was given by signing in.',
  params: PublisherParams, query: Nothing, body: z.strictObject({}), response: Accepted,
});
