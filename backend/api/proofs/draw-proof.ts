import * as cheerio from 'cheerio';
import type { Evidence } from '#domain/observation.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

/** The mark's id: a frame that opens `#enseigne-spot` shows it without any script. */
export const SPOT_ID = 'enseigne-spot';

const MARK_STYLE = 'outline: 3px solid #c92a2a; outline-offset: 3px; background: #fff3bf; color: #000;';
const NOTE_STYLE = 'margin: 0; padding: 12px 16px; font: 14px/1.5 system-ui, sans-serif; background: #f8f9fa; color: #212529; border-bottom: 2px solid #c92a2a;';
const WHOLE_PAGE = new Set(['html', 'body', '']);
const DROPPED = 'script, noscript, iframe, frame, object, embed, applet, base, link, meta[http-equiv], template, audio, video';

const WORDS = {
  inHead: { fr: 'Lu dans l’en-tête de la page, qui ne s’affiche pas :', en: 'Read in the page’s head, which is not displayed:' },
  inData: { fr: 'Lu dans les données structurées de la page, qui ne s’affichent pas :', en: 'Read in the page’s structured data, which is not displayed:' },
  inSheet: { fr: 'Lu dans la feuille de style de la page :', en: 'Read in the page’s stylesheet:' },
  inAnswer: { fr: 'La réponse, telle que reçue :', en: 'The answer, as received:' },
  ofPage: { fr: 'Concerne la page entière. Extrait lu :', en: 'Concerns the page as a whole. Excerpt read:' },
  lost: { fr: 'L’endroit exact n’est pas retrouvé dans la page gardée. Extrait lu :', en: 'The exact spot is not found in the stored page. Excerpt read:' },
} satisfies Record<string, Words>;

/** What a proof is drawn from: the stored text and where in it the value was read. */
export interface ProofSource {
  text: string;
  contentType: string | null;
  evidence: Evidence;
  language: UiLanguage;
}

/**
 * The stored page as an inert document with the spot marked: an element in place, structured data as text above the
 * page, an API's answer as text. What could run is taken out; the policy it is answered under forbids it, too.
 */
export function drawProof(source: ProofSource): string {
  const isJson = source.contentType?.includes('json') === true || /^\s*[{[]/.test(source.text);
  return isJson ? drawText(source) : drawPage(source);
}

function drawText({ text, evidence, language }: ProofSource): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(evidence.url)}</title><body>${note(WORDS.inAnswer[language], evidence.locator)}${block(markIn(layOut(text), evidence))}</body></html>`;
}

function drawPage({ text, evidence, language }: ProofSource): string {
  const page = cheerio.load(text);
  if (isSheet(evidence.locator)) return drawRule(page, evidence, language);
  if (WHOLE_PAGE.has(evidence.locator)) return drawWholePage(page, evidence, language);
  const data = readDataBlock(page, evidence);
  const spot = data === null ? select(page, evidence.locator) : null;
  const isShown = spot !== null && spot.length > 0 && spot.closest('head').length === 0;
  const inHead = spot !== null && spot.length > 0 && !isShown ? page.html(spot) : null;
  if (isShown) mark(spot);
  makeInert(page);
  if (data !== null) page('body').prepend(note(WORDS.inData[language], evidence.locator) + block(data));
  else if (inHead !== null) page('body').prepend(note(WORDS.inHead[language], evidence.locator) + block(markIn(inHead, evidence)));
  else if (!isShown) page('body').prepend(note(WORDS.lost[language], evidence.locator) + block(marked(evidence.excerpt)));
  return page.html();
}

/** What concerns the page as a whole (its language, or what is missing from it) has no spot: the page itself is the proof. */
function drawWholePage(page: cheerio.CheerioAPI, evidence: Evidence, language: UiLanguage): string {
  makeInert(page);
  const excerpt = evidence.excerpt.trim();
  if (excerpt !== '') page('body').prepend(note(WORDS.ofPage[language], '') + block(marked(excerpt)));
  return page.html();
}

/** What was read in a sheet of its own is named by that sheet's address, and its rule is the proof. */
function isSheet(locator: string): boolean {
  return /^https?:\/\//.test(locator);
}

function drawRule(page: cheerio.CheerioAPI, evidence: Evidence, language: UiLanguage): string {
  makeInert(page);
  page('body').prepend(note(WORDS.inSheet[language], evidence.locator) + block(marked(evidence.excerpt)));
  return page.html();
}

function mark(spot: ReturnType<cheerio.CheerioAPI>): void {
  const style = spot.attr('style');
  spot.attr('style', style === undefined ? MARK_STYLE : `${style};${MARK_STYLE}`);
  // The element's own id stays: the page's styles may hang on it.
  if (spot.attr('id') === undefined) spot.attr('id', SPOT_ID);
  else spot.before(`<a id="${SPOT_ID}"></a>`);
}

function makeInert(page: cheerio.CheerioAPI): void {
  page(DROPPED).remove();
  page('*').each((_, element) => {
    if (!('attribs' in element)) return;
    for (const name of Object.keys(element.attribs)) {
      const value = element.attribs[name] ?? '';
      const runs = name.toLowerCase().startsWith('on') || ['action', 'formaction', 'ping', 'srcdoc', 'target', 'autofocus'].includes(name.toLowerCase()) || /^\s*(javascript|vbscript):/i.test(value);
      if (runs) page(element).removeAttr(name);
    }
  });
}

/** The JSON-LD block that a locator such as `json-ld[1].telephone` names, laid out, with the excerpt marked. */
function readDataBlock(page: cheerio.CheerioAPI, evidence: Evidence): string | null {
  const index = /^json-ld\[(\d+)\]/.exec(evidence.locator)?.[1];
  if (index === undefined) return null;
  const blocks = page('script[type="application/ld+json" i]');
  const text = blocks.eq(Number(index)).text() || blocks.text();
  return text === '' ? marked(evidence.excerpt) : markIn(layOut(text), evidence);
}

function select(page: cheerio.CheerioAPI, locator: string): ReturnType<cheerio.CheerioAPI> | null {
  try {
    return page(locator).first();
  } catch {
    return null;
  }
}

function layOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The text, escaped, with the excerpt marked; laid-out JSON differs from the excerpt in spaces, which are left aside. */
function markIn(text: string, { excerpt, locator }: Evidence): string {
  const dense = squeeze(text);
  const name = /([@\w]+)(?:\[\d+\])?$/.exec(locator)?.[1] ?? '';
  for (const wanted of [excerpt, JSON.stringify(excerpt).slice(1, -1), escape(excerpt)]) {
    const { signs } = squeeze(wanted);
    const hits = signs === '' ? [] : findAll(dense.signs, signs);
    // The same value may stand at several places: the one behind the locator's last name is meant.
    const hit = hits.find((at) => name !== '' && dense.signs.slice(Math.max(0, at - name.length - 12), at).includes(name)) ?? hits[0];
    if (hit === undefined) continue;
    const [from, to] = [dense.places[hit] ?? 0, (dense.places[hit + signs.length - 1] ?? 0) + 1];
    return escape(text.slice(0, from)) + marked(text.slice(from, to)) + escape(text.slice(to));
  }
  return `${marked(excerpt)}\n\n${escape(text)}`;
}

/** A text without its spaces, and where each of its signs stood. */
function squeeze(text: string): { signs: string; places: number[] } {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text.charAt(at))) places.push(at);
  return { signs: places.map((at) => text.charAt(at)).join(''), places };
}

function findAll(text: string, wanted: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) hits.push(at);
  return hits;
}

const marked = (text: string) => `<mark id="${SPOT_ID}" style="${MARK_STYLE}">${escape(text)}</mark>`;
const note = (words: string, locator: string) => `<p style="${NOTE_STYLE}">${escape(words)}${locator === '' ? '' : ` <code>${escape(locator)}</code>`}</p>`;
const block = (html: string) => `<pre style="margin: 0; padding: 12px 16px; font: 12px/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; color: #212529; border-bottom: 1px solid #dee2e6;">${html}</pre>`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
