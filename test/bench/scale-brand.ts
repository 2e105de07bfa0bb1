import type { AuditInput } from '#domain/audit.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { Gathered } from '#jobs/pipeline/gather-location.ts';
import type { SiteValue } from '#records/site-values.ts';

/** What an audit starts from, and what it would gather if nothing had changed. */
export interface Audit {
  input: AuditInput;
  gathered: Gathered;
}

/** Shown by fewer of the crawled locations, a value is taken for one place's own; that of extract/template-values.ts. */
const TEMPLATE_SHARE = 0.8;
const SITE_FIELDS: ReadonlySet<string> = new Set(['address', 'email', 'phone']);

/** One of many locations, made of a crawled one: ids of its own, so that nothing is remembered from one to the next. The standard is one for all. */
export function copyAudit({ input, gathered }: Audit, index: number): Audit {
  const { standard, ...own } = input;
  const copy = structuredClone({ own, gathered });
  copy.own.location.id = idOf(own.location.id, index);
  for (const one of [...copy.own.verdicts, ...copy.own.findings]) one.locationId = copy.own.location.id;
  return { input: { ...copy.own, standard }, gathered: copy.gathered };
}

export const idOf = (id: string, index: number): string => `${id}-${index}`;

/** What the pages of each crawled location show of what a template may repeat: the brand's values as they are, a place's own made this copy's. */
export function readSiteValues(audits: readonly Audit[]): (index: number) => SiteValue[] {
  const shown = audits.map(({ gathered, input }) => gathered.listings.flatMap((listing) => listing.pages.flatMap((page) => page.observations.flatMap((one) => (
    SITE_FIELDS.has(one.field) && one.value !== null ? [{ locationId: input.location.id, pageUrl: page.url, field: one.field, method: one.method, value: one.value }] : [])))));
  const on = new Map<string, number>();
  for (const values of shown) for (const value of new Set(values.map((one) => JSON.stringify(one.value)))) on.set(value, (on.get(value) ?? 0) + 1);
  return (index) => (shown[index % audits.length] ?? []).map((one) => ({
    ...one, locationId: idOf(one.locationId, index), pageUrl: `${one.pageUrl}?copy=${index}`,
    value: (on.get(JSON.stringify(one.value)) ?? 0) >= audits.length * TEMPLATE_SHARE ? one.value : ownValue(one, index),
  }));
}

function ownValue({ field, value }: Pick<SiteValue, 'field' | 'value'>, index: number): unknown {
  if (field === 'email') return `${index}.${String(value)}`;
  return field === 'phone' ? { ...(value as object), e164: `+1${index}` } : { ...(value as object), unit: String(index) };
}

/** Findings of a copy, as sums over the brand take them. */
export function copyFindings(findings: readonly StoredFinding[], locationId: string, index: number): StoredFinding[] {
  return findings.map((one) => ({ ...one, id: idOf(one.id, index), locationId, evidence: null }));
}
