import {
  CertificateExpiredError, FetchError, NetworkError, PrivateAddressError, SelfSignedError, TimedOutError, TlsError, TooLargeError, TruncatedError, UnknownHostError, WrongHostError,
} from './errors.ts';

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT', 'ABORT_ERR', 'UND_ERR_ABORTED',
]);
const TLS_CODES: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_UNTRUSTED', 'CERT_REJECTED', 'CERT_CHAIN_TOO_LONG', 'CERT_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'INVALID_CA', 'INVALID_PURPOSE', 'HOSTNAME_MISMATCH', 'EPROTO', 'UND_ERR_PRX_TLS',
]);

/** What is wrong with a certificate, where the site's owner can be told which. */
const CERTIFICATE_CODES: readonly [new (message: string, options: ErrorOptions) => TlsError, ReadonlySet<string>][] = [
  [CertificateExpiredError, new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])],
  [SelfSignedError, new Set(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'])],
  [WrongHostError, new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])],
];

/**
 * Gives an error of a socket, of undici or of OpenSSL its class, by its code alone. `hasAnswered` is true once the
 * head of the answer was read: what breaks after that is a truncated answer, not an unreachable host.
 */
export function classifyError(error: unknown, hasAnswered: boolean): FetchError {
  if (error instanceof FetchError) return error;
  const codes = codesOf(error);
  const options = { cause: error };
  if (codes.some((code) => code === PRIVATE_ADDRESS_CODE)) return new PrivateAddressError('The address is not of the public network.', options);
  if (codes.some((code) => TIMEOUT_CODES.has(code))) return new TimedOutError('No whole answer in time.', options);
  for (const [kind, named] of CERTIFICATE_CODES) if (codes.some((code) => named.has(code))) return new kind('The certificate can’t be trusted.', options);
  if (codes.some(isTlsCode)) return new TlsError('The connection can’t be trusted.', options);
  if (codes.includes('UND_ERR_HEADERS_OVERFLOW')) return new TooLargeError('The head of the answer is too large.', options);
  if (hasAnswered) return new TruncatedError('The answer broke off.', options);
  if (codes.includes('ENOTFOUND')) return new UnknownHostError('No such host.', options);
  return new NetworkError(`No answer (${codes[0] ?? 'unknown'}).`, options);
}

/** The code that the address guard gives its refusal, so that it survives the socket layers between. */
export const PRIVATE_ADDRESS_CODE = 'ENSEIGNE_PRIVATE_ADDRESS';

function isTlsCode(code: string): boolean {
  return TLS_CODES.has(code) || code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_');
}

/** Codes of an error, its causes and, where several addresses were tried, of each try. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const named = error.name === 'TimeoutError' || error.name === 'AbortError' ? ['ABORT_ERR'] : [];
  const tries = error instanceof AggregateError ? error.errors.flatMap((one) => codesOf(one, depth + 1)) : [];
  return [...own, ...named, ...tries, ...codesOf(error.cause, depth + 1)];
}
