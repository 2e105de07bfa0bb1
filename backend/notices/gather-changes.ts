import type { NoticeDraft, NoticeSubject } from '#domain/notice.ts';
import { IMPACTS, type Impact } from '#domain/verdict.ts';
import type { Words } from '#domain/words.ts';

/** From so many places on, the same defect is told as one cluster. */
export const CLUSTER_LOCATIONS = 3;
/** Beyond this many, places are named in place of findings. */
const MOST_FINDINGS = 400;

/** A confirmed finding that a run changed. */
export interface ChangedFinding {
  id: string;
  locationId: string;
  storeCode: string;
  name: string;
  checkId: string;
  impact: Impact;
  what: 'opened' | 'reopened' | 'verified' | 'still-wrong';
  source: Words;
  /** Who claimed the fix that is not seen, and whom the finding is assigned to. */
  concerns: readonly string[];
}

/** The same defect at several places, as it stands now. */
export interface StandingCluster {
  /** Stable as long as it stands. */
  cause: string;
  checkId: string;
  sources: readonly Words[];
  impact: Impact;
  members: readonly { findingId: string; locationId: string; storeCode: string; name: string }[];
}

export interface Changes {
  run: { id: string; brandId: string; asOf: string };
  findings: readonly ChangedFinding[];
  clusters: readonly StandingCluster[];
  /** Nobody has been told anything of this brand yet: what stands is where it begins, not news one by one. */
  isFirst: boolean;
  titleOf: (checkId: string) => Words;
  /** The brand's after the run, as shown; null: not enough seen. */
  score: number | null;
}

const HEAVY: readonly Impact[] = ['serious', 'critical'];

/** What a run has to tell: each cluster once, what stands alone together, and the run itself. Pure. */
export function gatherChanges(changes: Changes): { drafts: NoticeDraft[]; silent: string[] } {
  const { findings, clusters, isFirst } = changes;
  const large = clusters.filter((one) => new Set(one.members.map((member) => member.locationId)).size >= CLUSTER_LOCATIONS);
  const grouped = new Set(large.flatMap((one) => one.members.map((member) => member.findingId)));
  const opened = findings.filter((one) => one.what === 'opened');
  const alone = opened.filter((one) => HEAVY.includes(one.impact) && !grouped.has(one.id));
  const pick = (what: ChangedFinding['what']): ChangedFinding[] => findings.filter((one) => one.what === what);
  return {
    drafts: [
      ...(isFirst ? [] : large.map((one) => clusterDraft(one, changes))),
      ...listDraft('new-findings', alone, changes, (one) => ({ opened: 1, critical: one.impact === 'critical' ? 1 : 0 })),
      ...listDraft('broken-again', pick('reopened'), changes, () => ({ reopened: 1 })),
      ...listDraft('fixes-verified', pick('verified'), changes, () => ({ verified: 1 })),
      ...pick('still-wrong').map((one) => stillWrong(one, changes)),
      ...runDraft(changes),
    ],
    silent: isFirst ? large.map((one) => one.cause) : [],
  };
}

function clusterDraft({ cause, checkId, sources, impact, members }: StandingCluster, { run, titleOf }: Changes): NoticeDraft {
  return {
    kind: 'cluster-found', brandId: run.brandId, cause, occurredAt: run.asOf, impact, lasts: 'standing', to: null,
    params: { check: titleOf(checkId), sources: joined(sources) }, path: `/brands/${run.brandId}/findings`,
    subjects: members.map(({ findingId, locationId, storeCode, name }) => ({ locationId, storeCode, name, about: null, path: `/findings/${findingId}`, figures: {} })),
  };
}

function listDraft(kind: string, findings: readonly ChangedFinding[], { run, titleOf }: Changes, figuresOf: (finding: ChangedFinding) => Record<string, number>): NoticeDraft[] {
  if (findings.length === 0) return [];
  const worst = IMPACTS.findLast((one) => findings.some((finding) => finding.impact === one)) ?? null;
  const subjects = findings.toSorted((a, b) => IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact)).map((one): NoticeSubject => (
    { locationId: one.locationId, storeCode: one.storeCode, name: one.name, about: titleOf(one.checkId), path: `/findings/${one.id}`, figures: figuresOf(one) }));
  return [{
    kind, brandId: run.brandId, cause: `run:${run.id}`, occurredAt: run.asOf, impact: kind === 'fixes-verified' ? null : worst, lasts: 'event', to: null, params: {},
    path: `/brands/${run.brandId}/findings`, subjects: subjects.length > MOST_FINDINGS ? byPlace(subjects, run.brandId) : subjects,
  }];
}

function stillWrong({ id, locationId, storeCode, name, checkId, impact, source, concerns }: ChangedFinding, { run, titleOf }: Changes): NoticeDraft {
  return {
    kind: 'still-wrong', brandId: run.brandId, cause: `finding:${id}:${run.id}`, occurredAt: run.asOf, impact, lasts: 'event', to: concerns, params: { check: titleOf(checkId), source },
    path: `/findings/${id}`, subjects: [{ locationId, storeCode, name, about: titleOf(checkId), path: `/findings/${id}`, figures: {} }],
  };
}

/** A run that changed nothing is no news. */
function runDraft({ run, findings, score }: Changes): NoticeDraft[] {
  const told = findings.filter((one) => one.what !== 'still-wrong');
  if (told.length === 0) return [];
  const subjects = told.map((one): NoticeSubject => ({ locationId: one.locationId, storeCode: one.storeCode, name: one.name, about: null, path: '', figures: { [one.what]: 1 } }));
  return [{
    kind: 'run-finished', brandId: run.brandId, cause: `run:${run.id}`, occurredAt: run.asOf, impact: null, lasts: 'event', to: null, params: {}, brandParams: score === null ? {} : { score },
    path: `/brands/${run.brandId}`, subjects: byPlace(subjects, run.brandId),
  }];
}

/** One subject for each place, its figures added up; most first. */
function byPlace(subjects: readonly NoticeSubject[], brandId: string): NoticeSubject[] {
  const places = Map.groupBy(subjects, (one) => one.locationId);
  return [...places.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const figures: Record<string, number> = {};
    for (const one of group) for (const [name, count] of Object.entries(one.figures)) figures[name] = (figures[name] ?? 0) + count;
    return [{ ...first, about: null, path: `/brands/${brandId}/locations/${first.locationId}`, figures }];
  }).toSorted((a, b) => sum(b.figures) - sum(a.figures));
}

function sum(figures: Readonly<Record<string, number>>): number {
  return Object.values(figures).reduce((total, one) => total + one, 0);
}

function joined(names: readonly Words[]): Words {
  return { fr: names.map((one) => one.fr).join(', '), en: names.map((one) => one.en).join(', ') };
}
