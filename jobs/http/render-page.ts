import type { Browser, BrowserContext, CDPSession } from 'playwright-core';
import type { PageCapture } from '#domain/page-capture.ts';
import { needsScripts } from '#extract/needs-scripts.ts';
import type { RenderAs } from '#publishers/define-publisher.ts';
import { RenderingFailedError, TooLargeError } from './errors.ts';
import { userAgent } from './fetch-page.ts';
import type { PageParts } from './render-parts.ts';
import { measureHeight, watchChanges, writeDocument } from './render-script.ts';
import type { RenderSettings } from './render-settings.ts';
import { takePicture } from './render-picture.ts';

/** What the scripts of a page left behind, or where they went. */
export type DrawnPage = { movedTo: string } | { movedTo: null; body: string; picture: Uint8Array | null };

export const VIEW = { width: 1280, height: 900 };
const STEP_MS = 100;
/** Nothing asked, nothing changed for so long: the page is done. */
const STILL_MS = 500;
/** A page that moves for ever (a carousel, a clock) is done when it asks for nothing more. */
const MOVING_MS = 3_000;
/** A page that says nothing yet may wait for a timer of its own. */
const EMPTY_MS = 4_000;
/** What we ask of the page is short work, where its scripts let us. */
const QUESTION_MS = 2_000;
const WRITING_MS = 10_000;
const MEMORY_EVERY_STEPS = 10;

interface Drawing {
  session: CDPSession;
  parts: PageParts;
  settings: RenderSettings;
  /** Rejects when the page's process dies. */
  crash: Promise<never>;
  memoryMb(): Promise<number | null>;
}

/**
 * Draws a page in a context of its own, which nothing outlives, and waits until it says something and is still. Throws
 * RenderingFailedError where its scripts crash or never give the page back, TooLargeError where they leave too much.
 */
export async function renderPage(browser: Browser, capture: PageCapture, as: RenderAs, parts: PageParts, settings: RenderSettings, memoryMb: () => Promise<number | null>): Promise<DrawnPage> {
  const context = await openContext(browser, as, settings);
  try {
    await context.route('**/*', (route) => parts.answer(route));
    const page = await context.newPage();
    context.on('page', (other) => void other.close().catch(() => null));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => null));
    const crash = new Promise<never>((_, reject) => {
      page.once('crash', () => reject(new RenderingFailedError(`The page took its process down: ${capture.finalUrl}.`)));
    });
    crash.catch(() => null);
    const session = await context.newCDPSession(page);
    const drawing: Drawing = { session, parts, settings, crash, memoryMb };
    await Promise.race([page.goto(capture.finalUrl, { waitUntil: 'commit', timeout: settings.ownSeconds * 1000 }).catch((error: unknown) => failedStart(error, parts)), crash]);
    const body = await settle(drawing, capture);
    if (body === null) return { movedTo: parts.movedTo ?? capture.finalUrl };
    return { movedTo: null, body, picture: await Promise.race([takePicture(session, () => ask(drawing, measureHeight, [], QUESTION_MS)), crash.catch(() => null)]) };
  } finally {
    await Promise.race([context.close().catch(() => null), pause(QUESTION_MS)]);
  }
}

/** A stranger to every site: no storage, no permission, no download, no worker that lives on. */
function openContext(browser: Browser, as: RenderAs, settings: RenderSettings): Promise<BrowserContext> {
  const version = browser.version().replace(/\..*$/, '.0.0.0');
  return browser.newContext({
    // Pages ask for the engine; who asks is said as crawlers say it.
    userAgent: `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ${userAgent(settings.userAgentContact)}) Chrome/${version} Safari/537.36`,
    viewport: VIEW, serviceWorkers: 'block', acceptDownloads: false, reducedMotion: 'reduce', permissions: [],
    ...(as.language === null ? {} : { locale: as.language }),
    ...(as.timeZone === null ? {} : { timezoneId: as.timeZone }),
  });
}

/** A page that leaves at once never commits; that is no failure. */
function failedStart(error: unknown, parts: PageParts): null {
  if (parts.movedTo !== null) return null;
  throw new RenderingFailedError('The browser did not open the page.', { cause: error });
}

/** Waits until the page is done; its document then, or null when its scripts went elsewhere. */
async function settle(drawing: Drawing, capture: PageCapture): Promise<string | null> {
  const { parts, settings } = drawing;
  const startedAt = performance.now();
  let ownMs = 0;
  let [changes, changedAt] = [-1, startedAt];
  /** As of how many changes the page was found to say nothing yet. */
  let emptyAt: number | null = null;
  for (let step = 1; ; step += 1) {
    const stepAt = performance.now();
    if (parts.movedTo !== null) return null;
    if (step % MEMORY_EVERY_STEPS === 0) await refuseGreed(drawing);
    const seen = await ask(drawing, watchChanges, [], QUESTION_MS);
    const now = performance.now();
    if (seen !== null && seen.changes !== changes) [changes, changedAt] = [seen.changes, now];
    const quietMs = parts.pending > 0 ? 0 : now - Math.max(parts.lastAnswerAt, startedAt);
    const isDone = seen?.isParsed === true && quietMs >= STILL_MS && (now - changedAt >= STILL_MS || quietMs >= MOVING_MS);
    const isCut = ownMs >= settings.ownSeconds * 1000 || now - startedAt >= settings.wallSeconds * 1000;
    if (isCut || (isDone && (emptyAt !== changes || quietMs >= EMPTY_MS))) {
      const body = await write(drawing, isCut);
      if (isCut || quietMs >= EMPTY_MS || !needsScripts({ ...capture, body })) return body;
      emptyAt = changes;
    }
    await Promise.race([pause(STEP_MS), drawing.crash]);
    if (parts.pending === 0) ownMs += performance.now() - stepAt;
  }
}

/** The document as it stands. Scripts that never pause are ended first: what they have drawn so far is the page. */
async function write(drawing: Drawing, isCut: boolean): Promise<string> {
  if (isCut) await Promise.race([drawing.session.send('Runtime.terminateExecution').catch(() => null), pause(QUESTION_MS)]);
  const body = await ask(drawing, writeDocument, [drawing.settings.maxBodyBytes], WRITING_MS, true);
  if (body !== null) return body;
  throw new TooLargeError('The page’s scripts leave more than is read.');
}

async function refuseGreed({ memoryMb, settings }: Drawing): Promise<void> {
  const used = await memoryMb();
  if (used !== null && used > settings.memoryMb) throw new RenderingFailedError(`The page takes ${Math.round(used)} MB, ${settings.memoryMb} are allowed.`);
}

/** Runs one of ours in a world of its own; null where the page does not let us in time, unless that is fatal. */
async function ask<A extends unknown[], R>(drawing: Drawing, question: (...given: A) => R, given: A, withinMs: number, isFatal = false): Promise<R | null> {
  const { session, crash } = drawing;
  const asking = (async () => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'enseigne' });
    const answer = await session.send('Runtime.evaluate', { expression: `(${question.toString()})(...${JSON.stringify(given)})`, contextId: executionContextId, returnByValue: true });
    return answer.exceptionDetails === undefined ? { value: answer.result.value as R } : null;
  })().catch(() => null);
  const came = await Promise.race([asking, pause(withinMs), crash]);
  if (came === null && isFatal) throw new RenderingFailedError('The page’s scripts never give it back.');
  return came?.value ?? null;
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
}
