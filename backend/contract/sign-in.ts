import { z } from 'zod';
import { Role } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

const Email = z.string().trim().toLowerCase().pipe(z.email().max(200));
/** Longer than any password may be: what is too long is told in words, not by a shape. */
const Password = z.string().min(1).max(500);
const Token = z.string().min(20).max(100);
/** `code`: the second factor is asked for next. */
const Next = z.object({ next: z.enum(['home', 'code']) });
const Done = z.object({});

/** What the page of sign-in may offer. */
export const getSignIn = defineRoute({
  method: 'GET', path: '/api/sign-in', summary: 'The ways to sign in here.', access: 'open', params: Nothing, query: Nothing, body: NoBody,
  response: z.object({
    /** Links can be mailed. */
    hasMail: z.boolean(),
    /** What people know their provider of single sign-on by; null: there is none. */
    singleSignOn: z.string().nullable(),
  }),
});

export const signIn = defineRoute({
  method: 'POST', path: '/api/sign-in', summary: 'Signs in with e-mail and password; the session is a cookie.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ email: Email, password: Password }), response: Next,
});

export const signInWithCode = defineRoute({
  method: 'POST', path: '/api/sign-in/code', summary: 'The second factor, after the password: a code of the authenticator or a backup code.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ code: z.string().trim().min(6).max(20), kind: z.enum(['app', 'backup']), /** Not to be asked again on this device for 30 days. */ isTrusted: z.boolean() }), response: Next,
});

export const mailSignInLink = defineRoute({
  method: 'POST', path: '/api/sign-in/mail', summary: 'Mails a link that signs in once, if the address is a member’s; the answer is the same for all.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ email: Email }), response: Done,
});

export const signInWithLink = defineRoute({
  method: 'POST', path: '/api/sign-in/link', summary: 'Signs in with the token of a mailed link, once.', access: 'open', params: Nothing, query: Nothing, body: z.strictObject({ token: Token }), response: Next,
});

export const startSingleSignOn = defineRoute({
  method: 'POST', path: '/api/sign-in/single-sign-on', summary: 'Prepares a sign-in at the provider and answers where to send the browser.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ /** Where to go afterwards, on this site. */ path: z.string().max(500).regex(/^\/(?![/\\])/) }), response: z.object({ url: z.string() }),
});

export const signOut = defineRoute({
  method: 'POST', path: '/api/sign-out', summary: 'Ends this session.', access: 'open', params: Nothing, query: Nothing, body: z.strictObject({}), response: Done,
});

export const mailPasswordReset = defineRoute({
  method: 'POST', path: '/api/password-reset/mail', summary: 'Mails a link to choose a new password, if the address is a member’s; the answer is the same for all.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ email: Email }), response: Done,
});

export const lookAtPasswordReset = defineRoute({
  method: 'POST', path: '/api/password-reset/look', summary: 'Whose password the link of a mail is for.', access: 'open', params: Nothing, query: Nothing, body: z.strictObject({ token: Token }), response: z.object({ email: z.string() }),
});

export const resetPassword = defineRoute({
  method: 'POST', path: '/api/password-reset', summary: 'Chooses a new password with the link of a mail, once; every session ends.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ token: Token, password: Password }), response: Done,
});

export const lookAtInvitation = defineRoute({
  method: 'POST', path: '/api/invitations/look', summary: 'What the link of an invitation is for.', access: 'open', params: Nothing, query: Nothing, body: z.strictObject({ token: Token }),
  response: z.object({
    email: z.string(), language: UiLanguage, role: Role,
    /** Null: all brands. */
    brand: z.string().nullable(),
    invitedBy: z.string().nullable(),
    /** What is to be done: choose a password, sign in first as that person, or just agree. */
    step: z.enum(['choose-password', 'sign-in', 'accept']),
  }),
});

export const acceptInvitation = defineRoute({
  method: 'POST', path: '/api/invitations/accept', summary: 'Accepts an invitation by its link: with a new password, or as who is signed in.', access: 'open',
  params: Nothing, query: Nothing, body: z.strictObject({ token: Token, /** Null for somebody who is signed in. */ password: Password.nullable() }), response: Next,
});
