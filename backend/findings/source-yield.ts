import type { FieldName } from '#domain/observation.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import type { SourceYieldRow } from '#domain/run.ts';
import type { Verdict } from '#domain/verdict.ts';

/** Fields that a source's listings no longer give, by publisher: its pages changed, or it hides what it showed. */
export type ChangedSources = Readonly<Record<string, readonly FieldName[]>>;

/** Fewer listings show no collapse: two stores may well lose their phone numbers. */
const LISTINGS_MIN = 5;
/** Shares of listings from which a field must have been read, and may be read at most, for its yield to have collapsed. */
const [SHARE_BEFORE, SHARE_NOW] = [0.6, 0.2];

/**
 * Which fields' yield has collapsed, or has not recovered since it did. A source counts only by a field that it always
 * carries; what it may leave out goes with it where that collapses, too, and alone it proves nothing: holiday hours go
 * after the holidays.
 */
export function findChangedSources(yields: readonly SourceYieldRow[], publishers: readonly PublisherFacts[], wasChanged: ChangedSources = {}): ChangedSources {
  const changed = publishers.flatMap((publisher) => {
    const own = yields.filter((one) => one.publisherId === publisher.id);
    const was = wasChanged[publisher.id] ?? [];
    // Of a field that no listing gives any more there is nothing to count.
    const gone = was.filter((field) => own.every((one) => one.field !== field));
    const fields = [...gone, ...own.filter((one) => hasCollapsed(one) || isStillAway(one, was)).map((one) => one.field)];
    return fields.some((field) => publisher.carries[field] === 'always') ? [[publisher.id, fields.toSorted()] as const] : [];
  });
  return Object.fromEntries(changed);
}

function hasCollapsed({ listings, before, now }: SourceYieldRow): boolean {
  return listings >= LISTINGS_MIN && before >= listings * SHARE_BEFORE && now <= listings * SHARE_NOW;
}

function isStillAway({ listings, field, now }: SourceYieldRow, wasChanged: readonly FieldName[]): boolean {
  return wasChanged.includes(field) && now < listings * SHARE_BEFORE;
}

/** Said of a field that is not there; under a source that changed, nobody knows. */
export const REASONS_OF_ABSENCE: readonly string[] = ['missing', 'absent'];
/** Checks that count a listing's fields, and fail for any of them. */
export const COUNTING_CHECKS: readonly string[] = ['completeness', 'language-parity'];

/** What was said of fields that a changed source no longer gives becomes `cannot-tell`; what was read is judged. `fieldOf`: the field that a check judges. */
export function veilChanged(verdicts: readonly Verdict[], changed: ChangedSources, fieldOf: (checkId: string) => FieldName | null): Verdict[] {
  return verdicts.map((verdict) => {
    const fields = changed[verdict.publisherId];
    if (fields === undefined) return verdict;
    const field = fieldOf(verdict.checkId);
    const isGone = field !== null && fields.includes(field) && REASONS_OF_ABSENCE.includes(verdict.reason);
    const isCounted = verdict.outcome === 'fail' && COUNTING_CHECKS.includes(verdict.checkId);
    return isGone || isCounted ? { ...verdict, outcome: 'cannot-tell', reason: 'source-changed', params: {}, observed: null } : verdict;
  });
}
