import { EnseigneError, TooOftenError } from './errors.ts';

/** The address, the password or the code is wrong; which of them is nobody's to know. */
export class WrongCredentialsError extends EnseigneError {
  readonly id = 'wrong-credentials';
  readonly status = 401;
  constructor(what: 'sign-in' | 'password' | 'code') {
    super({
      'sign-in': { fr: 'L’adresse ou le mot de passe est erroné.', en: 'The address or the password is wrong.' },
      password: { fr: 'Ce n’est pas votre mot de passe.', en: 'This is not your password.' },
      code: { fr: 'Ce code est erroné; attendez le suivant et réessayez.', en: 'This code is wrong; wait for the next one and try again.' },
    }[what]);
  }
}

/** Too many wrong ones in a row: the next is looked at later. */
export function tryLater(seconds: number): TooOftenError {
  const minutes = Math.ceil(seconds / 60);
  return new TooOftenError({
    fr: `Trop d’essais de suite : réessayez dans ${minutes} min, ou connectez-vous par un lien.`,
    en: `Too many attempts in a row: try again in ${minutes} min, or sign in by a link.`,
  }, seconds);
}

/** A link was used before, was replaced by a newer one, or ran out. */
export class LinkEndedError extends EnseigneError {
  readonly id = 'link-ended';
  readonly status = 410;
  constructor() {
    super({ fr: 'Ce lien a déjà servi, a été remplacé ou n’est plus valable.', en: 'This link was used before, was replaced, or is too old.' });
  }
}

/** The password was right too long ago, or too many codes were wrong: it begins anew. */
export class StartAgainError extends EnseigneError {
  readonly id = 'start-again';
  readonly status = 401;
  constructor() {
    super({ fr: 'Recommencez la connexion : le code a été demandé il y a trop longtemps, ou essayé trop souvent.', en: 'Sign in again: the code was asked for too long ago, or tried too often.' });
  }
}

/** Signed in, but a role of the person demands a second factor that is not set up yet. */
export class SecondFactorNeededError extends EnseigneError {
  readonly id = 'second-factor-needed';
  readonly status = 403;
  constructor() {
    super({ fr: 'Votre rôle demande une double authentification : activez-la d’abord.', en: 'Your role needs a second factor: set it up first.' });
  }
}

/** The invitation is somebody else's than who is signed in, or of somebody who must sign in first. */
export class SignInFirstError extends EnseigneError {
  readonly id = 'sign-in-first';
  readonly status = 401;
  constructor() {
    super({ fr: 'Connectez-vous d’abord comme la personne invitée.', en: 'Sign in as the person who is invited first.' });
  }
}

/** There is no password to do this with yet. */
export class PasswordNeededError extends EnseigneError {
  readonly id = 'password-needed';
  readonly status = 409;
  constructor() {
    super({ fr: 'Choisissez d’abord un mot de passe.', en: 'Choose a password first.' });
  }
}
