const STORAGE_KEY = 'enseigne-reloaded-at';
/** A second failure within this time is no upgrade: reloading again would not help. */
const ONCE_PER_MS = 60_000;

/** The product was upgraded while a page was open, and a part that the page now asks for is gone: loads the page anew, once. */
export function reloadAfterUpgrade(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(STORAGE_KEY));
    if (Date.now() - last < ONCE_PER_MS) return;
    event.preventDefault();
    sessionStorage.setItem(STORAGE_KEY, String(Date.now()));
    window.location.reload();
  });
}
