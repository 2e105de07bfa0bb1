/** One Allow or Disallow line, ready to be compared. */
export interface Rule {
  allows: boolean;
  /** As written, for the person who asks why. */
  written: string;
  /** Normalized path between the wildcards; the first part begins at the path's start. */
  parts: string[];
  isAnchored: boolean;
  /** Octets of the pattern: the longest match wins. */
  length: number;
  /** The same parts with the reserved signs of a query encoded; null for a rule that names no query. */
  queryParts: string[] | null;
}

/** The longest match wins, and of two as long the one that allows (§2.2.2). */
export function decidingRule(rules: readonly Rule[], path: string): Rule | null {
  const encoded = path.includes('?') ? encodeQuery(path) : null;
  let best: Rule | null = null;
  for (const rule of rules) {
    if (best !== null && (rule.length < best.length || (rule.length === best.length && best.allows))) continue;
    if (matches(rule.parts, rule.isAnchored, path) || (encoded !== null && rule.queryParts !== null && matches(rule.queryParts, rule.isAnchored, encoded))) best = rule;
  }
  return best;
}

/** The rules that a line amounts to. */
export function toRules(allows: boolean, value: string): Rule[] {
  if (value === '') return [];
  const written = `${allows ? 'Allow' : 'Disallow'}: ${value}`;
  // A path must begin with "/": one that does not opens nothing, but what it means to close stays closed.
  if (!/^[/*]/.test(value)) return allows ? [] : [toRule(false, `/${value}`, written)];
  const rule = toRule(allows, value, written);
  // "Allow: /dir/index.html" also opens "/dir/", which serves the same page.
  const folder = allows ? /^(.*\/)index\.html?$/i.exec(value)?.[1] : undefined;
  return folder === undefined ? [rule] : [rule, toRule(true, `${folder}$`, written)];
}

function toRule(allows: boolean, value: string, written: string): Rule {
  const isAnchored = value.endsWith('$');
  const pattern = isAnchored ? value.slice(0, -1) : value;
  const parts = pattern.split('*').map(normalizeOctets);
  const queryParts = pattern.includes('?') ? encodeQuery(parts.join('*')).split('*') : null;
  return { allows, written, parts, isAnchored, length: parts.join('*').length + (isAnchored ? 1 : 0), queryParts };
}

/** Each part is sought after the one before: linear, whatever the pattern. */
function matches(parts: readonly string[], isAnchored: boolean, path: string): boolean {
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !isAnchored || path.length === first.length;
  let from = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return isAnchored ? path.length - last.length >= from && path.endsWith(last) : path.includes(last, from);
}

/** §2.2.2's third example: an address inside a query ("?to=https://b.example") is the same whether its signs are encoded or not. */
function encodeQuery(path: string): string {
  const at = path.indexOf('?');
  return path.slice(0, at + 1) + path.slice(at + 1).replace(/[:/?@[\]]/g, (sign) => encodeURIComponent(sign));
}

/** Path and query of a URL, in the octets that patterns are compared in. The fragment is no part of a request. */
export function pathOf(url: string): string {
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
