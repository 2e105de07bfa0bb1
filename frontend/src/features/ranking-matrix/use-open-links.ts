import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/** Follows plain links of ours without loading the page anew; with a modifier, or another button, the browser does as always. */
export function useOpenLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(`${link.pathname}${link.search}`);
  };
}
