import { useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react';

/** A cell on each side of its two pixels of air, so that a share of three figures fits and a finger hits it. */
const WIDTH = { least: 28, most: 62 } as const;
const AIR_PIXELS = 2;

/** As wide as lets all columns stand in the window; where even narrow ones don't fit, the grid scrolls beside its first column. */
export function cellWidth(room: number, columns: number): number {
  return Math.max(WIDTH.least, Math.min(WIDTH.most, Math.floor(room / Math.max(1, columns)) - AIR_PIXELS));
}

/** What the stylesheet asks for: the width of the cells of a grid that is as wide as the window leaves room. */
export function useCellWidth(scroll: RefObject<HTMLElement | null>, columns: number): CSSProperties | undefined {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(cellWidth(element.clientWidth - (element.querySelector('[data-corner]')?.getBoundingClientRect().width ?? 0), columns));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, columns]);
  return width === null ? undefined : ({ '--cell-width': `${width}px` } as CSSProperties);
}
