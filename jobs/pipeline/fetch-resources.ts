import type { PageCapture, PageResource } from '#domain/page-capture.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import type { FetchedResource, Fetcher, Pace } from '../http/fetch-page.ts';
import type { FoundResource } from './extract-thread.ts';

/** What a page needs beside itself, and who fetches it. */
export interface ResourceSource {
  find(capture: PageCapture): FoundResource[] | Promise<FoundResource[]>;
  fetch(wanted: FoundResource): Promise<FetchedResource>;
}

/** The images that may be a page's logo and its stylesheets, fetched and set into the capture. */
export async function fetchResources(capture: PageCapture, { find, fetch }: ResourceSource): Promise<FetchedResource[]> {
  const had = new Map<string, FetchedResource>();
  // Twice at most: a stylesheet that came may name the logo.
  for (let round = 0; round < 2; round += 1) {
    capture.resources = [...had.values()].map(plain);
    // A picture written into the page (data:) is there already.
    const wanted = (await find(capture)).filter(({ url }) => /^https?:/i.test(url) && !had.has(url));
    const came = await Promise.all(wanted.map(fetch));
    for (const one of came) had.set(one.url, one);
    if (!came.some(({ kind, bytes }) => kind === 'stylesheet' && bytes !== null)) break;
  }
  capture.resources = [...had.values()].map(plain);
  return [...had.values()];
}

/** From the network, nothing held. */
export function resourcesFrom(fetcher: Fetcher, find: ResourceSource['find'], request: Pick<PublisherRequest, 'obeysRobots'>, pace: Pace): ResourceSource {
  return { find, fetch: (wanted) => fetcher.fetchResource(wanted, request, pace) };
}

function plain({ url, kind, contentType, bytes }: FetchedResource): PageResource {
  return { url, kind, contentType, bytes };
}
