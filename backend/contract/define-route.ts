import type { z } from 'zod';

/** One route of the API: the only place where its address, input and answer are written. */
export interface RouteContract<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  method: 'GET' | 'POST' | 'PUT';
  /** Koa path, `/api/locations/:locationId`. */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  response: R;
  /** `revalidate`: a browser may keep the answer and ask whether it still holds (ETag). Without it nothing is kept. */
  caching?: 'revalidate';
}

/** Declares a route of the contract. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(route: RouteContract<P, Q, B, R>): RouteContract<P, Q, B, R> {
  return route;
}
