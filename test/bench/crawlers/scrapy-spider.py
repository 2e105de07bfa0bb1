# One round of Scrapy as its users run it: reads the addresses from a file, each page's title, language, links and JSON-LD,
# and prints {pages, milliseconds, items} once. usage: scrapy-spider.py ADDRESSES-FILE CONCURRENCY
import json
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess

with open(sys.argv[1], encoding="utf-8") as file:
    ADDRESSES = file.read().split()
# The other crawlers warm up on the first half; nothing here gets faster by that.
ADDRESSES = ADDRESSES[len(ADDRESSES) // 2:]


class Stores(scrapy.Spider):
    name = "stores"
    start_urls = ADDRESSES
    pages = 0
    items = 0

    def parse(self, response):
        data = []
        for text in response.css('script[type="application/ld+json"]::text').getall():
            try:
                data.append(json.loads(text))
            except ValueError:
                pass
        Stores.pages += 1
        Stores.items += len(data)
        yield {
            "title": response.css("title::text").get(),
            "lang": response.xpath("/html/@lang").get(),
            "links": [response.urljoin(href) for href in response.css("a::attr(href)").getall()],
            "data": data,
        }


process = CrawlerProcess({
    "LOG_LEVEL": "ERROR", "ROBOTSTXT_OBEY": False, "CONCURRENT_REQUESTS": int(sys.argv[2]), "CONCURRENT_REQUESTS_PER_DOMAIN": int(sys.argv[2]),
    "REQUEST_FINGERPRINTER_IMPLEMENTATION": "2.7", "TELNETCONSOLE_ENABLED": False,
})
process.crawl(Stores)
began = time.perf_counter()
process.start()
print(json.dumps({"pages": Stores.pages, "milliseconds": 1000 * (time.perf_counter() - began), "items": Stores.items}))
