import { describe, expect, it } from 'vitest';
import { sharePages } from '#jobs/pipeline/shared-pages.ts';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import webDirectory from '#publishers/web-directory.ts';

const request = (url: string, language = 'fr'): PublisherRequest => ({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true, read: { country: 'CA', language } });
let runs = 0;
const newRun = () => `run-${(runs += 1)}`;

function counting() {
  const asked: string[] = [];
  const askFor = (share: ReturnType<typeof sharePages>, one: PublisherRequest, publisher = webDirectory) => share(publisher, one, () => {
    asked.push(one.url);
    return Promise.resolve(asked.length);
  });
  return { asked, askFor };
}

describe('a page that several locations name', () => {
  it('is asked for once in a reading of a run, at once or one after the other', async () => {
    const { asked, askFor } = counting();
    const share = sharePages(newRun(), 'first');
    expect(await Promise.all([askFor(share, request('https://x.example/stores')), askFor(share, request('https://x.example/stores'))])).toEqual([1, 1]);
    expect(await askFor(share, request('https://x.example/stores'))).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('is another page for the second reading, another run, another publisher, language or hour', async () => {
    const { asked, askFor } = counting();
    const run = newRun();
    const page = request('https://x.example/stores');
    await askFor(sharePages(run, 'first'), page);
    await askFor(sharePages(run, 'second'), page);
    await askFor(sharePages(newRun(), 'first'), page);
    await askFor(sharePages(run, 'first'), page, { ...webDirectory, id: 'other-directory' });
    await askFor(sharePages(run, 'first'), request('https://x.example/stores', 'en'));
    await askFor(sharePages(run, 'first'), page, { ...webDirectory, pace: { ...webDirectory.pace, quiet: { fromMinute: 0, toMinute: 60, timeZone: 'UTC' } } });
    expect(asked).toHaveLength(6);
  });

  it('that could not even be asked for is asked for again', async () => {
    const share = sharePages(newRun(), 'first');
    const page = request('https://x.example/stores');
    await expect(share(webDirectory, page, () => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
    expect(await share(webDirectory, page, () => Promise.resolve('read'))).toBe('read');
  });

  it('is forgotten after many others, so that a crawl of thousands holds few', async () => {
    const { asked, askFor } = counting();
    const share = sharePages(newRun(), 'first');
    for (let index = 0; index < 200; index += 1) await askFor(share, request(`https://x.example/${index}`));
    await askFor(share, request('https://x.example/199'));
    await askFor(share, request('https://x.example/0'));
    expect(asked).toHaveLength(201);
  });
});
