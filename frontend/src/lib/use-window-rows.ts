import { useCallback, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Above and below the window. With rows of 56 px even a 4K screen (39 rows) stays under 50 in the page. */
const OVERSCAN = 4;

export interface WindowRows {
  /** First row to draw, and the one after the last. */
  first: number;
  last: number;
  scrollToRow(index: number): void;
}

/**
 * Which rows of a long list of equal heights are in the window. Equal heights need no measuring: any row can be
 * reached in one step, and scrolling draws again only when a row comes or goes.
 */
export function useWindowRows(body: RefObject<HTMLElement | null>, count: number, rowHeight: number): WindowRows {
  const [range, setRange] = useState({ first: 0, last: Math.ceil(window.innerHeight / rowHeight) });
  useEffect(() => {
    const update = (): void => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const first = Math.max(0, Math.floor(-top / rowHeight) - OVERSCAN);
      const last = Math.ceil((window.innerHeight - top) / rowHeight) + OVERSCAN;
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    // Paper has no window to scroll: all rows are drawn before the page is laid out for it.
    const drawAll = (): void => flushSync(() => setRange({ first: 0, last: Number.MAX_SAFE_INTEGER }));
    update();
    window.addEventListener('beforeprint', drawAll);
    window.addEventListener('afterprint', update);
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('beforeprint', drawAll);
      window.removeEventListener('afterprint', update);
      window.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [body, rowHeight]);
  const scrollToRow = useCallback((index: number) => scrollIntoWindow(body.current, index, rowHeight), [body, rowHeight]);
  const last = Math.min(count, range.last);
  return { first: Math.min(range.first, Math.max(0, count - 1)), last, scrollToRow };
}

/** Moves the window only as far as needed, leaving room for the header and for a phone's bar at the bottom. */
function scrollIntoWindow(body: HTMLElement | null, index: number, rowHeight: number): void {
  if (!body) return;
  const top = body.getBoundingClientRect().top + index * rowHeight;
  const margin = 2 * rowHeight;
  if (top < margin) window.scrollBy({ top: top - margin, behavior: 'instant' });
  else if (top > window.innerHeight - margin) window.scrollBy({ top: top - window.innerHeight + margin, behavior: 'instant' });
}
