import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
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
export const PANELS: Partial<Record<Exclude<ShownAs, 'table'>, LazyExoticComponent<ComponentType<RankingPanelProps>>>> = {
  scatter: lazy(() => import('../ranking-scatter/scatter-panel.tsx').then((panel) => ({ default: panel.ScatterPanel }))),
  map: lazy(() => import('../ranking-map/map-panel.tsx').then((panel) => ({ default: panel.MapPanel }))),
  matrix: lazy(() => import('../ranking-matrix/matrix-panel.tsx').then((panel) => ({ default: panel.MatrixPanel }))),
};

/** What a drawing keeps in the address for itself: the matrix its columns (`by`), its rows (`lines`) and their `order`. */
const OWN_STATE = ['by', 'lines', 'order'] as const;

/** An address of another view with what the drawings keep in theirs. */
export function keepOwnState(next: URLSearchParams, before: URLSearchParams): URLSearchParams {
  for (const name of OWN_STATE) {
    const value = before.get(name);
    if (value !== null) next.set(name, value);
  }
  return next;
}
