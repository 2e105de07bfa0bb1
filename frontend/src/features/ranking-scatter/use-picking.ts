import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { DIRECTIONS, nearestPoint, pointsInBox, stepFrom, toX, type Box, type Frame, type Placeable, type Point } from './plot.ts';

/** A finger or a hand that shakes is no box. */
const BOX_PIXELS_MIN = 6;
const REACH_PIXELS = { mouse: 14, touch: 26 } as const;

interface Picking<R extends Placeable> {
  points: readonly Point<R>[];
  frame: Frame;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
  onOpen: (locationId: string) => void;
}

/** Which point is looked at, and the box that is being drawn; by pointer, and by keys alone. */
export function usePicking<R extends Placeable>({ points, frame, selection, onSelect, onOpen }: Picking<R>) {
  const [active, setActive] = useState(-1);
  const [drag, setDrag] = useState<{ x: number; y: number; box: Box | null } | null>(null);
  // Other rows may be shown by now than when the point was looked at.
  const current = active < points.length ? active : -1;
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const area = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - area.left, y: event.clientY - area.top };
  };
  const pointAt = (event: PointerEvent): number => nearestPoint(points, frame, placeOf(event), event.pointerType === 'mouse' ? REACH_PIXELS.mouse : REACH_PIXELS.touch);
  const toggle = (id: string): void => {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const by = {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ ...placeOf(event), box: null });
    },
    onPointerMove: (event: PointerEvent): void => {
      // A finger that moves scrolls the page.
      if (drag === null || event.pointerType !== 'mouse') {
        if (event.pointerType === 'mouse') setActive(pointAt(event));
        return;
      }
      const { x, y } = placeOf(event);
      const box = { left: Math.min(x, drag.x), right: Math.max(x, drag.x), top: Math.min(y, drag.y), bottom: Math.max(y, drag.y) };
      const isBox = drag.box !== null || box.right - box.left > BOX_PIXELS_MIN || box.bottom - box.top > BOX_PIXELS_MIN;
      setDrag({ ...drag, box: isBox ? box : null });
    },
    onPointerUp: (event: PointerEvent): void => {
      setDrag(null);
      if (drag?.box) {
        const found = pointsInBox(points, frame, drag.box);
        return onSelect(new Set(event.shiftKey ? [...selection, ...found] : found));
      }
      const index = pointAt(event);
      const point = points[index];
      setActive(index);
      if (point && drag) toggle(point.row.locationId);
    },
    onPointerCancel: (): void => setDrag(null),
    onPointerLeave: (event: PointerEvent): void => { if (event.pointerType === 'mouse' && drag === null) setActive(-1); },
    onKeyDown: (event: KeyboardEvent): void => {
      const point = points[current];
      const next = nextOf(event.key);
      if (next !== null) setActive(next);
      else if (event.key === 'Enter' && point) onOpen(point.row.locationId);
      else if (event.key === ' ' && point) toggle(point.row.locationId);
      else if (event.key === 'Escape' && selection.size > 0) onSelect(new Set());
      else return;
      event.preventDefault();
    },
    onFocus: (event: { currentTarget: Element }): void => { if (current === -1 && event.currentTarget.matches(':focus-visible')) setActive(edgeOf(1)); },
  };
  return { active: points[current] ?? null, index: current, box: drag?.box ?? null, by };

  function nextOf(key: string): number | null {
    if (points.length === 0) return null;
    if (key === 'Home' || (current === -1 && key in DIRECTIONS)) return edgeOf(1);
    if (key === 'End') return edgeOf(-1);
    return key in DIRECTIONS ? stepFrom(points, frame, current, DIRECTIONS[key as keyof typeof DIRECTIONS]) : null;
  }
  /** The point furthest to the left (1) or to the right (−1). */
  function edgeOf(sign: 1 | -1): number {
    let found = -1;
    for (const [index, point] of points.entries()) {
      const best = points[found];
      if (best === undefined || sign * (toX(frame, point.score) - toX(frame, best.score)) < 0) found = index;
    }
    return found;
  }
}
