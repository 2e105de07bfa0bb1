import { z } from 'zod';
import { NotFoundError } from '#backend/errors.ts';
import type { Settings } from '#backend/env.ts';
import type { MessageBody } from '#domain/message.ts';
import { UiLanguage } from '#domain/words.ts';
import { findByEmail } from '#records/accounts.ts';
import { renewInvitation } from '#records/invitations.ts';
import { makeLink } from '#records/one-time-links.ts';
import { namesOfPeople } from '#records/users.ts';
import { mail } from '../notify/_mailer.ts';
import { writeMail, type MailText } from '../notify/_mail-frame.ts';
import { wordAccountMail } from '../pipeline/account-mail.ts';
import { defineTask } from './define-task.ts';

const Payload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['sign-in', 'reset']), email: z.string() }),
  z.strictObject({ kind: z.literal('invitation'), invitationId: z.string() }),
]);
const PAGES = { 'sign-in': '/link', reset: '/password', invitation: '/invitation' } as const;

export default defineTask({
  id: 'send-account-mail',
  summary: 'Mails somebody their link: to sign in, to choose a new password, to accept an invitation. The link is made here and lies nowhere but in the mail.',
  payload: Payload,
  concurrency: 2,
  async run(payload, { toolbox: { env }, now, log }) {
    if (env.SMTP_URL === undefined) return;
    const written = payload.kind === 'invitation' ? await writeInvitation(payload.invitationId, env, now()) : await writeLink(payload.kind, payload.email, env, now());
    // An address that is nobody's: whoever typed it was answered as everybody is.
    if (written === null) return;
    await mail(env.SMTP_URL, { from: env.MAIL_FROM, to: written.to, ...written.text, headers: { 'Auto-Submitted': 'auto-generated' } });
    log.info({ kind: payload.kind }, 'Account mail sent');
  },
});

interface Written {
  to: { name: string; address: string };
  text: MailText;
}

async function writeLink(kind: 'sign-in' | 'reset', email: string, env: Settings, now: Date): Promise<Written | null> {
  const person = await findByEmail(email);
  if (person === null || !person.hasRole) return null;
  const link = linkTo(env, PAGES[kind], await makeLink(person.id, kind, now));
  return { to: { name: person.name, address: person.email }, text: frame(wordAccountMail(kind, UiLanguage.catch('fr').parse(person.language), person.name, link), null) };
}

/** Null for one that was accepted or withdrawn before its mail went out. */
async function writeInvitation(id: string, env: Settings, now: Date): Promise<Written | null> {
  const renewed = await renewInvitation(id, now).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  if (renewed === null) return null;
  const { invitation, token } = renewed;
  const { name, email, language, brandName, invitedBy, grant } = invitation;
  const inviter = invitedBy === null ? null : ((await namesOfPeople([invitedBy])).get(invitedBy) ?? null);
  return { to: { name, address: email }, text: frame(wordAccountMail('invitation', language, name, linkTo(env, PAGES.invitation, token), { brand: brandName, inviter, role: grant.role }), brandName) };
}

/** A mail about one's own account can't be switched off. */
function frame(body: MessageBody, brandName: string | null): MailText {
  return writeMail({ bodies: [body], brandName, preferencesUrl: null, unsubscribeUrl: null, thread: null, event: null });
}

/** The token stands behind the #: no server, no log and no other site ever sees it. */
function linkTo({ PUBLIC_URL, PORT }: Settings, page: string, token: string): string {
  return new URL(`${page}#${token}`, PUBLIC_URL ?? `http://localhost:${PORT}`).href;
}
