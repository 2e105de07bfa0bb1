import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** When a crawl ends, what other pages have loaded before is old. */
export function useRefreshAfterRun(isRunning: boolean): void {
  const queries = useQueryClient();
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'runs' });
    wasRunning.current = isRunning;
  }, [isRunning, queries]);
}
