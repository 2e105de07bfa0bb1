/** The rules of one robots.txt that hold for one agent. */
export interface RobotsRules {
  /** `url` is absolute. */
  isAllowed(url: string): boolean;
  /** Seconds between requests that the site asks for; null when it asks nothing. */
  crawlDelaySeconds: number | null;
}

interface Group {
  agents: string[];
  rules: Rule[];
  crawlDelay: number | null;
}
interface Rule {
  allows: boolean;
  /** Normalized path between the wildcards; the first part begins at the path's start. */
  parts: string[];
  isAnchored: boolean;
  /** Octets of the pattern: the longest match wins. */
  length: number;
}

/** A parser must read at least this much (RFC 9309 §2.5) and we read no more. */
export const ROBOTS_LIMIT_BYTES = 500 * 1024;
/** Octets of a line that count; Google's parser cuts there too, so sites have been written for it. */
const LINE_LIMIT = 16_663;

/** No rules at all: what a site without robots.txt says. */
export const NO_RULES: RobotsRules = { isAllowed: () => true, crawlDelaySeconds: null };

/**
 * Reads a robots.txt as RFC 9309 says, for one product token ("Enseigne"; a version or comment after it is ignored).
 * Misspelt rule names that Google's parser forgives are forgiven: a site that wrote "dissallow" meant it.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = parseGroups(text);
  const token = productToken(agent);
  const own = token === '' ? [] : groups.filter((group) => group.agents.includes(token));
  const chosen = own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.flatMap((group) => (group.crawlDelay === null ? [] : [group.crawlDelay]));
  return {
    isAllowed: (url) => isAllowed(rules, pathOf(url)),
    crawlDelaySeconds: delays.length === 0 ? null : Math.max(...delays),
  };
}

/** Of "Foo/1.0 (+mail)" the token is "foo"; a name without a version is taken whole. */
function productToken(agent: string): string {
  const name = agent.trim().toLowerCase();
  return name.includes('/') ? (/^[a-z_-]+/.exec(name)?.[0] ?? name.split('/')[0] ?? '') : name;
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (best !== null && (rule.length < best.length || (rule.length === best.length && best.allows))) continue;
    if (matches(rule, path)) best = rule;
  }
  return best === null || best.allows;
}

function parseGroups(text: string): Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  let isNaming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
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
    if (record.kind === 'crawl-delay') {
      const seconds = Number.parseFloat(record.value);
      if (current !== null && Number.isFinite(seconds) && seconds >= 0) current.crawlDelay = seconds;
      continue;
    }
    isNaming = false;
    if (current !== null) current.rules.push(...toRules(record.kind === 'allow', record.value));
  }
  return groups;
}

type RecordKind = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay';
const KINDS: ReadonlyMap<string, RecordKind> = new Map([
  ...['user-agent', 'useragent', 'user agent'].map((name): [string, RecordKind] => [name, 'user-agent']),
  ['allow', 'allow'],
  ...['disallow', 'dissallow', 'dissalow', 'disalow', 'diasllow', 'disallaw'].map((name): [string, RecordKind] => [name, 'disallow']),
  ['crawl-delay', 'crawl-delay'],
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

function toRules(allows: boolean, value: string): Rule[] {
  if (value === '') return [];
  // A path must begin with "/": one that does not opens nothing, but what it means to close stays closed.
  if (!/^[/*]/.test(value)) return allows ? [] : [toRule(false, `/${value}`)];
  const rule = toRule(allows, value);
  // "Allow: /dir/index.html" also opens "/dir/", which serves the same page.
  const folder = allows ? /^(.*\/)index\.html?$/i.exec(value)?.[1] : undefined;
  return folder === undefined ? [rule] : [rule, toRule(true, `${folder}$`)];
}

function toRule(allows: boolean, value: string): Rule {
  const isAnchored = value.endsWith('$');
  const pattern = isAnchored ? value.slice(0, -1) : value;
  const parts = pattern.split('*').map(normalizeOctets);
  return { allows, parts, isAnchored, length: parts.join('*').length + (isAnchored ? 1 : 0) };
}

/** Each part is sought after the one before: linear, whatever the pattern. */
function matches(rule: Rule, path: string): boolean {
  const [first = '', ...rest] = rule.parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !rule.isAnchored || path.length === first.length;
  let from = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return rule.isAnchored ? path.length - last.length >= from && path.endsWith(last) : path.includes(last, from);
}

/** Path and query of a URL, in the octets that patterns are compared in. The fragment is no part of a request. */
function pathOf(url: string): string {
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return normalizeOctets(rest.startsWith('/') ? rest : `/${rest}`);
}

/**
 * RFC 9309 §2.2.2: percent-encoded unreserved characters are decoded, everything that may not stand in a URI is encoded,
 * reserved characters stay as they are written. §2.2.3: a literal `*` or `$` is compared as %2A or %24.
 */
function normalizeOctets(text: string): string {
  return text
    .toWellFormed()
    .replace(/%[0-9a-f]{2}/gi, (escape) => {
      const sign = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(sign) ? sign : escape.toUpperCase();
    })
    .replace(/[^!-~]+|["<>\\^`{|}]+/g, (run) => encodeURIComponent(run))
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
}
