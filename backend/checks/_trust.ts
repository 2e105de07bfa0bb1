import { READ_METHODS, type ReadMethod } from '#domain/observation.ts';

/** Most trusted first: what a source says of itself as data, then what a machine reads out of its text. */
const TRUST: readonly ReadMethod[] = ['api', 'file', 'manual', 'json-ld', 'microdata', 'rdfa', 'microformat', 'visible-text', 'image', 'link', 'meta'];

/** How far down a way of reading stands in trust; 0 is the most trusted. */
export function trustOf(method: ReadMethod): number {
  const place = TRUST.indexOf(method);
  return place === -1 ? READ_METHODS.length : place;
}
