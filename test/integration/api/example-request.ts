import type { MatrixPlace } from './matrix-place.ts';
import type { Actor } from './who-may.ts';

/** One request that goes well when the right person sends it: what is in the address beside the ids of the place, and the body. */
export interface ExampleRequest {
  params?: Record<string, string>;
  body: object;
  /** Of somebody who is nobody of the matrix. */
  cookie?: string;
}

/** How a route that writes is asked, once. */
export interface Example {
  /** Makes what must be there first: each call can be asked once. */
  make(place: MatrixPlace): Promise<ExampleRequest> | ExampleRequest;
  /** Who asks; an administrator of all brands. */
  by?: Actor;
  /** The entries that it leaves, as "noun act"; by default exactly one, whatever it says. None: why nothing is told. */
  leaves?: readonly string[] | { none: string };
  /** Why the one entry tells of no member that changed. */
  unchanged?: string;
  /** Where no worker, no mail server and no source is at hand. */
  status?: number;
}

let counter = 0;
/** A name that nothing else has. */
export function fresh(word: string): string {
  return `${word}${freshNumber()}`;
}

/** A number that nothing else has. */
export function freshNumber(): number {
  counter += 1;
  return counter;
}
