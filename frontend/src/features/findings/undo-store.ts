import { useSyncExternalStore } from 'react';
import type { FindingActionKind } from './use-finding.ts';

/** What was just done, as the note at the foot of the page tells it. */
export interface Done {
  /** What was done; `undone`: it was taken back. */
  kind: FindingActionKind | 'undone';
  changed: number;
  /** Findings that were left as they are, by why. */
  left: { notFound: number; role: number; state: number };
  /** By which it can be taken back; none: it can't be. */
  batchIds: string[];
}

let current: Done | null = null;
const listeners = new Set<() => void>();

/** Tells what was done; it stays until the next act, or until it is put away: nobody has to be quick to undo. */
export function tellDone(done: Done | null): void {
  current = done;
  for (const listen of listeners) listen();
}

/** What was done last; it outlives a step from the list to one of its findings and back. */
export function useDone(): Done | null {
  return useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, () => current);
}
