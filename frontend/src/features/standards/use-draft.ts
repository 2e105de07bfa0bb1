import { useState } from 'react';

/** A draft that is being written, and the version that it began with. */
export interface Draft {
  text: string;
  basedOn: number | null;
}

const keyOf = (brandId: string): string => `enseigne-draft-${brandId}`;

/** The draft of this browser, kept while it is written: a closed tab or a lost connection loses nothing. Null: none was begun. */
export function useDraft(brandId: string) {
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(brandId));
  return {
    draft,
    keep: (next: Draft): void => {
      setDraft(next);
      try {
        localStorage.setItem(keyOf(brandId), JSON.stringify(next));
      } catch {
        // A full or forbidden store: the draft lives as long as the page.
      }
    },
    drop: (): void => {
      setDraft(null);
      localStorage.removeItem(keyOf(brandId));
    },
  };
}

function readDraft(brandId: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(brandId)) ?? 'null') as Partial<Draft> | null;
    return typeof kept?.text === 'string' ? { text: kept.text, basedOn: typeof kept.basedOn === 'number' ? kept.basedOn : null } : null;
  } catch {
    return null;
  }
}
