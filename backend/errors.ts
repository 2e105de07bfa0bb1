import type { UiLanguage, Words } from '#domain/words.ts';

/**
 * One class per decision. `id` is stable and travels to clients and logs (backend/problem-kinds.ts says what each means);
 * `status` is the HTTP status of an answer. Nothing is ever decided by the words of a message.
 */
export abstract class EnseigneError extends Error {
  abstract readonly id: string;
  abstract readonly status: number;
  readonly #said: string | Words;

  constructor(said: string | Words) {
    super(pick(said, 'en'));
    this.#said = said;
  }

  /** The sentence for a person who reads this language; what exists in English alone stays English. */
  sentenceIn(language: UiLanguage): string {
    return pick(this.#said, language);
  }
}

/** An error that reaches a reader of the API or of the dashboard: its sentence is said in both languages. */
abstract class ToldError extends EnseigneError {
  // oxlint-disable-next-line no-useless-constructor -- it narrows what may be said
  constructor(said: Words) {
    super(said);
  }
}

/** One thing that is wrong with what was sent. `code` is stable; without one it is `invalid`. */
export interface GivenProblem {
  path: string;
  message: string | Words;
  code?: string;
}

/** What was sent does not fit: shown to the person who sent it, with every problem and its path. */
export class InvalidInputError extends EnseigneError {
  readonly id = 'invalid-input';
  readonly status = 400;
  /** In English, as the message is; see inLanguage. */
  readonly problems: readonly { path: string; message: string }[];
  readonly #told: readonly GivenProblem[];
  constructor(title: Words, problems: readonly GivenProblem[] = []) {
    super(title);
    this.#told = problems;
    this.problems = this.inLanguage('en').problems;
  }

  /** The same for a person who reads this language; what exists in English alone stays English. */
  inLanguage(language: UiLanguage): { title: string; problems: { path: string; code: string; message: string }[] } {
    return { title: this.sentenceIn(language), problems: this.#told.map(({ path, message, code = 'invalid' }) => ({ path, code, message: pick(message, language) })) };
  }
}

/** The body is no JSON; the sentence names the place. */
export class MalformedJsonError extends ToldError {
  readonly id = 'malformed-json';
  readonly status = 400;
}

/** The body is larger than the route takes. */
export class TooLargeError extends EnseigneError {
  readonly id = 'too-large';
  readonly status = 413;
}

/** The body is of a kind that the route does not read. */
export class UnsupportedKindError extends ToldError {
  readonly id = 'unsupported-kind';
  readonly status = 415;
}

/** Nothing is served at this address: no route, or no such version of the API. */
export class UnknownAddressError extends EnseigneError {
  readonly id: 'unknown-address' | 'unknown-version';
  readonly status = 404;
  constructor(said: Words, id: 'unknown-address' | 'unknown-version' = 'unknown-address') {
    super(said);
    this.id = id;
  }
}

/** The address exists, and not with this method. */
export class MethodNotAllowedError extends EnseigneError {
  readonly id = 'method-not-allowed';
  readonly status = 405;
  readonly allowed: readonly string[];
  constructor(said: Words, allowed: readonly string[]) {
    super(said);
    this.allowed = allowed;
  }
}

/** What was to be replaced has changed since it was read (If-Match). */
export class ChangedMeanwhileError extends ToldError {
  readonly id = 'changed-meanwhile';
  readonly status = 412;
}

function pick(words: string | Words, language: UiLanguage): string {
  return typeof words === 'string' ? words : words[language];
}

/** Nobody is signed in. */
export class NotSignedInError extends ToldError {
  readonly id = 'not-signed-in';
  readonly status = 401;
}

/** Signed in, but this is outside the person's role. */
export class NotAllowedError extends ToldError {
  readonly id = 'not-allowed';
  readonly status = 403;
}

/** Asked with an API key that was not given this, or where no key may ask. */
export class KeyNotAllowedError extends ToldError {
  readonly id = 'key-not-allowed';
  readonly status = 403;
}

/** Not there, or outside the viewer's scope: the two look the same on purpose. */
export class NotFoundError extends ToldError {
  readonly id = 'not-found';
  readonly status = 404;
}

/** The state of things forbids it now, such as a second crawl while one runs. */
export class ConflictError extends ToldError {
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

/** Asked more often than is good for whoever pays for it; `retryAfterSeconds` where it is known. */
export class TooOftenError extends EnseigneError {
  readonly id = 'too-often';
  readonly status = 429;
  readonly retryAfterSeconds: number | null;
  constructor(said: Words, retryAfterSeconds: number | null = null) {
    super(said);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Who should have answered did not, in time. */
export class NoAnswerError extends EnseigneError {
  readonly id = 'no-answer';
  readonly status = 504;
}
