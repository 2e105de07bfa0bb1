import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixKind } from '#contract/matrix.ts';
import { useFormats } from '../../lib/format.ts';
import { failedShare, heatOf, stateOf, type CellState } from './cells.ts';

/** What a cell shows: a count of fails on a ground that says how much of it failed; the stylesheet draws the sign of each other outcome. */
export interface Face {
  state: CellState;
  heat: number;
  text: string | null;
  /** The same in words. */
  words: string;
}

/** The face of each kind of cell, worked out once: there are few kinds, in many cells. */
export function useFaces(kinds: readonly MatrixKind[]): ReadonlyMap<MatrixKind | undefined, Face> {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const say = (kind: MatrixKind | undefined): string => {
      if (!kind) return t('matrix.state.never');
      const parts = [
        kind.failed > 0 && t('matrix.failed', { count: kind.failed }), kind.accepted > 0 && t('matrix.accepted', { count: kind.accepted }),
        kind.passed > 0 && t('matrix.passed', { count: kind.passed }), kind.unsure > 0 && t('matrix.unsure', { count: kind.unsure }),
      ].filter((part) => part !== false);
      return parts.length === 0 ? t('matrix.state.idle') : parts.join(', ');
    };
    return new Map([...kinds, undefined].map((kind): [MatrixKind | undefined, Face] => {
      const state = stateOf(kind);
      return [kind, { state, heat: heatOf(failedShare(kind)), text: state === 'fail' && kind ? formats.count(kind.failed) : null, words: say(kind) }];
    }));
  }, [kinds, formats, t]);
}
