import type { UiLanguage, Words } from '#domain/words.ts';

/**
 * One class per decision. `id` is stable and travels to clients and logs; `status` is the HTTP status of an answer.
 * Nothing is ever decided by the words of a message.
 */
export abstract class EnseigneError extends Error {
  abstract readonly id: string;
  abstract readonly status: number;
}

/** What was sent does not fit: shown to the person who sent it, with every problem and its path. */
export class InvalidInputError extends EnseigneError {
  readonly id = 'invalid-input';
  readonly status = 400;
  /** In English, as the message is; see inLanguage. */
  readonly problems: readonly { path: string; message: string }[];
  readonly #title: string | Words;
  readonly #told: readonly { path: string; message: string | Words }[];
  constructor(title: string | Words, problems: readonly { path: string; message: string | Words }[] = []) {
    super(pick(title, 'en'));
    this.#title = title;
    this.#told = problems;
    this.problems = this.inLanguage('en').problems;
  }

  /** The same for a person who reads this language; what exists in English alone stays English. */
  inLanguage(language: UiLanguage): { title: string; problems: { path: string; message: string }[] } {
    return { title: pick(this.#title, language), problems: this.#told.map(({ path, message }) => ({ path, message: pick(message, language) })) };
  }
}

function pick(words: string | Words, language: UiLanguage): string {
  return typeof words === 'string' ? words : words[language];
}

/** Nobody is signed in. */
export class NotSignedInError extends EnseigneError {
  readonly id = 'not-signed-in';
  readonly status = 401;
}

/** Signed in, but this is outside the person's role. */
export class NotAllowedError extends EnseigneError {
  readonly id = 'not-allowed';
  readonly status = 403;
}

/** Not there, or outside the viewer's scope: the two look the same on purpose. */
export class NotFoundError extends EnseigneError {
  readonly id = 'not-found';
  readonly status = 404;
}

/** The state of things forbids it now, such as a second crawl while one runs. */
export class ConflictError extends EnseigneError {
  readonly id = 'conflict';
  readonly status = 409;
}

/** The database was written by a newer version of the product. */
export class NewerDatabaseError extends EnseigneError {
  readonly id = 'newer-database';
  readonly status = 503;
}

/** Something outside that the start needs is not as it must be: a taken port, a wrong setting. */
export class CannotStartError extends EnseigneError {
  readonly id = 'cannot-start';
  readonly status = 503;
}

/** Asked more often than is good for whoever pays for it. */
export class TooOftenError extends EnseigneError {
  readonly id = 'too-often';
  readonly status = 429;
}

/** Who should have answered did not, in time. */
export class NoAnswerError extends EnseigneError {
  readonly id = 'no-answer';
  readonly status = 504;
}
