import type { Observation } from './observation.ts';

/**
 * What only the whole brand can tell of one location's listing. Built from the observations in force before a run, by
 * the pipeline and the preview alike, so that judging stays a pure function of what is stored.
 */
export interface BrandKnowledge {
  /**
   * By host: values (as `templateKey` writes them) that stand on nearly every location's page there; see
   * extract/template-values.ts. A host of too few locations to tell is missing.
   */
  templateValues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a brand that is read for the first time, nothing is known beforehand. */
export const NOTHING_KNOWN: BrandKnowledge = { templateValues: new Map() };

/** The fields whose repeated values are a head office's: `field|value`, a phone by its E.164 number. Null for any other. */
export function templateKey(one: Observation): string | null {
  if (one.field === 'phone') return one.value?.e164 ? `phone|${one.value.e164}` : null;
  if (one.field === 'email') return one.value === null ? null : `email|${one.value.toLowerCase()}`;
  return one.field === 'address' && one.value !== null ? `address|${JSON.stringify(one.value)}` : null;
}

/** The host under which a page's template is known, without `www.`; null for what is no web address. */
export function templateHost(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? null;
}
