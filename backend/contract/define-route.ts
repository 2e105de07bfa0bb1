import type { z } from 'zod';
import type { KeyScope } from '#domain/key-scope.ts';

export type Method = 'GET' | 'POST' | 'PUT';

/** One route of the API: the only place where its address, input and answer are written. */
export interface RouteContract<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType, M extends Method = Method> {
  /** What is no GET writes: where it is mounted, it says what the audit log is told. */
  method: M;
  /** Koa path, `/api/locations/:locationId`. */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  response: R;
  /** `revalidate`: a browser may keep the answer and ask whether it still holds (ETag). Without it nothing is kept. */
  caching?: 'revalidate';
  /** `open`: also for people who are not signed in. `own`: for whoever is, even while a second factor is still to be set up. */
  access?: 'open' | 'own';
  /** What an API key must have been given to ask here; `any`: every key may. Without it the route is closed to keys. */
  keyScope?: KeyScope | 'any';
}

/** Declares a route of the contract. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType, M extends Method>(route: RouteContract<P, Q, B, R, M>): RouteContract<P, Q, B, R, M> {
  return route;
}
