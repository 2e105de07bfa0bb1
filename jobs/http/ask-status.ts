import type { LinkStatus } from '#domain/observation.ts';
import { FetchError, troubleOf, UnknownHostError, UnsupportedContentError } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import { judgeAnswer } from './judge-answer.ts';

/** What a link answers, without its address. */
export type LinkAnswer = Omit<LinkStatus, 'target'>;

/**
 * Asks whether an address answers: HEAD first, and GET where HEAD is refused, for many a server knows only the latter.
 * Never rejects for what a site does. `mayBeUnknown`: whether a name that nobody knows proves anything here; it does
 * not where our own resolver has not answered for any.
 */
export async function askStatus(ask: (method: 'HEAD' | 'GET') => Promise<WireAnswer>, mayBeUnknown: () => boolean): Promise<LinkAnswer> {
  try {
    const head = await ask('HEAD').catch((error: unknown) => {
      if (error instanceof FetchError && !(error instanceof UnknownHostError) && TRIED_AGAIN.has(error.id)) return null;
      throw error;
    });
    if (head !== null && head.status < 400) return { status: head.status, trouble: null };
    return judge(await ask('GET'));
  } catch (error) {
    if (error instanceof UnknownHostError && mayBeUnknown()) return { status: null, trouble: 'unknown-host' };
    return { status: null, trouble: troubleOf(error) };
  }
}

/** Servers that know no HEAD drop the connection, or answer it with a body that breaks off. */
const TRIED_AGAIN: ReadonlySet<string> = new Set(['network', 'truncated', 'unreadable']);

function judge(answer: WireAnswer): LinkAnswer {
  const { status } = answer;
  try {
    judgeAnswer(answer, 'html');
    return { status, trouble: null };
  } catch (error) {
    // A leaflet is as good an end of a link as a page.
    return { status, trouble: error instanceof UnsupportedContentError ? null : troubleOf(error) };
  }
}
