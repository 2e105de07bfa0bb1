import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '#domain/finding.ts';

/** The members in which a finding differs from what it was: all that is written, so that two who change it at once keep both changes. */
export function changedMembers(before: Finding, next: Finding): (keyof Finding)[] {
  return (Object.keys(next) as (keyof Finding)[]).filter((member) => !isDeepStrictEqual(before[member], next[member]));
}
