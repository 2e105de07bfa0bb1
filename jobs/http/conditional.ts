import type { WireRequest } from './exchange.ts';

/** What is held of an address: the validators of its last whole answer, and the address that gave them. */
export interface Held {
  /** After redirects: the only address that the validators are sent to. */
  finalUrl: string;
  etag: string | null;
  lastModified: string | null;
}

/** An image or stylesheet that is held. */
export interface HeldResource extends Held {
  /** sha256, hex, of its bytes. */
  hash: string;
  contentType: string | null;
}

/** The request, made conditional where it goes to the very address whose answer is held. */
export function withValidators(request: WireRequest, held: Held | null): WireRequest {
  if (held === null || request.method !== 'GET' || request.url.href !== held.finalUrl) return request;
  const headers = {
    ...(held.etag === null ? {} : { 'if-none-match': held.etag }),
    ...(held.lastModified === null ? {} : { 'if-modified-since': held.lastModified }),
  };
  return { ...request, headers: { ...request.headers, ...headers } };
}
