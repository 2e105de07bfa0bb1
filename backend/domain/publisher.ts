import type { FieldName } from './observation.ts';

/** What a publisher declares of itself, as far as checks, scores and the dashboard need it. */
export interface PublisherFacts {
  id: string;
  /** Fields it can carry: `always` (its absence is a defect) or `optional`. */
  carries: Partial<Record<FieldName, 'always' | 'optional'>>;
  /** Days that a mended value may take to appear before it is called still wrong. */
  patienceDays: number;
}
