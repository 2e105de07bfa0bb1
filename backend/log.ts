import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './env.ts';

/** User and password of an address, and query members that open a door. */
const CREDENTIALS: readonly [RegExp, string][] = [
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:"']+(?::[^\s/@"']*)?@/gi, '$1***@'],
  [/([?&](?:token|key|secret|password|signature|sig|access_token|api_key|apikey)=)[^&\s"'#]+/gi, '$1***'],
  [/\b(Bearer|Basic) [\w.~+/=-]{16,}/g, '$1 ***'],
];
/** Members whose value is a secret, wherever they stand in a line. */
const SECRET_MEMBERS = ['password', 'secret', 'token', 'authorization', 'cookie', 'DATABASE_URL', 'SMTP_URL', 'AUTH_SECRET', 'ENSEIGNE_SECRET', 'WEBHOOK_SECRET', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'];

/** A text without credentials: those of addresses, of query members, of headers. */
export function hideCredentials(text: string): string {
  return CREDENTIALS.reduce((hidden, [pattern, mask]) => hidden.replace(pattern, mask), text);
}

/** The log of a process: one JSON object a line on stdout, errors with their stack, no credentials. */
export function openLog({ LOG_LEVEL }: Pick<Settings, 'LOG_LEVEL'>, destination?: DestinationStream): Logger {
  const options = {
    level: LOG_LEVEL,
    redact: { paths: SECRET_MEMBERS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
    serializers: { err: serializeError, error: serializeError },
    hooks: {
      // Whatever is written, from whatever depth: the finished line is looked through once.
      streamWrite: hideCredentials,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

function serializeError(error: unknown): unknown {
  return error instanceof Error ? stdSerializers.err(error) : error;
}
