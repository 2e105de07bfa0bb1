import { useState } from 'react';

const PLACE = 'enseigne-shortcuts';

/** Whether single keys do something: who speaks to the computer may switch them off, on this one. */
export function useShortcutsOn(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(PLACE) !== 'off');
  const change = (next: boolean): void => {
    localStorage.setItem(PLACE, next ? 'on' : 'off');
    setIsOn(next);
  };
  return [isOn, change];
}
