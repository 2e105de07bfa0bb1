import type { ListingView, VerdictView } from './use-location.ts';

export const CHECK_GROUPS = ['fields', 'brand', 'touchpoints', 'listings'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

export interface MatrixGroup {
  /** Null: checks that the catalogue does not know any more. */
  group: CheckGroup | null;
  /** Every check of the group that ran here, in the catalogue's order. */
  checkIds: string[];
  /** Those of which nothing asks for a look: everything is right, or does not apply. */
  rightIds: string[];
}

/** The checks that ran on a location's listings by group, the quiet ones told apart from those that need a look. */
export function groupChecks(listings: readonly Pick<ListingView, 'verdicts'>[], catalogue: readonly { id: string; group: CheckGroup }[]): MatrixGroup[] {
  const verdicts = Map.groupBy(listings.flatMap((one) => one.verdicts), (one) => one.checkId);
  const known = new Map(catalogue.map((one) => [one.id, one.group]));
  const ids = [...catalogue.flatMap((one) => (verdicts.has(one.id) ? [one.id] : [])), ...[...verdicts.keys()].filter((id) => !known.has(id))];
  return [...CHECK_GROUPS, null].flatMap((group): MatrixGroup[] => {
    const checkIds = ids.filter((id) => (known.get(id) ?? null) === group);
    return checkIds.length === 0 ? [] : [{ group, checkIds, rightIds: checkIds.filter((id) => (verdicts.get(id) ?? []).every(isQuiet)) }];
  });
}

function isQuiet({ outcome, unreadable }: VerdictView): boolean {
  return (outcome === 'pass' || outcome === 'not-applicable') && unreadable === null;
}
