/** A chart that is not there by then is printed as it stands. */
const WAIT_MS_MAX = 3_000;
const LOOK_MS = 50;
/** What is drawn when it is seen, and not yet; and a chart whose script is on its way. */
const UNDRAWN = '[data-drawn="false"], [data-waiting]';

/** Prints the page with every chart in it, those too that nobody scrolled to. */
export async function printPage(): Promise<void> {
  // As the browser says it itself when the reader prints by its own menu.
  window.dispatchEvent(new Event('beforeprint'));
  const until = performance.now() + WAIT_MS_MAX;
  while (document.querySelector(UNDRAWN) !== null && performance.now() < until) await new Promise((resolve) => { setTimeout(resolve, LOOK_MS); });
  // The chart has a size one frame after it has a place.
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
  window.print();
}
