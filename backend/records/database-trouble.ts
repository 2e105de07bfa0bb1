import { isDatabaseReady } from './connection.ts';

/** What keeps the database from doing what was asked, none of it the asker's fault: `away` does not answer, `full` can't write, `busy` asks for another try. */
export type DatabaseTrouble = 'away' | 'full' | 'busy';

/** https://www.postgresql.org/docs/18/errcodes-appendix.html: SQLSTATEs, or their first two digits. */
const SQL_STATES: readonly [DatabaseTrouble, readonly string[]][] = [
  ['full', ['53100', '53200', '25006']],
  ['busy', ['40001', '40P01', '55P03', '57014', '53300', '53400']],
  ['away', ['08', '57P', '58']],
];
/** Prisma's own: https://www.prisma.io/docs/orm/reference/error-reference. */
const PRISMA_CODES: Readonly<Record<string, DatabaseTrouble>> = { P1001: 'away', P1002: 'away', P1008: 'away', P1017: 'away', P2024: 'busy', P2028: 'busy', P2034: 'busy', P2037: 'busy' };
/** The adapter's kinds of error. */
const ADAPTER_KINDS: Readonly<Record<string, DatabaseTrouble>> = { DatabaseNotReachable: 'away', ConnectionClosed: 'away', SocketTimeout: 'away', TooManyConnections: 'busy', TransactionWriteConflict: 'busy' };
/** Of the socket to the server. */
const SOCKET_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH']);
const DEPTH = 5;

/**
 * The database's trouble behind an error, or null when it is none of the database's. An error that names no code (a
 * connection that broke in the middle of an answer) is decided by asking whether the database answers now.
 */
export async function databaseTroubleOf(error: unknown): Promise<DatabaseTrouble | null> {
  const named = troubleNamedBy(error);
  if (named !== null) return named;
  return (await isDatabaseReady()) ? null : 'away';
}

/** The trouble that an error names by a code, here or in what caused it. */
export function troubleNamedBy(error: unknown, depth = 0): DatabaseTrouble | null {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return null;
  const { code, originalCode, kind, cause, meta } = error as Record<string, unknown>;
  const inner = troubleNamedBy(cause, depth + 1) ?? troubleNamedBy((meta as Record<string, unknown> | undefined)?.['driverAdapterError'], depth + 1);
  if (inner !== null) return inner;
  if (typeof kind === 'string' && ADAPTER_KINDS[kind]) return ADAPTER_KINDS[kind];
  for (const one of [originalCode, code]) {
    if (typeof one !== 'string') continue;
    const known = PRISMA_CODES[one] ?? (SOCKET_CODES.has(one) && depth > 0 ? 'away' : undefined) ?? ofSqlState(one);
    if (known) return known;
  }
  return null;
}

function ofSqlState(code: string): DatabaseTrouble | undefined {
  if (!/^[0-9A-Z]{5}$/.test(code) || code.startsWith('P')) return undefined;
  return SQL_STATES.find(([, states]) => states.some((state) => code.startsWith(state)))?.[0];
}
