import type { Overview } from '#contract/overview.ts';

type Drawn = Pick<Overview, 'trend' | 'changes'>;

/**
 * How the brand's score moved, and since what. A standard published on a day after the last crawl has moved the score
 * that this crawl left; one that came with the last crawl, that of the crawl before: neither move is the listings' alone.
 */
export function presentChange(score: number | null, { trend, changes }: Drawn, standards: readonly { version: number; publishedAt: string }[]): Overview['change'] {
  const scored = trend.filter((one): one is Drawn['trend'][number] & { score: number } => one.score !== null);
  const last = scored.at(-1);
  const before = scored.at(-2);
  if (score === null || last === undefined) return null;
  const later = standards.filter((one) => one.publishedAt.slice(0, 10) > last.day).map((one) => one.version);
  if (later.length > 0) return { value: score - last.score, version: Math.min(...later) };
  if (before === undefined) return null;
  const published = changes.find((one) => one.kind === 'standard' && one.day === last.day);
  return { value: score - before.score, version: published?.kind === 'standard' ? published.to : null };
}
