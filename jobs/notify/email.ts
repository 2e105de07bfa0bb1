import { createHash } from 'node:crypto';
import type { DeliveryTrouble, TryEnd } from '#domain/delivery.ts';
import { tidy } from './_judge-answer.ts';
import { writeMail } from './_mail-frame.ts';
import { mail } from './_mailer.ts';
import { oneLine } from './_plain-text.ts';
import { defineChannel } from './define-channel.ts';

export default defineChannel({
  id: 'email',
  words: { name: { fr: 'Courriel', en: 'E-mail' } },
  paceMs: 0,
  async hand({ message, messageId, person, file }, { settings }) {
    if (settings.SMTP_URL === undefined) return { trouble: 'not-configured', code: null, said: null };
    if (person === null) return { trouble: 'unknown-receiver', code: null, said: null };
    const { unsubscribeUrl, thread } = message;
    const host = hostOf(settings.MAIL_FROM);
    // Every mail of a cause refers to one root that nobody ever sent: readers of mail put them together by it.
    const root = thread === null ? null : `<thread.${createHash('sha256').update(thread).digest('hex').slice(0, 32)}@${host}>`;
    try {
      const response = await mail(settings.SMTP_URL, {
        ...writeMail(message),
        from: settings.MAIL_FROM, to: { name: oneLine(person.name), address: person.address }, messageId: `<${messageId}@${host}>`,
        ...(root === null ? {} : { inReplyTo: root, references: root }),
        headers: {
          // RFC 3834: no holiday answers, please.
          'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All',
          ...(unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        attachments: file === null ? [] : [{ filename: oneLine(file.name), contentType: file.type, content: Buffer.from(file.bytes) }],
      });
      return { trouble: null, code: /^\d{3}/.exec(response)?.[0] ?? null, said: null };
    } catch (error) {
      return judgeMailError(error as MailError, [settings.SMTP_URL, ...secretsOf(settings.SMTP_URL)]);
    }
  },
});

interface MailError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** By codes alone: nodemailer's own, and the number of the server's answer (RFC 5321, 4.2). */
export function judgeMailError(error: MailError, secrets: readonly string[]): TryEnd {
  const { code = '', responseCode, response } = error;
  return { trouble: troubleOf(error), code: responseCode === undefined ? null : String(responseCode), said: responseCode === undefined ? (/^E[A-Z]+$/.test(code) ? code : null) : tidy(response ?? '', secrets) };
}

function troubleOf({ code = '', responseCode, command }: MailError): DeliveryTrouble {
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) return 'refused';
  if (code === 'ETIMEDOUT') return 'timed-out';
  if (code === 'ETLS' || code.startsWith('ERR_TLS') || code.includes('CERT')) return 'insecure';
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'unknown-receiver' : code === 'EMESSAGE' ? 'not-accepted' : 'unreachable';
  if (responseCode < 500) return 'out-of-order';
  return command === 'RCPT TO' || code === 'EENVELOPE' ? 'unknown-receiver' : 'not-accepted';
}

/** "Enseigne <enseigne@example.org>" to "example.org": the half of a Message-ID that is ours. */
function hostOf(from: string): string {
  return /@(?<host>[a-z0-9.-]+)>?\s*$/i.exec(from)?.groups?.['host']?.toLowerCase() ?? 'localhost.localdomain';
}

function secretsOf(smtpUrl: string): string[] {
  const { password, username } = URL.canParse(smtpUrl) ? new URL(smtpUrl) : { password: '', username: '' };
  return [password, decodeURIComponent(password), username, Buffer.from(decodeURIComponent(password)).toString('base64')].filter((one) => one !== '');
}
