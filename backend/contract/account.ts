import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

const Password = z.string().min(1).max(500);
const Done = z.object({});

/** Where somebody is signed in. */
export const Session = z.object({
  id: z.string(),
  /** Null: not to be told from what the browser says of itself. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  kind: z.enum(['phone', 'tablet', 'computer', 'program']),
  address: z.string(),
  way: z.enum(['password', 'link', 'single-sign-on']).nullable(),
  startedAt: z.string(),
  seenAt: z.string(),
  isThis: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** The reader's own account. */
export const getAccount = defineRoute({
  method: 'GET', path: '/api/account', summary: 'The ways in and the sessions of who is signed in.', access: 'own', params: Nothing, query: Nothing, body: NoBody,
  response: z.object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean(),
    hasSingleSignOn: z.boolean(),
    secondFactor: z.object({
      isOn: z.boolean(),
      /** A role of theirs demands it. */
      isDemanded: z.boolean(),
      /** Backup codes that were not used yet; null: it is off. */
      codesLeft: z.int().nullable(),
    }),
    /** The page that follows is the account until it is set up. */
    isHeld: z.boolean(),
    sessions: z.array(Session),
  }),
});
export type Account = z.infer<typeof getAccount.response>;

export const renameAccount = defineRoute({
  method: 'PUT', path: '/api/account/name', summary: 'Changes the name under which others see the reader.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ name: z.string().trim().min(1).max(100) }), response: Done,
});

export const choosePassword = defineRoute({
  method: 'POST', path: '/api/account/password', summary: 'Chooses a password, or changes it with the present one; every other session ends.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ /** Null for somebody who has none yet. */ current: Password.nullable(), password: Password }), response: Done,
});

export const endSession = defineRoute({
  method: 'POST', path: '/api/account/sessions/:sessionId/end', summary: 'Ends one of the reader’s sessions.', access: 'own',
  params: z.object({ sessionId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: Done,
});

export const endOtherSessions = defineRoute({
  method: 'POST', path: '/api/account/other-sessions/end', summary: 'Ends all of the reader’s sessions but this one.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({}), response: z.object({ ended: z.int() }),
});

export const startSecondFactor = defineRoute({
  method: 'POST', path: '/api/account/second-factor/start', summary: 'Makes the secret of an authenticator and the backup codes, which are shown this once; it counts after its first code.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ password: Password }),
  response: z.object({ /** otpauth:// of the QR code. */ uri: z.string(), /** The same to type, base32. */ secret: z.string(), backupCodes: z.array(z.string()) }),
});

export const confirmSecondFactor = defineRoute({
  method: 'POST', path: '/api/account/second-factor/confirm', summary: 'Switches the second factor on with the first code of the authenticator.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ code: z.string().trim().min(6).max(10) }), response: Done,
});

export const endSecondFactor = defineRoute({
  method: 'POST', path: '/api/account/second-factor/end', summary: 'Switches the second factor off, with the password.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ password: Password }), response: Done,
});

export const renewBackupCodes = defineRoute({
  method: 'POST', path: '/api/account/second-factor/backup-codes', summary: 'Makes new backup codes, shown this once; the former ones end.', access: 'own',
  params: Nothing, query: Nothing, body: z.strictObject({ password: Password }), response: z.object({ backupCodes: z.array(z.string()) }),
});
