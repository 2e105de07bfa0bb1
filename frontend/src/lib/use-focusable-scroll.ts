import { useEffect, useRef } from 'react';

/** Makes a part reachable by keyboard, under a name, for as long as its content is wider or higher than itself, and only then. */
export function useFocusableScroll(label: string) {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = node.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const attributes = { tabindex: '0', role: 'group', 'aria-label': label };
      for (const [name, value] of Object.entries(attributes)) {
        if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1) element.setAttribute(name, value);
        else element.removeAttribute(name);
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [label]);
  return node;
}
