import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Finding } from '#domain/finding.ts';
import { isOnRegionPath } from '#normalize/region-name.ts';

type Rules = BrandStandard['routing'];
type Routed = Pick<Finding, 'checkId' | 'publisherId'>;

/** The place of the first rule that fits a finding; -1 when none does. Regions are names on the location's path. */
export function ruleOf({ checkId, publisherId }: Routed, regionPath: readonly string[], rules: Rules): number {
  const fits = (named: readonly string[] | undefined, isIn: (name: string) => boolean) => named === undefined || named.some(isIn);
  return rules.findIndex((one) => fits(one.checks, (id) => id === checkId) && fits(one.publishers, (id) => id === publisherId) && fits(one.regions, (name) => isOnRegionPath(name, regionPath)));
}

/** The team that mends a finding: that of the first rule which fits it; null when none does. */
export function teamOf(finding: Routed, regionPath: readonly string[], rules: Rules): string | null {
  return rules[ruleOf(finding, regionPath, rules)]?.team ?? null;
}

/** Where findings go by the rules in force and by a draft: by team (null: none), by each rule of the draft, and how many change teams. */
export interface RoutingMoves {
  teams: { team: string | null; before: number; after: number }[];
  /** Findings that each rule of the draft catches, in their order. */
  caught: number[];
  moved: number;
}

/** Routes findings by the rules in force and by a draft of them. `pathOf`: the path of a finding's region, outermost first. */
export function compareRouting<F extends Routed>(findings: readonly F[], pathOf: (finding: F) => readonly string[], inForce: Rules, draft: Rules): RoutingMoves {
  const teams = new Map<string | null, { before: number; after: number }>();
  const at = (team: string | null): { before: number; after: number } => {
    const known = teams.get(team) ?? { before: 0, after: 0 };
    teams.set(team, known);
    return known;
  };
  for (const { team } of [...inForce, ...draft]) at(team);
  const caught = draft.map(() => 0);
  let moved = 0;
  for (const finding of findings) {
    const path = pathOf(finding);
    const before = teamOf(finding, path, inForce);
    const rule = ruleOf(finding, path, draft);
    const after = draft[rule]?.team ?? null;
    at(before).before += 1;
    at(after).after += 1;
    if (rule >= 0) caught[rule] = (caught[rule] ?? 0) + 1;
    if (before !== after) moved += 1;
  }
  return { teams: [...teams].map(([team, counts]) => ({ team, ...counts })), caught, moved };
}
