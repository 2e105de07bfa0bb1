import { z } from 'zod';
import { Trouble } from './trouble.ts';

/** An image or stylesheet that a remembered page needed; `hash` is null where it could not be had. */
export interface RememberedResource {
  url: string;
  kind: 'image' | 'stylesheet';
  finalUrl: string;
  contentType: string | null;
  hash: string | null;
  etag: string | null;
  lastModified: string | null;
}

/** What is remembered of a page that was read: how to ask whether it has changed, and what it said. */
export interface PageMemory {
  /** Names the publisher, the address and how it is read. */
  id: string;
  publisherId: string;
  url: string;
  finalUrl: string;
  status: number;
  contentType: string | null;
  /** Lower-case names; those that readers look at. */
  headers: Record<string, string>;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string;
  resources: RememberedResource[];
  /** Names all that decided what was read: the body, its resources, its headers, how it is read, and the readers' own code. */
  key: string;
  /** YYYY-MM-DD; what was read holds from this day on. */
  readOn: string;
  /** It holds on this day alone. */
  isOfDay: boolean;
  /** Reading it cost its thread each time: it is left alone until it changes. */
  isQuarantined: boolean;
  /** What was read, as JSON. */
  reading: string;
}

/** New validators of a page that is what it was. */
export type RenewedValidators = Pick<PageMemory, 'id' | 'etag' | 'lastModified' | 'resources'>;

/** A page that cost its reading thread each time that it was tried. */
export const QuarantinedPage = z.strictObject({ publisherId: z.string(), url: z.string(), bodyHash: z.string(), trouble: Trouble });
export type QuarantinedPage = z.infer<typeof QuarantinedPage>;
