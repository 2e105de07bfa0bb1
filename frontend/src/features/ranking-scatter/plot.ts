import { scoreAxis } from '../../components/score-axis.ts';

/** As much of a row of the ranking as a point needs. */
export interface Placeable {
  locationId: string;
  /** Null of what is closed, or too little seen: its score is no place among the others. */
  rank: number | null;
  score: number | null;
  sentiment: { value: number | null; low: number | null; high: number | null; sampleSize: number };
}

/** A ranked location of which both figures are known. */
export interface Point<R extends Placeable = Placeable> {
  row: R;
  /** 0–100. */
  score: number;
  /** −1…1. */
  sentiment: number;
}

/** Where the four groups meet. */
export interface Lines {
  score: number;
  sentiment: number;
}

export const QUADRANTS = ['models', 'wellListed', 'loved', 'fixFirst'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** The plot's inner area in pixels, and what its edges stand for. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  scores: readonly [number, number];
  scoreTicks: readonly number[];
  sentiments: readonly [number, number];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MARGIN = { left: 64, top: 14, right: 18, bottom: 40 } as const;
const SENTIMENT_STEP = 0.25;

/** Locations that can be drawn, and those that can’t: of which too little was seen (a null is no zero), or which are closed and judged on that alone. */
export function placePoints<R extends Placeable>(rows: readonly R[]): { points: Point<R>[]; unseen: R[] } {
  const points: Point<R>[] = [];
  const unseen: R[] = [];
  for (const row of rows) {
    if (row.rank === null || row.score === null || row.sentiment.value === null) unseen.push(row);
    else points.push({ row, score: row.score, sentiment: row.sentiment.value });
  }
  return { points, unseen };
}

/** The middle of some numbers; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The area that holds every point, and the scores named beside them, with room around; in quarter steps of sentiment. */
export function frameOf(points: readonly Point[], size: { width: number; height: number }, scores: readonly number[] = []): Frame {
  const sentiments = points.map((one) => one.sentiment);
  const low = sentiments.reduce((least, one) => Math.min(least, one), 0);
  const high = sentiments.reduce((most, one) => Math.max(most, one), 0);
  const from = Math.max(-1, Math.floor((low - 0.02) / SENTIMENT_STEP) * SENTIMENT_STEP);
  const to = Math.min(1, Math.ceil((high + 0.02) / SENTIMENT_STEP) * SENTIMENT_STEP);
  const axis = scoreAxis([...points.map((one) => one.score), ...scores]);
  return {
    left: MARGIN.left, top: MARGIN.top, width: Math.max(1, size.width - MARGIN.left - MARGIN.right), height: Math.max(1, size.height - MARGIN.top - MARGIN.bottom),
    scores: axis.domain, scoreTicks: axis.ticks, sentiments: [from, to],
  };
}

export function toX(frame: Frame, score: number): number {
  const [from, to] = frame.scores;
  return frame.left + ((score - from) / (to - from)) * frame.width;
}

export function toY(frame: Frame, sentiment: number): number {
  const [from, to] = frame.sentiments;
  return frame.top + ((to - sentiment) / (to - from)) * frame.height;
}

/** Which of the four groups a point is in; on a line it is in the better one. */
export function quadrantOf(point: Pick<Point, 'score' | 'sentiment'>, lines: Lines): Quadrant {
  const isListed = point.score >= lines.score;
  if (point.sentiment >= lines.sentiment) return isListed ? 'models' : 'loved';
  return isListed ? 'wellListed' : 'fixFirst';
}

/** The point nearest to a place within so many pixels; −1: none. */
export function nearestPoint(points: readonly Point[], frame: Frame, at: { x: number; y: number }, within: number): number {
  let found = -1;
  let least = within * within;
  for (const [index, point] of points.entries()) {
    const far = (toX(frame, point.score) - at.x) ** 2 + (toY(frame, point.sentiment) - at.y) ** 2;
    if (far <= least) [found, least] = [index, far];
  }
  return found;
}

/** Ids of the locations whose points lie in a box of pixels. */
export function pointsInBox(points: readonly Point[], frame: Frame, box: Box): string[] {
  return points.filter((point) => {
    const [x, y] = [toX(frame, point.score), toY(frame, point.sentiment)];
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }).map((point) => point.row.locationId);
}

export const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/**
 * The point that an arrow key leads to: the nearest one on that side, those that lie straight ahead preferred. Points
 * that lie on one another are passed through in their order, so that none is out of reach. The same point where there is no other.
 */
export function stepFrom(points: readonly Point[], frame: Frame, from: number, [dx, dy]: readonly [number, number]): number {
  const start = points[from];
  if (start === undefined) return from;
  const [x, y] = [toX(frame, start.score), toY(frame, start.sentiment)];
  let found = from;
  let least = Infinity;
  for (const [index, point] of points.entries()) {
    const [aside, along] = turn(toX(frame, point.score) - x, toY(frame, point.sentiment) - y, dx, dy);
    const isOnTop = along === 0 && aside === 0 && (dx + dy > 0 ? index > from : index < from);
    if (!isOnTop && along <= 0) continue;
    const far = isOnTop ? Math.abs(index - from) * 1e-6 : along + 2 * Math.abs(aside);
    if (far < least) [found, least] = [index, far];
  }
  return found;
}

function turn(x: number, y: number, dx: number, dy: number): [number, number] {
  return dx === 0 ? [x, y * dy] : [y, x * dx];
}
