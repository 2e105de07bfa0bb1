import { APIError } from 'better-auth/api';
import { EnseigneError, NotAllowedError } from '#backend/errors.ts';
import { StartAgainError, tryLater, WrongCredentialsError } from '#backend/sign-in-errors.ts';
import type { Words } from '#domain/words.ts';

/** A code that was wrong too often waits this long (better-auth’s accountLockout). */
const LOCKED_SECONDS = 900;

const NO_ROLE: Words = { fr: 'Ce compte n’a plus de rôle ici : demandez une invitation.', en: 'This account has no role here any longer: ask for an invitation.' };

/** Asks better-auth; what it refuses becomes one of our own errors. */
export async function askAuth<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof APIError ? translate(error) : error;
  }
}

function translate(error: APIError): Error {
  const code = (error.body as { code?: string } | undefined)?.code ?? '';
  const known: Record<string, () => EnseigneError> = {
    INVALID_EMAIL_OR_PASSWORD: () => new WrongCredentialsError('sign-in'),
    INVALID_PASSWORD: () => new WrongCredentialsError('password'),
    PASSWORD_TOO_LONG: () => new WrongCredentialsError('sign-in'),
    INVALID_CODE: () => new WrongCredentialsError('code'),
    INVALID_BACKUP_CODE: () => new WrongCredentialsError('code'),
    INVALID_TWO_FACTOR_COOKIE: () => new StartAgainError(),
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => new StartAgainError(),
    ACCOUNT_TEMPORARILY_LOCKED: () => tryLater(LOCKED_SECONDS),
    FAILED_TO_CREATE_SESSION: () => new NotAllowedError(NO_ROLE),
  };
  return known[code]?.() ?? (error.statusCode === 403 ? new NotAllowedError(NO_ROLE) : error);
}
