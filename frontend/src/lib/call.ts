import type { z } from 'zod';
import type { RouteContract } from '#contract/define-route.ts';
import type { Problem } from '#contract/shared.ts';
import { LANGUAGE_HEADER } from '#contract/version.ts';
import { getLanguage } from './i18n.ts';

type Part<K extends string, V> = [keyof V] extends [never] ? unknown : string extends keyof V ? unknown : Record<K, V>;
type Body<V> = [V] extends [undefined] ? unknown : { body: V };

/** What a route must be given: only the parts that it declares. */
export type CallInput<R extends RouteContract> = Part<'params', z.input<R['params']>> & Part<'query', z.input<R['query']>> & Body<z.input<R['body']>>;
export type CallAnswer<R extends RouteContract> = z.infer<R['response']>;

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  body?: unknown;
}

/** The server answered with a problem, or (status 0) could not be reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** True when the answer says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** True while a role of the reader demands a second factor that is not set up yet: only their account answers. */
export function isHeld(error: unknown): boolean {
  return error instanceof ApiError && error.problem?.id === 'second-factor-needed';
}

/** Calls one route of the contract. Throws ApiError. Answers are typed by the contract and not checked again here. */
export async function call<R extends RouteContract>(route: R, input: CallInput<R>, signal?: AbortSignal): Promise<CallAnswer<R>> {
  const { params = {}, query = {}, body } = input as LooseInput;
  const response = await fetch(addressOf(route.path, params, query), {
    method: route.method,
    headers: { accept: 'application/json', 'accept-language': getLanguage(), [LANGUAGE_HEADER]: getLanguage(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(0, null);
  });
  if (!response.ok) throw new ApiError(response.status, await readProblem(response));
  return (await response.json()) as CallAnswer<R>;
}

/** `/api/locations/:locationId` with its parameters filled in. */
export function addressOf(path: string, params: Record<string, string>, query: LooseInput['query'] = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]])));
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function readProblem(response: Response): Promise<Problem | null> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    const { type = 'about:blank', id = 'unknown', title = '', detail = title, instance = '', errors = [] } = body;
    return { type, id, title, status: response.status, detail, instance, errors };
  } catch {
    return null;
  }
}
