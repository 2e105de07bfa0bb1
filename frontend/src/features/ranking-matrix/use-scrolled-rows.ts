import { useEffect, useState, type RefObject } from 'react';

/** Above and below what is seen. */
const OVERSCAN = 5;
/** What is drawn before the height is known: the rest comes in a task of its own, so that neither keeps the page from answering. */
const FIRST_ROWS = 12;

/** Which rows of equal height a scrolling part shows below its head; drawn again only when a row comes or goes. */
export function useScrolledRows(scroll: RefObject<HTMLElement | null>, count: number, rowHeight: number): { first: number; last: number; reach: (row: number) => void } {
  const [range, setRange] = useState({ first: 0, last: FIRST_ROWS });
  useEffect(() => {
    const element = scroll.current;
    if (!element) return undefined;
    let head = 0;
    const update = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - OVERSCAN);
      const last = Math.ceil((element.scrollTop + element.clientHeight - head) / rowHeight) + OVERSCAN;
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    // It reports the first size, too. Rows under the head's height, which lies over them, are not in sight.
    const observer = new ResizeObserver(() => {
      head = element.querySelector('[data-head]')?.clientHeight ?? 0;
      update();
    });
    observer.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [scroll, rowHeight]);
  const last = Math.min(count, range.last);
  return {
    first: Math.min(range.first, Math.max(0, last - 1)), last,
    /** Scrolls only as far as needed; the head covers what lies under it. */
    reach: (row) => {
      const element = scroll.current;
      if (!element) return;
      const head = element.querySelector('[data-head]')?.getBoundingClientRect().height ?? 0;
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top + rowHeight > element.scrollTop + element.clientHeight - head) element.scrollTo({ top: top + rowHeight - element.clientHeight + head });
    },
  };
}
