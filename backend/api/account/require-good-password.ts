import { InvalidInputError } from '#backend/errors.ts';
import { findPasswordProblem, PASSWORD_WORDS } from '#domain/password-rules.ts';
import { passwordOwner } from '#records/accounts.ts';

/** Throws InvalidInputError, in words, when a new password of this person will not do. */
export async function requireGoodPassword(userId: string, password: string): Promise<void> {
  const problem = findPasswordProblem(password, await passwordOwner(userId));
  if (problem !== null) throw new InvalidInputError({ fr: 'Ce mot de passe ne convient pas.', en: 'This password will not do.' }, [{ path: 'body.password', message: PASSWORD_WORDS[problem] }]);
}
