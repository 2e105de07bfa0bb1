import type { Trouble } from '#domain/trouble.ts';
import { chooseBestValues } from '#extract/best-values.ts';
import { needsScripts } from '#extract/needs-scripts.ts';
import { readPageLinks, type PageLinks } from '#extract/page-links.ts';
import type { ReadStorePage } from '#matching/settle-store-pages.ts';
import type { Toolbox } from './toolbox.ts';

/** A page of the brand's site as a search reads it: where it leads, and the place that it shows. */
export interface WalkedPage {
  url: string;
  finalUrl: string;
  links: PageLinks;
  /** Null: it is no single store's page. */
  place: ReadStorePage | null;
  /** Nothing of it is to be seen until its scripts have run. */
  isShell: boolean;
}

/** Asks for pages of one site at its pace, by its robots.txt, each address once and no more than a limit. */
export interface SiteWalk {
  /** Null: it can't be read (see `troubles`), or the limit is reached, or the search was cancelled. */
  read(url: string): Promise<WalkedPage | null>;
  /** True where it was asked for before: `read` answers without asking. */
  wasAsked(url: string): boolean;
  /** Pages asked for. */
  asked(): number;
  isOver(): boolean;
  troubles: ReadonlyMap<string, Trouble>;
}

interface WalkOptions {
  limit: number;
  /** Called before each page; false: the search was cancelled. */
  onPage(asked: number): Promise<boolean>;
  /** The brand's country, for numbers and codes. */
  country: string | undefined;
}

/** Opens a walk. Nothing that is read is kept but what the search proposes. */
export function openSiteWalk({ fetcher, pool, publishers }: Pick<Toolbox, 'fetcher' | 'pool' | 'publishers'>, { limit, onPage, country }: WalkOptions): SiteWalk {
  const pace = publishers.find((one) => one.id === 'brand-website')?.pace ?? { requestsPerSecond: 1, concurrency: 1 };
  const known = new Map<string, WalkedPage | null>();
  const troubles = new Map<string, Trouble>();
  let isCancelled = false;
  const ask = async (url: string): Promise<WalkedPage | null> => {
    const answer = await fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: false }, pace);
    if (!answer.ok) {
      troubles.set(url, answer.trouble);
      return null;
    }
    const { capture } = answer;
    const { finalUrl } = capture;
    const links = readPageLinks(capture.body, finalUrl);
    const page = await pool.extract(capture, { ...(country === undefined ? {} : { country }), ...(links.language === null ? {} : { language: links.language }) });
    if (page.kind !== 'location') return { url, finalUrl, links, place: null, isShell: needsScripts(capture) };
    const { businessName: name, address, phones, coordinates } = chooseBestValues(page.observations);
    const place = { url, language: page.language, name, address, phone: phones[0]?.e164 ?? null, coordinates, alternates: links.alternates };
    return { url, finalUrl, links, place, isShell: false };
  };
  return {
    troubles,
    wasAsked: (url) => known.has(url),
    asked: () => known.size,
    isOver: () => isCancelled || known.size >= limit,
    async read(url) {
      const before = known.get(url);
      if (before !== undefined) return before;
      if (isCancelled || known.size >= limit) return null;
      isCancelled = !(await onPage(known.size));
      if (isCancelled) return null;
      // Taken at once: asked for by two at a time it is asked for once.
      known.set(url, null);
      const page = await ask(url);
      known.set(url, page);
      return page;
    },
  };
}
