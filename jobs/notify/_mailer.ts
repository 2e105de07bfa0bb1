import { createTransport, type Transporter } from 'nodemailer';
import type { Options } from 'nodemailer/lib/mailer';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
/** Sockets to the mail server that one worker keeps; most servers bear two from one address. */
const CONNECTIONS = 2;
const MAILS_PER_CONNECTION = 100;

/** One for each mail server of the process (tests know several). */
const transports = new Map<string, Transporter>();

/** Hands a mail to the server of the settings, by a socket that was kept open where there is one. Throws what nodemailer throws. */
export async function mail(smtpUrl: string, options: Options): Promise<string> {
  const transport = transports.get(smtpUrl) ?? open(smtpUrl);
  transports.set(smtpUrl, transport);
  const sent = (await transport.sendMail({ ...options, disableFileAccess: true, disableUrlAccess: true })) as { response?: string };
  return sent.response ?? '';
}

/** Lets go of every mail server. */
export function closeMailers(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}

function open(smtpUrl: string): Transporter {
  return createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages: MAILS_PER_CONNECTION, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS } as Parameters<typeof createTransport>[0]);
}
