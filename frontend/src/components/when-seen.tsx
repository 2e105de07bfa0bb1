import { Skeleton } from '@mantine/core';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';

/** Drawn a little before it is scrolled into view. */
const AHEAD = '160px';

interface WhenSeenProps {
  /** Height in pixels of what will stand there, so that nothing jumps. */
  height: number;
  children: ReactNode;
}

/** What is heavy to draw (a chart) waits until the reader comes near it, or prints the page. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const show = (): void => setIsSeen(true);
    const watcher = new IntersectionObserver((entries) => { if (entries.some((one) => one.isIntersecting)) show(); }, { rootMargin: AHEAD });
    if (place.current) watcher.observe(place.current);
    window.addEventListener('beforeprint', show);
    return () => {
      watcher.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, []);
  return <div ref={place} style={{ minHeight: height }}>{isSeen && <Suspense fallback={<Skeleton height={height} radius="md" />}>{children}</Suspense>}</div>;
}
