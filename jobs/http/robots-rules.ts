import { decidingRule, pathOf, toRules, type Rule } from './robots-match.ts';

/** What a robots.txt says of one address. */
export interface RobotsVerdict {
  isAllowed: boolean;
  /** The line that decides, as it is written ("Disallow: /private"); null where none speaks of the address. */
  rule: string | null;
}

/** The rules of one robots.txt that hold for one agent. */
export interface RobotsRules {
  /** `url` is absolute. */
  isAllowed(url: string): boolean;
  /** The same, with the rule that decides. */
  judge(url: string): RobotsVerdict;
  /** The name of the groups that hold: the agent's own, "*", or null where none does. */
  group: string | null;
  /** Sitemaps that the file names, whatever the agent. */
  sitemaps: readonly string[];
  /** Seconds between requests that the site asks for; null when it asks nothing. */
  crawlDelaySeconds: number | null;
}

interface Group {
  agents: string[];
  rules: Rule[];
  crawlDelay: number | null;
}

/** A parser must read at least this much (RFC 9309 §2.5); lines that begin later are not read. */
export const ROBOTS_LIMIT_BYTES = 500 * 1024;
/** Octets of a line that count; Google's parser cuts there too, so sites have been written for it. */
export const LINE_LIMIT = 16_663;

/** No rules at all: what a site without robots.txt says. */
export const NO_RULES: RobotsRules = { isAllowed: () => true, judge: () => ({ isAllowed: true, rule: null }), group: null, sitemaps: [], crawlDelaySeconds: null };

/**
 * Reads a robots.txt as RFC 9309 says, for one product token ("Enseigne"; a version or comment after it is ignored).
 * Misspelt rule names that Google's parser forgives are forgiven: a site that wrote "dissallow" meant it.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const { groups, sitemaps } = parseGroups(firstLines(text));
  const token = tokensOf(agent).find((one) => groups.some((group) => group.agents.includes(one))) ?? '*';
  const chosen = groups.filter((group) => group.agents.includes(token));
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.flatMap((group) => (group.crawlDelay === null ? [] : [group.crawlDelay]));
  const judge = (url: string): RobotsVerdict => {
    const path = pathOf(url);
    // §2.2.2: the file itself may always be asked for.
    const rule = rules.length === 0 || path === '/robots.txt' ? null : decidingRule(rules, path);
    return { isAllowed: rule === null || rule.allows, rule: rule?.written ?? null };
  };
  return {
    isAllowed: (url) => judge(url).isAllowed,
    judge,
    group: chosen.length > 0 ? token : null,
    sitemaps,
    crawlDelaySeconds: delays.length === 0 ? null : Math.max(...delays),
  };
}

/** What stands in the header of every browser and names no crawler. */
const BROWSER_PARTS: ReadonlySet<string> = new Set(['mozilla', 'applewebkit', 'khtml', 'gecko', 'chrome', 'chromium', 'safari', 'version', 'mobile', 'compatible', 'linux', 'like']);

/**
 * Names that an agent goes by, the likeliest first. Of "Foo/1.0 (+mail)" it is "foo"; a name without a version is taken
 * whole. A header dressed as a browser's ("Mozilla/5.0 (compatible; Foobot/2.1; …)") hides the crawler's own name in
 * its comment: §2.2.1 asks that it be a part of the header.
 */
function tokensOf(agent: string): string[] {
  const header = agent.trim().toLowerCase();
  if (!header.includes('/')) return header === '' ? [] : [header];
  const first = /^[a-z_-]+/.exec(header)?.[0] ?? header.split('/')[0] ?? '';
  if (first !== 'mozilla') return first === '' ? [] : [first];
  const hidden = [...header.matchAll(/(?:compatible;\s*|[\s(;])([^\s;/(),]+)\/[\d.]+|compatible;\s*([^\s;/(),]+)/g)].map((found) => found[1] ?? found[2] ?? '');
  return [...hidden.filter((name) => name !== '' && !BROWSER_PARTS.has(name)), first];
}

/** The lines that begin within the limit, the last of them whole: half a path would be another rule. */
function firstLines(text: string): string {
  if (text.length * 3 <= ROBOTS_LIMIT_BYTES) return text;
  const bytes = Buffer.from(text);
  if (bytes.length <= ROBOTS_LIMIT_BYTES) return text;
  const rest = bytes.subarray(ROBOTS_LIMIT_BYTES, ROBOTS_LIMIT_BYTES + LINE_LIMIT).toString('latin1').search(/[\r\n]/);
  return bytes.subarray(0, ROBOTS_LIMIT_BYTES + (rest < 0 ? LINE_LIMIT : rest)).toString();
}

function parseGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let current: Group | null = null;
  let isNaming = false;
  for (const line of text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '').split(/\r\n|\r|\n/)) {
    const record = parseLine(line.slice(0, LINE_LIMIT));
    if (record === null) continue;
    if (record.kind === 'user-agent') {
      if (current === null || !isNaming) {
        current = { agents: [], rules: [], crawlDelay: null };
        groups.push(current);
      }
      current.agents.push(...agentNames(record.value));
      isNaming = true;
      continue;
    }
    if (record.kind === 'sitemap') {
      sitemaps.push(record.value);
      continue;
    }
    if (record.kind === 'crawl-delay') {
      const seconds = Number.parseFloat(record.value);
      if (current !== null && Number.isFinite(seconds) && seconds >= 0) current.crawlDelay = seconds;
      continue;
    }
    isNaming = false;
    if (current !== null) current.rules.push(...toRules(record.kind === 'allow', record.value));
  }
  return { groups, sitemaps };
}

type RecordKind = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'sitemap';
const KINDS: ReadonlyMap<string, RecordKind> = new Map([
  ...['user-agent', 'useragent', 'user agent'].map((name): [string, RecordKind] => [name, 'user-agent']),
  ['allow', 'allow'],
  ...['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'].map((name): [string, RecordKind] => [name, 'disallow']),
  ['crawl-delay', 'crawl-delay'],
  ...['sitemap', 'site-map'].map((name): [string, RecordKind] => [name, 'sitemap']),
]);

function parseLine(line: string): { kind: RecordKind; value: string } | null {
  const bare = line.replace(/#.*$/s, '').trim();
  const colon = bare.indexOf(':');
  // A missing colon is forgiven where the line is two words, as Google's parser does.
  const parts = colon >= 0 ? [bare.slice(0, colon), bare.slice(colon + 1)] : /^(\S+)\s+(\S+)$/.exec(bare)?.slice(1);
  const kind = KINDS.get((parts?.[0] ?? '').trim().toLowerCase());
  return kind === undefined ? null : { kind, value: (parts?.[1] ?? '').trim() };
}

/** The product token at the value's start; a name with other signs ("7bot") still matches itself, whole. */
function agentNames(value: string): string[] {
  if (/^\*(\s|$)/.test(value)) return ['*'];
  const lower = value.toLowerCase();
  const token = /^[a-z_-]+/.exec(lower)?.[0];
  const whole = /\s/.test(lower) ? [] : [lower.split('/')[0] ?? lower];
  return [...new Set([...(token === undefined ? [] : [token]), ...whole])].filter((name) => name !== '');
}
