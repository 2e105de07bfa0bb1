import type { FieldName } from './observation.ts';

/** What a publisher declares of itself, as far as checks, scores and the dashboard need it. */
export interface PublisherFacts {
  id: string;
  /** Fields it can carry: `always` (its absence is a defect) or `optional`. */
  carries: Partial<Record<FieldName, 'always' | 'optional'>>;
  /** Days that a mended value may take to appear before it is called still wrong. */
  patienceDays: number;
  /** It is read at addresses that somebody gives, and can't be searched: where none is given, nobody has looked. */
  isByAddress?: boolean;
  /** Days from today for which it can tell special hours; left out: any. */
  specialHoursDays?: number;
  /** It gives at most this many of its reviews, of its own choice: a sample, in which no mean may be trusted. Left out: all. */
  reviewSample?: number;
}
