import { HEADS, LANGUAGE_WORDS, PEER_HEADS, STATUS_WORDS } from '#backend/ranking-words.ts';
import { changeOf } from '#contract/ranking-order.ts';
import type { RankingRow } from '#contract/ranking.ts';
import type { ColumnId, RankingView } from '#contract/ranking-view.ts';
import { SCORE_BANDS } from '#domain/score.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { roundShown } from '#scoring/round-shown.ts';

export type SheetCell = string | number | null;
/** A table of typed values: what is not known is an empty cell, never 0. */
export interface Sheet {
  heads: string[];
  /** How numbers of each column are shown: decimals, or `share` of 1 as a percentage; null for text. */
  kinds: (number | 'share' | null)[];
  rows: SheetCell[][];
}

interface SheetSettings {
  view: RankingView;
  language: UiLanguage;
  publisherName: (id: string) => string;
}

const KINDS: Record<ColumnId, Sheet['kinds']> = {
  rank: [0], name: [null, null, null, null], peers: [0, 0], status: [null], format: [null], language: [null], franchisee: [null], score: [1, null], coverage: ['share'], presence: [1], accuracy: [1], weakest: [1, null],
  sentiment: [2, 2, 2, 0], rating: [1, 0], findings: [0], trend: [1],
};

/** The ranking as it is shown: these rows, in this order, the columns of the view, numbers as rounded on the page. */
export function toSheet(rows: readonly RankingRow[], { view, language, publisherName }: SheetSettings): Sheet {
  const say = (words: Words): string => words[language];
  const heads = view.columns.flatMap((id) => (id === 'peers' ? PEER_HEADS[view.peers] : HEADS[id]).map(say));
  return { heads, kinds: view.columns.flatMap((id) => KINDS[id]), rows: rows.map((row) => view.columns.flatMap((id) => cellsOf(row, id))) };

  function cellsOf(row: RankingRow, id: ColumnId): SheetCell[] {
    switch (id) {
      case 'name': return [row.storeCode, row.name, row.locality, row.regionPath.join(' › ')];
      case 'peers': {
        const peer = row.peers.find((one) => one.kind === view.peers);
        return [peer?.rank ?? null, peer?.of ?? null];
      }
      case 'status': return [say(STATUS_WORDS[row.businessStatus])];
      case 'language': return [row.language === null ? null : say(LANGUAGE_WORDS[row.language])];
      case 'score': return [shown(row.score), SCORE_BANDS.find((one) => one.id === row.band)?.name[language] ?? null];
      case 'coverage': return [row.coverage === null ? null : Math.round(row.coverage * 100) / 100];
      case 'presence':
      case 'accuracy': return [shown(row[id])];
      case 'weakest': return [shown(row.weakest?.score ?? null), row.weakest === null ? null : publisherName(row.weakest.publisherId)];
      case 'sentiment': return [...[row.sentiment.value, row.sentiment.low, row.sentiment.high].map(hundredths), row.sentiment.sampleSize];
      case 'rating': return [shown(row.rating.value), row.rating.sampleSize];
      case 'findings': return [row.openFindings];
      case 'trend': return [shown(changeOf(row.trend))];
      default: return [row[id]];
    }
  }
}

function shown(value: number | null): number | null {
  return value === null ? null : roundShown(value);
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
