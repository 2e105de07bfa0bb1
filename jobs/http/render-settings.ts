import type { Settings } from '#backend/env.ts';

/** All that rendering is told from outside. */
export interface RenderSettings {
  /** `sandboxed`: only where Chromium's own sandbox works; `off`: never. */
  mode: 'on' | 'sandboxed' | 'off';
  chromiumPath: string | null;
  /** Longest time that a page's scripts may take, waits for its hosts apart. */
  ownSeconds: number;
  /** Longest time in all. */
  wallSeconds: number;
  /** Pages at once. */
  concurrency: number;
  /** A browser is replaced after so many pages: what they leave behind grows. */
  pagesPerBrowser: number;
  /** Beyond it a browser is ended with the page that it draws. */
  memoryMb: number;
  requestsPerPage: number;
  /** Of all that a page asks for, after decompression. */
  bytesPerPage: number;
  /** Largest document that scripts may leave behind. */
  maxBodyBytes: number;
  /** Steps that scripts may take from page to page. */
  maxMoves: number;
  /** Address or URL in the user agent. */
  userAgentContact: string;
}

/** Own time times this: what a page may take with its waits for a host's turn, at one request a second. */
const WALL_PER_OWN = 8;
const PAGES_PER_BROWSER = 50;
/** Memory of its own over all its processes. Measured 2026-11-22 on Linux: 55 MB with an empty page; a page's scripts may take 256 MB, the rest is room for what they draw. */
const MEMORY_MB = 1_500;
/** More than a page needs to say where a store is; a page that asks for ever ends here. */
const REQUESTS_PER_PAGE = 150;
const BYTES_PER_PAGE = 40_000_000;
const MAX_MOVES = 3;

/** The renderer's part of the environment. */
export function renderSettings(env: Settings): RenderSettings {
  return {
    mode: env.RENDERING, chromiumPath: env.CHROMIUM_PATH ?? null,
    ownSeconds: env.RENDER_SECONDS, wallSeconds: env.RENDER_SECONDS * WALL_PER_OWN, concurrency: env.RENDER_CONCURRENCY,
    pagesPerBrowser: PAGES_PER_BROWSER, memoryMb: MEMORY_MB, requestsPerPage: REQUESTS_PER_PAGE, bytesPerPage: BYTES_PER_PAGE,
    maxBodyBytes: env.MAX_BODY_BYTES, maxMoves: MAX_MOVES, userAgentContact: env.CRAWLER_CONTACT,
  };
}
