import { z } from 'zod';
import type { Coordinates, PostalAddress } from './address.ts';
import type { Trouble } from './trouble.ts';
import { Words } from './words.ts';

/** One thing that a person enters so that a publisher can be asked; `secret` ones are kept encrypted and never shown again. */
export const SettingField = z.strictObject({
  /** Under this name its value stands among the publisher's settings. */
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  kind: z.enum(['text', 'secret', 'url', 'switch']),
  isRequired: z.boolean(),
  label: Words,
  /** Where the value is found, and what it opens. */
  hint: Words,
});
export type SettingField = z.infer<typeof SettingField>;

/** Leave given by signing in (OAuth 2.0 authorization code with PKCE, RFC 6749 and 7636); `clientId` and `clientSecret` are among the fields. */
export const SignIn = z.strictObject({
  authorizeUrl: z.url(),
  tokenUrl: z.url(),
  /** Empty where the publisher knows none: then none are named. */
  scopes: z.array(z.string()),
  /** Parameters of the first address that the standard does not name. */
  parameters: z.record(z.string(), z.string()),
  /** True where the key alone can be tested: whoever has not signed in is told what they miss by it. */
  isOptional: z.boolean().optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Requests that a publisher's terms grant. */
export interface Quota {
  requests: number;
  per: 'day' | 'month';
  /** When the count begins anew. IANA zone of the publisher's day. */
  timeZone: string;
  /** Field in which a person enters what their own plan grants, in place of `requests`. */
  setting?: string;
}

/** What a test of a connection ended with; the sentence stands beside it. */
export type ConnectionReport = { ok: true; words: Words } | { ok: false; trouble: Trouble; words: Words };

/** A listing that may be a location's, with what tells whether it is. */
export interface ListingCandidate {
  externalId: string;
  url: string;
  name: string | null;
  address: PostalAddress | null;
  /** E.164. */
  phone: string | null;
  website: string | null;
  coordinates: Coordinates | null;
  /** The brand's own code of the location, where the publisher carries it. */
  storeCode: string | null;
}
