import type { Publisher, PublisherRequest } from '#publishers/define-publisher.ts';
import { memoryId } from './remember-page.ts';

/** Pages held of those that came last: one that many locations name (the brand's list of stores) is asked for again and again. */
const HELD = 30;

/** Asks for a page through `ask`, unless this process has asked for it in the same reading of the same run. */
export type SharePage = <T>(publisher: Publisher, request: PublisherRequest, ask: () => Promise<T>) => Promise<T>;

const held = new Map<string, Promise<unknown>>();

/**
 * One reading of a run fetches a page once, however many locations name it, and also where one of them is tried again: what
 * came, or what kept it from coming, is theirs in common. Asked in another way (in another language, at another zone's quiet
 * hours, past a remembered redirect) it is another page. A second reading looks anew.
 */
export function sharePages(runId: string, reading: 'first' | 'second'): SharePage {
  return async <T>({ id, pace }: Publisher, request: PublisherRequest, ask: () => Promise<T>): Promise<T> => {
    if (request.read === undefined || request.method !== 'GET') return ask();
    const way = JSON.stringify([pace.quiet ?? null, pace.looksAnew ?? false, request.render ?? null, request.withResources, request.headers ?? null]);
    const key = `${runId} ${reading} ${memoryId(id, request.url, request.read)} ${way}`;
    const known = held.get(key) as Promise<T> | undefined;
    held.delete(key);
    const asking = known ?? ask();
    held.set(key, asking);
    // What could not even be asked (the database is away) is asked again.
    asking.catch(() => {
      if (held.get(key) === asking) held.delete(key);
    });
    for (const oldest of held.keys()) {
      if (held.size <= HELD) break;
      held.delete(oldest);
    }
    return asking;
  };
}
