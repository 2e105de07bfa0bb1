import { Skeleton } from '@mantine/core';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** Drawn a little before it is scrolled into view. */
const AHEAD = '160px';

interface WhenSeenProps {
  /** Height in pixels of what will stand there, so that nothing jumps. */
  height: number;
  children: ReactNode;
}

/** What is heavy to draw (a chart) waits until the reader comes near it or prints the page: a phone that drew them all could not be scrolled meanwhile. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (isSeen) return undefined;
    const show = (): void => setIsSeen(true);
    // The browser prints as soon as this returns.
    const showAtOnce = (): void => flushSync(show);
    const watcher = new IntersectionObserver((entries) => { if (entries.some((one) => one.isIntersecting)) show(); }, { rootMargin: AHEAD });
    if (place.current) watcher.observe(place.current);
    window.addEventListener('beforeprint', showAtOnce);
    return () => {
      watcher.disconnect();
      window.removeEventListener('beforeprint', showAtOnce);
    };
  }, [isSeen]);
  return <div ref={place} style={{ minHeight: height }} data-drawn={isSeen}>{isSeen && <Suspense fallback={<Skeleton height={height} radius="md" data-waiting />}>{children}</Suspense>}</div>;
}
