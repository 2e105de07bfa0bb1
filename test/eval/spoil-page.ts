/** A page spoiled as the web spoils pages: the name of what was done, and the body that came of it. */
export interface SpoiledPage {
  how: string;
  body: string;
}

/** Whole numbers below a limit, the same in every run. */
export function createDice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(1, below);
  };
}

const SIGNS = '<>"\'&;{}[]:,/\\\u0000\uD800 =@-!';

const WAYS: Record<string, (body: string, roll: (below: number) => number) => string> = {
  'as it is': (body) => body,
  'cut at a random place': (body, roll) => body.slice(0, roll(body.length)),
  'cut inside a tag': (body, roll) => body.slice(0, body.indexOf('<', roll(body.length)) + 1 + roll(12)),
  'its beginning lost': (body, roll) => body.slice(roll(body.length)),
  'tags shuffled': (body, roll) => shuffle(body.split(/(?=<)/), roll).join(''),
  'lines shuffled': (body, roll) => shuffle(body.split('\n'), roll).join('\n'),
  'ten letters changed': (body, roll) => changeLetters(body, 10, roll),
  'a letter in a hundred changed': (body, roll) => changeLetters(body, Math.min(2_000, body.length / 100), roll),
  'Latin-1 read as UTF-8': (body) => Buffer.from(body, 'latin1').toString('utf8'),
  'UTF-8 read as Latin-1, twice': (body) => Buffer.from(Buffer.from(body).toString('latin1')).toString('latin1'),
  'UTF-16 read as Latin-1': (body) => Buffer.from(body, 'utf16le').toString('latin1'),
  // Not Buffer's own toString: from an odd address it takes the process down (Node 24.21, double free).
  'UTF-16 read an octet late': (body) => new TextDecoder('utf-16le').decode(Buffer.from(body, 'utf16le').subarray(1)),
  'a quote in three lost': (body, roll) => body.replace(/["']/g, (quote) => (roll(3) === 0 ? '' : quote)),
  'closing tags lost': (body) => body.replace(/<\/[a-z0-9]+>/gi, ''),
  'entities nested': (body) => body.replaceAll('&', '&amp;amp;amp;').replace(/[éèàç"]/g, (sign) => `&amp;#${sign.codePointAt(0) ?? 0};`),
  'every tag escaped': (body) => body.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'no white space': (body) => body.replace(/>\s+</g, '><').replace(/\s+/g, ' '),
  'white space a thousandfold': (body, roll) => body.replace(/\s/g, (space) => (roll(200) === 0 ? space.repeat(1_000) : space)),
  'scripts in its text': (body) => body.replace(/<p[ >]/gi, '<script type="application/ld+json">$&'),
  'capitals': (body) => body.toUpperCase(),
};

const HEAVY_WAYS: Record<string, (body: string, roll: (below: number) => number) => string> = {
  'nested 10,000 deep': (body) => `${'<div><span>'.repeat(5_000)}${body}`,
  'each tenth tag nested 1,000 deep': (body, roll) => body.replace(/<div/gi, (tag) => (roll(10) === 0 ? '<i>'.repeat(1_000) + tag : tag)),
  'repeated to 10 MB': (body) => body.repeat(Math.ceil(10_000_000 / Math.max(1_000, body.length))),
};

/** One page in every way that costs little, the same for the same seed. */
export function spoilPage(body: string, seed: number): SpoiledPage[] {
  return spoil(WAYS, body, seed);
}

/** One page in the ways that make it huge. */
export function swellPage(body: string, seed: number): SpoiledPage[] {
  return spoil(HEAVY_WAYS, body, seed);
}

function spoil(ways: typeof WAYS, body: string, seed: number): SpoiledPage[] {
  return Object.entries(ways).map(([how, change], index) => ({ how, body: change(body, createDice(seed * 97 + index + 1)) }));
}

function shuffle(parts: string[], roll: (below: number) => number): string[] {
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    const [a = '', b = ''] = [parts[at], parts[other]];
    parts[at] = b;
    parts[other] = a;
  }
  return parts;
}

function changeLetters(body: string, count: number, roll: (below: number) => number): string {
  const letters = body.split('');
  for (let change = 0; change < count; change += 1) letters[roll(letters.length)] = SIGNS[roll(SIGNS.length)] ?? '';
  return letters.join('');
}
