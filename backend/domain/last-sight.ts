/** When a listing was last seen, UTC; null: never. */
export interface LastSight {
  publisherId: string;
  lastSeenAt: string | null;
  /** The publisher said since that it shows no such listing. */
  isAbsent: boolean;
}

/** Of a location, what decides whether a source that is not asked at every crawl may rest. */
export interface RestFacts {
  listings: readonly LastSight[];
  /** When the master record last changed, UTC. */
  recordChangedAt: string;
  /** Publishers with something that waits for an answer: a claimed fix, a change to be read again, a page that could not be read. */
  waiting: ReadonlySet<string>;
}
