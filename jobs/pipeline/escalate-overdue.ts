import { escalationOf } from '#findings/escalate-overdue.ts';
import { dueByHand } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { lifeEvents, listQueue, noteRuleEvents } from '#records/finding-queue.ts';
import { currentStandard } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';

/** Takes every finding of a brand that stands beyond its target to the next level, each once in its life. Answers how many. */
export async function escalateOverdue(toolbox: Pick<Toolbox, 'viewer' | 'publishers'>, brandId: string, now: string): Promise<number> {
  const { viewer } = toolbox;
  const version = await currentStandard(viewer, brandId);
  if (!version) return 0;
  const [findings, events] = await Promise.all([listQueue(viewer, brandId, 'living'), lifeEvents(viewer, brandId, 'living')]);
  const rule = { fixDays: version.standard.thresholds.fixDays, patienceDays: new Map(toolbox.publishers.map((one) => [one.id, one.patienceDays])), now };
  const escalations = findings.flatMap((finding) => {
    const story = events.get(finding.id) ?? [];
    const life = lifeBeganAt(finding, story);
    const lastAt = (kind: 'fix-claimed' | 'escalated'): string | null => story.findLast((one) => one.kind === kind && one.at >= life)?.at ?? null;
    const event = escalationOf({ finding, beganAt: life, claimedAt: lastAt('fix-claimed'), escalatedAt: lastAt('escalated'), dueByHand: dueByHand(story, life) }, rule);
    return event === null ? [] : [{ findingId: finding.id, life, event }];
  });
  if (escalations.length > 0) await noteRuleEvents(viewer, escalations);
  return escalations.length;
}
