/**
 * What only the whole brand can tell of one location's listing. Built from the observations in force before a run, by
 * the pipeline and the preview alike, so that judging stays a pure function of what is stored.
 */
export interface BrandKnowledge {
  /** By host: values (`field|value`) that stand on nearly every location's page there; see extract/template-values.ts. */
  templateValues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a brand that is read for the first time, nothing is known beforehand. */
export const NOTHING_KNOWN: BrandKnowledge = { templateValues: new Map() };
