import type { RunView } from './use-runs.ts';

type Summary = NonNullable<RunView['summary']>;

/** Pages that were read, of those asked for. */
export function pagesRead({ pages, troubles }: Pick<Summary, 'pages' | 'troubles'>): number {
  return Math.max(0, pages - Object.values(troubles).reduce((sum, times) => sum + times, 0));
}

/** True of a crawl that came to its end without a single page read: it only looks like one that went well. */
export function isBlind({ state, summary }: { state: RunView['state']; summary: Pick<Summary, 'pages' | 'troubles'> | null }): boolean {
  return state === 'done' && summary !== null && summary.pages > 0 && pagesRead(summary) === 0;
}
