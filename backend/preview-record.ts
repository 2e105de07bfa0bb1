import type { Location, MasterRecord } from '#domain/location.ts';
import type { RecordField } from '#domain/record-change.ts';
import { verdictKey, type StandingVerdict } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { toldValue } from '#domain/withheld.ts';
import { loadGathered } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { currentStandard } from '#records/standards.ts';
import { acceptedValues, judgeStored, type Judges } from './judge-stored.ts';
import { findLastCrawl } from './preview-standard.ts';

/** A finding that a changed record would open, or close. */
export interface MovedFinding {
  publisherId: string;
  checkId: string;
  subject: string;
  reason: string;
  expected: string | null;
  observed: string | null;
  isWithheld: boolean;
}

/** What a change of a master record would do to its location, were it judged now; null before the first crawl. */
export interface RecordEffect {
  closes: MovedFinding[];
  opens: MovedFinding[];
  /** 0–100, full precision; null: nothing was judged. */
  scoreBefore: number | null;
  scoreAfter: number | null;
}

/** The record with one field as it would be. */
export function withField(location: Location, field: RecordField, value: unknown): Location {
  const { [field]: _old, ...rest } = location;
  return (value === null ? rest : { ...rest, [field]: value }) as Location;
}

/**
 * Judges a location's stored observations by its record as it is and as it would be, both today, and tells what differs.
 * What the whole brand tells (values of templates) is left out on both sides: it doesn't depend on one record.
 */
export async function previewRecord(viewer: Viewer, location: Location, change: { field: RecordField; value: unknown }, judges: Pick<Judges, 'checks' | 'publishers'>, now: string): Promise<RecordEffect | null> {
  const [standard, crawl, listings, judged] = await Promise.all([currentStandard(viewer, location.brandId), findLastCrawl(viewer, location.brandId), loadGathered(viewer, location), loadJudged(viewer, [location.id], 'all')]);
  if (!standard || crawl.askedBy === null) return null;
  const { verdicts = [], findings = [] } = judged.get(location.id) ?? {};
  const judge = (record: MasterRecord & Pick<Location, 'id' | 'brandId'>) => judgeStored(
    { location: record, listings, verdicts, accepted: acceptedValues(findings), askedBy: crawl.askedBy }, standard.standard, judges, { readAt: crawl.readAt, now });
  const [before, after] = [judge(location), judge(withField(location, change.field, change.value))];
  const [failing, wouldFail] = [failsOf(before.verdicts.inForce), failsOf(after.verdicts.inForce)];
  return {
    closes: [...failing].filter(([key]) => !wouldFail.has(key)).map(([, verdict]) => tell(verdict)),
    opens: [...wouldFail].filter(([key]) => !failing.has(key)).map(([, verdict]) => tell(verdict)),
    scoreBefore: before.score.value, scoreAfter: after.score.value,
  };
}

function failsOf(verdicts: readonly StandingVerdict[]): Map<string, StandingVerdict> {
  return new Map(verdicts.filter((one) => one.outcome === 'fail').map((one) => [verdictKey(one), one]));
}

function tell({ publisherId, checkId, subject, reason, expected, observed }: StandingVerdict): MovedFinding {
  return { publisherId, checkId, subject, reason, expected, ...toldValue(observed) };
}
