import { useState } from 'react';

/** Words that are being written: kept in the tab until they are sent, so that neither a failing answer nor a reload loses them. */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const place = `enseigne-draft:${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '');
  const write = (next: string): void => {
    sessionStorage.setItem(place, next);
    setText(next);
  };
  return [text, write, () => sessionStorage.removeItem(place)];
}
