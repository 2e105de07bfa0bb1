import { useEffect, useRef, useState } from 'react';

/** Time after the last key before the server is asked. */
const PAUSE_MS = 250;

/** What is being typed, told on when the hands rest; what comes from elsewhere (a link, going back) takes its place. */
export function useTyped(value: string, tell: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (told !== value) {
    setTold(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => latest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return [typed, setTyped];
}
