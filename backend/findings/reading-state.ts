import { LIVING_STATES, type StoredFinding } from '#domain/finding.ts';
import type { ReadingOutcome, ReadingStage } from '#domain/finding-reading.ts';

/** How a location stands with the runs of its brand, since somebody asked for a reading of it. */
export interface Whereabouts {
  /** When a reading of the location ended after it was asked for, UTC, and whether that was given up; null: none yet. */
  read: { at: string; isFailed: boolean } | null;
  /** The run at work has the location before it: a check of single locations, or a whole crawl. */
  waitingIn: 'check' | 'crawl' | null;
  /** Some run is at work for the brand: another one waits. */
  isBusy: boolean;
}

/** Where a reading that somebody asked for stands, and what it said. */
export interface Reading {
  stage: ReadingStage;
  /** UTC; null until it is read. */
  readAt: string | null;
  outcome: ReadingOutcome | null;
}

/**
 * Tells where a reading stands. Pure. `passesOnce`: the last reading saw it right, and a second one has yet to agree:
 * until then nothing is closed.
 */
export function readingOf(finding: Pick<StoredFinding, 'state' | 'isObservable'>, where: Whereabouts, passesOnce: boolean): Reading {
  if (where.read === null) return { stage: stageOf(where), readAt: null, outcome: null };
  const isDone = (outcome: ReadingOutcome): Reading => ({ stage: 'read', readAt: where.read?.at ?? null, outcome });
  if (!LIVING_STATES.includes(finding.state)) return isDone(finding.state === 'accepted' ? 'accepted' : 'right');
  if (where.read.isFailed) return isDone('failed');
  if (passesOnce) return { stage: where.isBusy ? 'confirming' : 'read', readAt: where.read.at, outcome: 'right-once' };
  return isDone(finding.isObservable ? 'still-wrong' : 'unreadable');
}

function stageOf({ waitingIn, isBusy }: Whereabouts): ReadingStage {
  if (waitingIn === 'check') return 'reading';
  return waitingIn === 'crawl' || isBusy ? 'behind-crawl' : 'queued';
}
