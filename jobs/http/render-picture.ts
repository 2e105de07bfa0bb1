import type { CDPSession } from 'playwright-core';

/** A page's upper part, at a scale at which its text can still be read. */
const WIDTH = 1280;
const HEIGHT_MAX = 4_000;
const SCALE = 0.6;
/** Tried one after the other: a page of photographs weighs more than one of text. */
const TRIES = [{ quality: 55, height: HEIGHT_MAX }, { quality: 30, height: HEIGHT_MAX }, { quality: 20, height: 1_000 }] as const;
/** A picture is proof beside the page, not an archive of it. */
export const PICTURE_BYTES_MAX = 250_000;
const PICTURE_MS = 8_000;

/** A WebP of the page as it stands; null when the browser gives none in time, or none that is small enough. */
export async function takePicture(session: CDPSession, measure: () => Promise<number | null>): Promise<Uint8Array | null> {
  const height = Math.ceil(await measure() ?? HEIGHT_MAX);
  for (const { quality, height: most } of TRIES) {
    const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(1, Math.min(height, most)), scale: SCALE };
    const late = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PICTURE_MS).unref();
    });
    const taken = await Promise.race([session.send('Page.captureScreenshot', { format: 'webp', quality, clip, captureBeyondViewport: true }).catch(() => null), late]);
    if (taken === null) return null;
    const bytes = Buffer.from(taken.data, 'base64');
    if (bytes.length > 0 && bytes.length <= PICTURE_BYTES_MAX) return new Uint8Array(bytes);
  }
  return null;
}
