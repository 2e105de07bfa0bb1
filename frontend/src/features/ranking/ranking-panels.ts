import type { ComponentType, LazyExoticComponent } from 'react';
import type { RankingRow } from '#contract/ranking.ts';
import type { RankingView, ShownAs } from '#contract/ranking-view.ts';

/** What every drawing of the ranking is given: the same rows, and one selection for all. */
export interface RankingPanelProps {
  brandId: string;
  /** Those that the filters let through, in the order of the address. */
  rows: readonly RankingRow[];
  view: RankingView;
  /** Ids of the chosen locations; some may be filtered out at the moment. */
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
}

/** The drawings beside the table, each fetched when it is asked for. The switch offers those that stand here. */
export const PANELS: Partial<Record<Exclude<ShownAs, 'table'>, LazyExoticComponent<ComponentType<RankingPanelProps>>>> = {};
