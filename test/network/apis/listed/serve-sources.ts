import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { serveApi, type ServedApi } from '../serve-api.ts';
import type { ListedSource } from './sources.ts';

/** A request that an API answered. Values that tell one store from another are left out: what it asks, not of whom. */
export interface ApiCall {
  publisherId: string;
  method: string;
  /** Host and path as they came. */
  path: string;
  /** Names of the query's parameters, in their order. */
  parameters: string[];
  /** The fields that were asked for, where the API wants them named. */
  mask: string | null;
  status: number;
}

/** Makes something else of an answer: an API that changed. */
export type Reshape = (publisherId: string, body: string) => string;

/** All sources on loopback, each at its own name by TLS. */
export interface ServedSources {
  /** Value of RESOLVE that leads every name here. */
  resolve: string;
  calls: ApiCall[];
  /** From now on; null: as they are. */
  reshape(by: Reshape | null): void;
  close(): Promise<void>;
}

/** Serves them; names of one domain share a server, which the Host header chooses between. */
export async function serveSources(sources: readonly ListedSource[]): Promise<ServedSources> {
  const calls: ApiCall[] = [];
  let reshape: Reshape | null = null;
  const groups = Map.groupBy(sources, ({ host }) => (host.endsWith('.googleapis.com') ? '*.googleapis.com' : host));
  const served: { host: string; api: ServedApi }[] = [];
  for (const [host, group] of groups) served.push({ host, api: await serveApi(host, chooseBy(group, calls, () => reshape)) });
  return {
    calls, resolve: served.map(({ host, api }) => `${host.replace(/^\*/, '')}=127.0.0.1:${api.port}`).join(','),
    reshape(by) {
      reshape = by;
    },
    async close() {
      for (const { api } of served.toReversed()) await api.close();
    },
  };
}

function chooseBy(group: readonly ListedSource[], calls: ApiCall[], reshape: () => Reshape | null): RequestListener {
  return (request, response) => {
    const source = group.find(({ host }) => host === request.headers.host) ?? group.find(({ host }) => host.startsWith('*.')) ?? group[0];
    if (source === undefined) return;
    const { publisherId } = source;
    response.once('finish', () => calls.push({ publisherId, ...describe(request), status: response.statusCode }));
    const change = reshape();
    if (change !== null) answerThrough(response, (body) => change(publisherId, body));
    source.listener(request, response);
  };
}

/** What a mock ends its answer with goes through `change`; images and empty answers pass. */
function answerThrough(response: ServerResponse, change: (body: string) => string): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => end(typeof body === 'string' ? change(body) : body)) as ServerResponse['end'];
}

function describe({ method = '', url = '/', headers }: IncomingMessage): Pick<ApiCall, 'method' | 'path' | 'parameters' | 'mask'> {
  const { pathname, searchParams } = new URL(url, 'https://api.example');
  const mask = headers['x-goog-fieldmask'] ?? searchParams.get('readMask') ?? searchParams.get('fields');
  return { method, path: `${headers.host ?? ''}${pathname}`, parameters: [...searchParams.keys()], mask: mask === null ? null : String(mask) };
}
