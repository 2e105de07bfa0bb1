import type { CheckId, Defect, DefectKind } from './defects.ts';
import type { PageLanguage } from './chain.ts';
import type { PublisherId } from './hosts.ts';
import type { Variant } from './page-view.ts';

/** A planted defect that stands on the day of the truth. `language` null: it concerns the listing, or a listing without language. */
export interface TruthDefect {
  storeCode: string;
  publisherId: PublisherId;
  checkId: CheckId;
  kind: DefectKind;
  language: PageLanguage | null;
  cluster: string | null;
  from: number;
  to: number | null;
}

/** A page on which nothing else can or need be said: it is gone, or a fault hides it. */
export interface Exclusion {
  storeCode: string;
  publisherId: PublisherId;
  language: PageLanguage | null;
  /** Checks of which neither a finding nor its absence is counted. */
  checks: 'all' | 'all-but-planted';
  why: string;
}

export interface GroundTruth {
  seed: number;
  size: number;
  day: number;
  /** YYYY-MM-DD of the day. */
  date: string;
  defects: TruthDefect[];
  variants: Variant[];
  exclusions: Exclusion[];
  /** Every defect of the whole story, past and to come. */
  planned: TruthDefect[];
}

/** A verdict as the product gave it; only fails matter. `subject` is a language or anything else. */
export interface JudgedSubject {
  storeCode: string;
  publisherId: string;
  checkId: string;
  subject: string;
  outcome: string;
}

export interface CheckFigures {
  truePositives: number;
  falsePositives: JudgedSubject[];
  missed: TruthDefect[];
  /** Null where nothing was found (precision) or planted (recall). */
  precision: number | null;
  recall: number | null;
}

/** A defect as the truth tells it. */
export function toTruth({ storeCode, publisherId, checkId, kind, language, cluster, fromDay, toDay }: Defect): TruthDefect {
  return { storeCode, publisherId, checkId, kind, language, cluster, from: fromDay, to: toDay };
}

const LANGUAGES: ReadonlySet<string> = new Set(['fr', 'en']);

/** A subject without language, or a defect without one, goes with every other. */
function isSamePage(subject: string, language: PageLanguage | null): boolean {
  return language === null || !LANGUAGES.has(subject) || subject === language;
}

function isSamePlace(judged: JudgedSubject, planted: Pick<TruthDefect, 'storeCode' | 'publisherId' | 'language'>): boolean {
  return judged.storeCode === planted.storeCode && judged.publisherId === planted.publisherId && isSamePage(judged.subject, planted.language);
}

/**
 * Holds fails against what was planted on the day of the truth, per check. A planted defect that no check could see
 * (a fault hides the page) counts neither way; checks that the truth does not know are left out.
 */
export function compareWithTruth(findings: readonly JudgedSubject[], truth: GroundTruth, day: number = truth.day): Map<CheckId, CheckFigures> {
  const standing = truth.planned.filter((defect) => day >= defect.from && (defect.to === null || day < defect.to));
  const hidden = truth.exclusions.filter((exclusion) => exclusion.checks === 'all');
  const isHidden = (defect: TruthDefect) => hidden.some((one) => one.storeCode === defect.storeCode && one.publisherId === defect.publisherId && (one.language === null || defect.language === null || one.language === defect.language));
  const fails = findings.filter((finding) => finding.outcome === 'fail');
  const byStore = Map.groupBy(fails, (finding) => finding.storeCode);
  const figures = new Map<CheckId, CheckFigures>();
  const of = (checkId: CheckId) => {
    const known = figures.get(checkId) ?? { truePositives: 0, falsePositives: [], missed: [], precision: null, recall: null };
    figures.set(checkId, known);
    return known;
  };
  const explained = new Set<JudgedSubject>();
  for (const defect of standing.filter((one) => !isHidden(one))) {
    const hits = (byStore.get(defect.storeCode) ?? []).filter((finding) => finding.checkId === defect.checkId && isSamePlace(finding, defect));
    hits.forEach((hit) => explained.add(hit));
    if (hits.length > 0) of(defect.checkId).truePositives += 1;
    else of(defect.checkId).missed.push(defect);
  }
  const known = new Set<string>(truth.planned.map((defect) => defect.checkId));
  for (const finding of fails.filter((one) => known.has(one.checkId) && !explained.has(one))) {
    if (!truth.exclusions.some((exclusion) => isSamePlace(finding, exclusion))) of(finding.checkId as CheckId).falsePositives.push(finding);
  }
  for (const one of figures.values()) {
    const [found, planted] = [one.truePositives + one.falsePositives.length, one.truePositives + one.missed.length];
    one.precision = found === 0 ? null : one.truePositives / found;
    one.recall = planted === 0 ? null : one.truePositives / planted;
  }
  return figures;
}
