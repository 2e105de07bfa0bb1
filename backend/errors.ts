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
  readonly problems: readonly { path: string; message: string }[];
  constructor(message: string, problems: readonly { path: string; message: string }[] = []) {
    super(message);
    this.problems = problems;
  }
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
