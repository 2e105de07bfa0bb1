import { createHash } from 'node:crypto';
import type { PageCapture } from '#domain/page-capture.ts';
import { needsScripts } from '#extract/needs-scripts.ts';
import type { PublisherRequest, RenderAs } from '#publishers/define-publisher.ts';
import { BlockedByRobotsError, RedirectLoopError, RenderingFailedError, troubleOf } from './errors.ts';
import type { FetchedAnswer, Fetcher, Held, Pace, UnchangedAnswer } from './fetch-page.ts';
import { PartMemory } from './render-memory.ts';
import { renderPage } from './render-page.ts';
import { PageParts } from './render-parts.ts';
import { RenderPool } from './render-pool.ts';
import type { RenderSettings } from './render-settings.ts';

export { renderSettings, type RenderSettings } from './render-settings.ts';

/** What rendering cost since the fetcher was made. */
export interface RenderStats {
  rendered: number;
  failed: number;
  seconds: number;
  browsers: number;
  /** Browsers that ended under a page, and those that were replaced after their share of pages or a page drawn badly. */
  crashed: number;
  recycled: number;
}

/** A fetcher that also draws pages which say nothing without their scripts, where the request permits it. */
export interface RenderingFetcher extends Fetcher {
  renderStats(): RenderStats;
}

type Answer = FetchedAnswer | UnchangedAnswer;

/**
 * Wraps a fetcher: everything goes through it, the drawn pages' own requests included. No browser is started before the
 * first page needs one. `notice` hears, as sentences, what this machine lacks.
 */
export function createRenderingFetcher(inner: Fetcher, settings: RenderSettings, notice: (line: string) => void = () => {}): RenderingFetcher {
  const pool = new RenderPool(settings, notice);
  const memory = new PartMemory();
  /** Hosts met so far: whether each of their pages spoke for itself. */
  const speaks = new Map<string, boolean>();
  const stats = { rendered: 0, failed: 0, seconds: 0 };

  const draw = async (answer: FetchedAnswer & { ok: true }, request: PublisherRequest, as: RenderAs, pace: Pace): Promise<FetchedAnswer> => {
    const startedAt = performance.now();
    let from = answer;
    let requests = 0;
    for (let moves = 0; moves <= settings.maxMoves; moves += 1) {
      const parts = new PageParts({ page: from.capture, request, pace, fetcher: inner, memory, settings });
      const drawn = await pool.draw(({ browser, memoryMb }) => renderPage(browser, from.capture, as, parts, settings, memoryMb));
      requests += parts.given;
      if (drawn.movedTo === null) {
        const rendered = renderedCapture(from.capture, answer.capture.url, drawn.body);
        // What the page asks for is not for us to ask: that is the reason, not what is missing from the page.
        if (parts.isBarred && needsScripts(rendered)) throw new BlockedByRobotsError('robots.txt keeps us from what the page’s scripts ask for.');
        const seconds = (performance.now() - startedAt) / 1000;
        stats.seconds += seconds;
        const screenshot = drawn.picture === null ? null : { hash: hashOf(drawn.picture), bytes: drawn.picture };
        rendered.rendering = { seconds, requests, screenshot };
        return { ok: true, capture: rendered, status: from.status, finalUrl: rendered.finalUrl, bytes: Buffer.from(rendered.body, 'utf8'), etag: null, lastModified: null };
      }
      const next = await inner.fetchPage({ ...request, url: drawn.movedTo }, pace);
      if (!next.ok) return { ...next, url: answer.capture.url };
      if (!needsScripts(next.capture)) return { ...next, capture: { ...next.capture, url: answer.capture.url } };
      from = next;
    }
    throw new RedirectLoopError('The page’s scripts lead from page to page.');
  };

  const fetchPage = async (request: PublisherRequest, pace: Pace, held: Held | null = null): Promise<Answer> => {
    const { render } = request;
    if (render === undefined || settings.mode === 'off' || request.accept !== 'html') return inner.fetchPage(request, pace, held);
    // "As it was" says nothing of what its scripts would draw today: whole pages are asked for until the host has shown that its pages need none.
    const host = URL.parse(request.url)?.host ?? '';
    const answer: Answer = await inner.fetchPage(request, pace, speaks.get(host) === true ? held : null);
    if (!answer.ok || 'isUnchanged' in answer) return answer;
    const isEmpty = needsScripts(answer.capture);
    speaks.set(host, speaks.get(host) !== false && !isEmpty);
    if (!isEmpty) return answer;
    try {
      const drawn = await draw(answer, request, render, pace);
      stats.rendered += 1;
      return drawn;
    } catch (error) {
      stats.failed += 1;
      // Whatever the browser throws is about this page, and costs no other.
      const trouble = troubleOf(isOurs(error) ? error : new RenderingFailedError('The browser gave up.', { cause: error }));
      return { ok: false, trouble, url: answer.capture.url, fetchedAt: answer.capture.fetchedAt, status: answer.status, finalUrl: answer.finalUrl, etag: null, lastModified: null };
    }
  };

  return {
    ...inner,
    fetchPage: fetchPage as Fetcher['fetchPage'],
    renderStats: () => ({ ...stats, browsers: pool.started, crashed: pool.crashed, recycled: pool.recycled }),
    forgetResources: () => {
      memory.clear();
      inner.forgetResources();
    },
    close: async () => {
      await pool.close();
      await inner.close();
    },
  };
}

function renderedCapture(from: PageCapture, url: string, body: string): PageCapture {
  return { ...from, url, body, bodyHash: hashOf(body), resources: [] };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && 'id' in error;
}
