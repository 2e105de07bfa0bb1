/** What to tell and what to forget of causes that last. */
export interface CauseChanges {
  /** They stand now and did not before: they are told. */
  begun: string[];
  /** They stood and stand no more: when they come back they are told again. */
  ended: string[];
}

/**
 * Compares the causes that were told and stand with what a reading says now. `unknown`: what the reading could not say
 * (it did not look there) stays as it was.
 */
export function followCauses(standing: Iterable<string>, present: Iterable<string>, unknown: ReadonlySet<string> = new Set()): CauseChanges {
  const before = new Set(standing);
  const now = new Set(present);
  return {
    begun: [...now].filter((one) => !before.has(one) && !unknown.has(one)),
    ended: [...before].filter((one) => !now.has(one) && !unknown.has(one)),
  };
}
