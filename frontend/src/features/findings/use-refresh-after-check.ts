import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** When the reading that somebody asked for has come back, the rest of the page is old. */
export function useRefreshAfterCheck(isChecking: boolean): void {
  const queries = useQueryClient();
  const wasChecking = useRef(isChecking);
  useEffect(() => {
    if (wasChecking.current && !isChecking) for (const key of ['location', 'queue']) void queries.invalidateQueries({ queryKey: [key] });
    wasChecking.current = isChecking;
  }, [isChecking, queries]);
}
