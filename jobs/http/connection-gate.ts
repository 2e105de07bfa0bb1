import type { buildConnector } from 'undici';

/** Counts open sockets, whatever their host; one too many waits until another is closed, first come first served. */
export class ConnectionGate {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #open = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A connector whose sockets are counted from the attempt to connect until they are closed. */
  guard(connect: buildConnector.connector): buildConnector.connector {
    return (options, callback) => {
      this.#enter(() => {
        connect(options, (...[error, socket]: [Error, null] | [null, NonNullable<Parameters<buildConnector.Callback>[1]>]) => {
          if (error !== null) {
            this.#leave();
            callback(error, null);
            return;
          }
          socket.once('close', () => this.#leave());
          callback(null, socket);
        });
      });
    };
  }

  #enter(start: () => void): void {
    if (this.#open >= this.#limit) {
      this.#waiting.push(start);
      return;
    }
    this.#open += 1;
    start();
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#open -= 1;
    else next();
  }
}
