import type { Trouble } from '#domain/trouble.ts';
import { noteAnswers, type NotedAnswers } from '#records/publisher-uses.ts';
import type { Toolbox } from './toolbox.ts';

/** How long answers are gathered before they are written: one small statement a second, whatever the crawl's pace. */
const GATHER_MS = 1_000;

const gathered = new Map<string, Map<string, NotedAnswers>>();
const timers = new Map<string, NodeJS.Timeout>();

/** Notes what a publisher answered, or why it was not asked, for the history of the source. */
export function noteAnswer(toolbox: Pick<Toolbox, 'viewer'>, run: { id: string; brandId: string }, { publisherId, trouble, at }: { publisherId: string; trouble: Trouble | null; at: string }): void {
  const ofBrand = gathered.get(run.brandId) ?? new Map<string, NotedAnswers>();
  gathered.set(run.brandId, ofBrand);
  const key = `${publisherId} ${run.id}`;
  const noted = ofBrand.get(key) ?? { publisherId, runId: run.id, good: 0, troubles: {}, firstAt: at, lastAt: at, lastGoodAt: null };
  ofBrand.set(key, noted);
  noted.lastAt = at > noted.lastAt ? at : noted.lastAt;
  if (trouble === null) {
    noted.good += 1;
    noted.lastGoodAt = at;
  } else noted.troubles[trouble] = (noted.troubles[trouble] ?? 0) + 1;
  if (!timers.has(run.brandId)) timers.set(run.brandId, setTimeout(() => void flushAnswers(toolbox, run.brandId).catch(() => {}), GATHER_MS).unref());
}

/** Writes what has been gathered of a brand's sources. What can't be written now is lost: it is a figure, and no finding. */
export async function flushAnswers({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string): Promise<void> {
  clearTimeout(timers.get(brandId));
  timers.delete(brandId);
  const noted = gathered.get(brandId);
  gathered.delete(brandId);
  if (noted) await noteAnswers(viewer, brandId, [...noted.values()]);
}
