import type { BatchAnswer } from '#contract/findings.ts';
import type { Done } from './undo-store.ts';

/** Answers to one act, as one. */
export function sumUp(kind: Done['kind'], answers: readonly BatchAnswer[]): Done {
  const left = answers.flatMap((one) => one.left);
  const count = (because: BatchAnswer['left'][number]['because']): number => left.filter((one) => one.because === because).length;
  return {
    kind, changed: answers.reduce((sum, one) => sum + one.changed, 0), left: { notFound: count('not-found'), role: count('role'), state: count('state') },
    batchIds: answers.flatMap((one) => one.batchId ?? []),
  };
}
