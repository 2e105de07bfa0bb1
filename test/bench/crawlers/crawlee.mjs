// One round of Crawlee's CheerioCrawler: reads the addresses from a file, each page's title, language, links and JSON-LD,
// and prints {pages, milliseconds, items}. usage: crawlee.mjs ADDRESSES-FILE CONCURRENCY. Runs in the folder that holds it.
import { readFile } from 'node:fs/promises';
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio';

const [, , file = '', concurrency = '16'] = process.argv;
const addresses = (await readFile(file, 'utf8')).split(/\s+/).filter(Boolean);
log.setLevel(log.LEVELS.ERROR);

async function crawl(urls) {
  const seen = { pages: 0, items: 0 };
  const crawler = new CheerioCrawler({
    minConcurrency: Number(concurrency), maxConcurrency: Number(concurrency), maxRequestRetries: 0, useSessionPool: false,
    requestHandler({ $, request }) {
      const data = [];
      for (const one of $('script[type="application/ld+json"]').toArray()) {
        try {
          data.push(JSON.parse($(one).text()));
        } catch {
          // Broken data counts for nobody.
        }
      }
      const links = $('a[href]').toArray().map((one) => URL.parse($(one).attr('href'), request.loadedUrl)?.href);
      const found = { title: $('title').text(), lang: $('html').attr('lang'), links, data };
      seen.pages += 1;
      seen.items += found.data.length;
    },
  }, new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.5 }));
  const began = performance.now();
  await crawler.run(urls);
  return { ...seen, milliseconds: performance.now() - began };
}

// The first half warms up, the second is measured.
const half = addresses.length / 2;
await crawl(addresses.slice(0, half));
process.stdout.write(`${JSON.stringify(await crawl(addresses.slice(half)))}\n`);
