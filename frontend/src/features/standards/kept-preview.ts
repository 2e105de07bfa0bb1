/** The last preview that was asked for here, and the draft that it was about. */
export interface KeptPreview {
  previewId: string;
  text: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (brandId: string): string => `enseigne-preview-${brandId}`;

/** The preview that a page left behind in this browser, beside the draft; null where there is none. */
export function readKeptPreview(brandId: string, store: Store = localStorage): KeptPreview | null {
  try {
    const kept = JSON.parse(store.getItem(keyOf(brandId)) ?? 'null') as Partial<KeptPreview> | null;
    return typeof kept?.previewId === 'string' && typeof kept.text === 'string' ? { previewId: kept.previewId, text: kept.text } : null;
  } catch {
    return null;
  }
}

export function keepPreview(brandId: string, preview: KeptPreview, store: Store = localStorage): void {
  try {
    store.setItem(keyOf(brandId), JSON.stringify(preview));
  } catch {
    // A full or forbidden store: the preview is known as long as the page.
  }
}

export function forgetPreview(brandId: string, store: Store = localStorage): void {
  store.removeItem(keyOf(brandId));
}

interface Previewed {
  text: string | undefined;
  result: { baseVersion: number | null } | null | undefined;
}

/** True when a finished preview is about this very draft, held against the version in force now. */
export function isPreviewOf({ text, result }: Previewed, draft: string, inForce: number | null): boolean {
  return result !== null && result !== undefined && text === draft && result.baseVersion === inForce;
}
