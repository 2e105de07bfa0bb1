import { buildRanking, type BrandRanking } from '#backend/build-ranking.ts';
import type { RankingRow } from '#contract/ranking.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listLivingFacts } from '#records/findings.ts';
import { listListingCounts } from '#records/listings.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption } from './define-command.ts';

const EXTREMES = 5;

export default defineCommand({
  id: 'rank',
  summary: 'Prints the ranking of a brand’s locations; --summary prints counts, findings by reason, the best and the worst five.',
  usage: 'rank [--brand NAME] [--summary]',
  options: { brand: { type: 'string' }, summary: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run(input) {
    const brand = await chooseBrand(textOption(input, 'brand'));
    const ranking = await buildRanking(SYSTEM_VIEWER, brand.id);
    const text = input.options['summary'] === true ? await summarise(brand.id, brand.name, ranking) : ranking.rows.toSorted(byRank).map(lineOf).join('\n');
    process.stdout.write(`${text}\n`);
  },
});

async function summarise(brandId: string, name: string, ranking: BrandRanking): Promise<string> {
  const findings = await listLivingFacts(SYSTEM_VIEWER, brandId);
  const listings = await listListingCounts(SYSTEM_VIEWER, brandId);
  const reasons = [...Map.groupBy(findings, (one) => `${one.checkId}: ${one.reason}`)].map(([reason, group]) => ({ reason, count: group.length })).sort((a, b) => b.count - a.count);
  const ranked = ranking.rows.filter((row) => row.rank !== null).toSorted(byRank);
  return [
    '', `${name}, ${ranking.asOf?.slice(0, 10) ?? 'not crawled yet'}`,
    `${counted(ranking.rows.length, 'location')} (${ranked.length} ranked), ${counted([...listings.values()].reduce((sum, count) => sum + count, 0), 'listing')} on ${counted(listings.size, 'publisher')}, ${counted(findings.length, 'open finding')}`,
    '', 'Findings by reason', ...reasons.map((one) => `  ${String(one.count).padStart(5)}  ${one.reason}`),
    '', 'Best five', ...ranked.slice(0, EXTREMES).map(lineOf),
    '', 'Worst five', ...ranked.slice(-EXTREMES).toReversed().map(lineOf), '',
  ].join('\n');
}

function byRank(a: RankingRow, b: RankingRow): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.storeCode.localeCompare(b.storeCode);
}

function lineOf(row: RankingRow): string {
  const score = row.score === null ? 'not enough seen' : row.score.toFixed(1);
  const coverage = row.coverage === null ? '' : `coverage ${Math.round(row.coverage * 100)} %`;
  const sentiment = row.sentiment.value === null ? 'no reviews' : `sentiment ${row.sentiment.value.toFixed(2)} (${row.sentiment.sampleSize})`;
  return `  ${String(row.rank ?? '–').padStart(4)}  ${score.padStart(6)}  ${row.storeCode}  ${row.name}, ${row.locality ?? ''}  ${coverage}, ${sentiment}, ${counted(row.openFindings, 'finding')}`;
}

/** "1 finding", "2 findings". */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
