const GAP_PIXELS = 6;
const EDGE_PIXELS = 12;

/** Puts an opened note below what it explains, above it where there is no room below, and always within the window. */
export function placeBeside(anchor: HTMLElement, note: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const left = Math.max(EDGE_PIXELS, Math.min(at.left, window.innerWidth - width - EDGE_PIXELS));
  const fitsBelow = at.bottom + GAP_PIXELS + height <= window.innerHeight - EDGE_PIXELS;
  const top = fitsBelow ? at.bottom + GAP_PIXELS : Math.max(EDGE_PIXELS, at.top - GAP_PIXELS - height);
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}
