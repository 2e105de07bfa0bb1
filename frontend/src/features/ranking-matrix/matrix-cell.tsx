import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import type { MatrixKind } from '#contract/matrix.ts';
import { failedShare, heatOf, stateOf, type CellState } from './cells.ts';
import styles from './matrix.module.css';

/** What a cell shows: a count of fails on a ground that says how much of it failed, or a sign of its own for each other outcome. */
export function CellFace({ kind, format }: { kind: MatrixKind | undefined; format: (count: number) => string }) {
  const state = stateOf(kind);
  return <span className={styles.face} data-state={state} data-heat={heatOf(failedShare(kind))}>{state === 'fail' ? format(kind?.failed ?? 1) : <StateSign state={state} />}</span>;
}

/** The sign of an outcome without a count, for cells and for the legend. */
export function StateSign({ state }: { state: CellState }) {
  if (state === 'pass') return <IconCheck size={14} stroke={2} aria-hidden />;
  if (state === 'accepted') return <span aria-hidden>≈</span>;
  if (state === 'unsure') return <IconQuestionMark size={14} stroke={2} aria-hidden />;
  if (state === 'idle') return <IconMinus size={12} stroke={2} aria-hidden />;
  return <span aria-hidden>·</span>;
}
