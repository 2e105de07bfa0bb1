import { candidate, absoluteUrl, type Candidate, type Reading } from './reading.ts';
import { languageCandidate, type PageLanguage } from './page-language.ts';
import { textOf, type HtmlElement } from './dom.ts';
import { placeOf } from './find-provider.ts';
import { wordsIn } from './touchpoint-labels.ts';

const WEBSITE_WORDS = /^(?:(?:visiter|voir|consulter|aller (?:sur|au)|accéder au|visit|view|go to)\s+(?:(?:le|leur|notre|the|their|our)\s+)?)?(?:site (?:web|internet|officiel)|website|web site|official (?:web)?site|site)\b/iu;
const ALTERNATES_MAX = 60;

/** What a page says of itself: title, addresses, language versions, description. */
export function readPageFacts(reading: Reading, language: PageLanguage): Candidate[] {
  const { page, capture } = reading;
  const found: Candidate[] = [languageCandidate(language, reading), ...readRobots(reading), answerOf(reading)];
  const title = page.named('title')[0];
  if (page.title && title) found.push(candidate('pageTitle', page.title, { raw: page.title, method: 'meta', locator: page.locate(title) }));
  for (const link of page.named('link')) {
    const rel = (link.attribs['rel'] ?? '').toLowerCase();
    if (!rel.includes('canonical') && !rel.includes('alternate')) continue;
    const href = link.attribs['href'] ?? '';
    const url = absoluteUrl(href, capture.finalUrl);
    if (rel.includes('canonical') && href) found.push(candidate('canonicalUrl', url, { raw: href, method: 'link', locator: page.locate(link) }));
    const tag = link.attribs['hreflang'];
    if (rel.includes('alternate') && tag && found.length < ALTERNATES_MAX) {
      found.push(candidate('alternateUrl', url ? { language: tag.toLowerCase(), url } : null, { raw: href, method: 'link', locator: page.locate(link), excerpt: `hreflang="${tag}" ${href}` }));
    }
  }
  const ogUrl = page.meta('og:url');
  if (ogUrl) found.push(candidate('canonicalUrl', absoluteUrl(ogUrl.content, capture.finalUrl), { raw: ogUrl.content, method: 'meta', locator: page.locate(ogUrl.element) }));
  const description = page.meta('description') ?? page.meta('og:description');
  if (description) found.push(candidate('description', description.content.replace(/\s+/g, ' '), { raw: description.content, method: 'meta', locator: page.locate(description.element) }));
  const website = findWebsiteLink(reading);
  if (website) {
    const href = website.attribs['href'] ?? '';
    found.push(candidate('websiteUrl', absoluteUrl(href, capture.finalUrl), { raw: href, method: 'visible-text', locator: page.locate(website), excerpt: `${textOf(website)} → ${href}` }));
  }
  return found;
}

/** What the page asks of search engines; nothing said is nothing read. The stricter of header and page counts. */
function readRobots({ page, capture }: Reading): Candidate[] {
  const meta = page.meta('robots') ?? page.meta('googlebot');
  const header = capture.headers['x-robots-tag'];
  const raw = [meta?.content, header].filter(Boolean).join(', ');
  if (raw === '') return [];
  // A header may name the robot that it speaks to: "googlebot: noindex".
  const directives = [...new Set(raw.toLowerCase().split(',').map((one) => one.trim().replace(/^[a-z-]*bot:\s*/, '')).filter((one) => one !== '' && one.length < 60))].slice(0, 20);
  const isIndexable = !directives.some((one) => one === 'noindex' || one === 'none');
  return [candidate('robots', { isIndexable, directives }, { raw, method: 'meta', locator: meta ? page.locate(meta.element) : 'header x-robots-tag' })];
}

function answerOf({ capture }: Reading): Candidate {
  const { status, url, finalUrl } = capture;
  const isRedirected = url !== finalUrl;
  return candidate('httpAnswer', { status, redirectedFrom: isRedirected ? url : null }, { raw: String(status), method: 'meta', locator: 'status', excerpt: isRedirected ? `${status} ${url} → ${finalUrl}` : `${status} ${finalUrl}` });
}

/** A directory's link to the business's own site: it leads to another host. */
function findWebsiteLink({ page, capture }: Reading): HtmlElement | undefined {
  const host = hostOf(capture.finalUrl);
  return page.named('a').find((link) => {
    const place = placeOf(link.attribs['href'] ?? '');
    return place !== null && place.host.replace('www.', '') !== host && WEBSITE_WORDS.test(wordsIn(link).trim());
  });
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
