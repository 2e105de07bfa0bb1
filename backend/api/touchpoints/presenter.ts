import type { TouchpointView } from '#contract/touchpoints.ts';
import { STAGE_OF_TOUCHPOINT, TOUCHPOINT_KINDS, TOUCHPOINT_STAGES, type TouchpointValue } from '#domain/observation.ts';
import type { StoredVerdict } from '#domain/verdict.ts';

type Kind = TouchpointValue['kind'];
type State = TouchpointView['state'];

/** A way to reach the store as one page offers it. */
export interface OfferedTouchpoint {
  publisherId: string;
  language: string | null;
  value: TouchpointValue;
}

interface TouchpointSource {
  /** By kind: the check that judges it. Kinds without one are left out. */
  checkOf: ReadonlyMap<Kind, string>;
  verdicts: readonly StoredVerdict[];
  offered: readonly OfferedTouchpoint[];
}

/** The worst of what was judged speaks for a kind. */
const WORST_FIRST: readonly State[] = ['broken', 'missing', 'wrong', 'unread', 'right'];

/** Every kind of touchpoint by stage, with its state and where it was seen. */
export function presentTouchpoints({ checkOf, verdicts, offered }: TouchpointSource): TouchpointView[] {
  const dead = new Set(verdicts.filter((one) => one.checkId === 'broken-link' && one.outcome === 'fail').map((one) => one.observed));
  const kinds = TOUCHPOINT_KINDS.toSorted((a, b) => TOUCHPOINT_STAGES.indexOf(STAGE_OF_TOUCHPOINT[a]) - TOUCHPOINT_STAGES.indexOf(STAGE_OF_TOUCHPOINT[b]));
  return kinds.flatMap((kind): TouchpointView[] => {
    const checkId = checkOf.get(kind);
    if (checkId === undefined) return [];
    const judged = verdicts.filter((one) => one.checkId === checkId && one.outcome !== 'not-applicable')
      .map((one) => ({ verdictId: one.id, publisherId: one.publisherId, subject: one.subject, state: stateOf(one, dead) }));
    const offers = offersOf(offered.filter((one) => one.value.kind === kind), dead);
    const isDead = offers.length > 0 && offers.every((one) => one.isBroken);
    const state = isDead ? 'broken' : (WORST_FIRST.find((state) => judged.some((one) => one.state === state)) ?? (offers.length > 0 ? 'offered' : 'not-asked'));
    return [{ kind, stage: STAGE_OF_TOUCHPOINT[kind], checkId, state, verdicts: judged, offers }];
  });
}

function stateOf({ outcome, reason, observed, unreadable }: StoredVerdict, dead: ReadonlySet<string | null>): State {
  if (outcome === 'cannot-tell' || unreadable !== null) return 'unread';
  if (outcome === 'fail') return reason === 'missing' ? 'missing' : 'wrong';
  return observed !== null && dead.has(observed) ? 'broken' : 'right';
}

/** The pages of several languages often offer the same way: it is told once. */
function offersOf(offered: readonly OfferedTouchpoint[], dead: ReadonlySet<string | null>): TouchpointView['offers'] {
  const ways = Map.groupBy(offered, (one) => `${one.publisherId} ${one.value.target}`);
  return [...ways.values()].flatMap((same) => same.slice(0, 1).map(({ publisherId, value }) => ({
    target: value.target, label: value.label, provider: value.provider ?? null, isBroken: dead.has(value.target), publisherId,
    languages: [...new Set(same.flatMap((one) => one.language ?? []))].toSorted(),
  })));
}
