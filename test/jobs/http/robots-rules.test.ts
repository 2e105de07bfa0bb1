import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRobots } from '#jobs/http/robots-rules.ts';

const allowed = (robots: string, url: string, agent = 'Enseigne') => parseRobots(robots, agent).isAllowed(url);
const lines = (...all: string[]) => all.join('\n');

describe('groups (§2.2.1)', () => {
  it('a group of our own outranks the one for all', () => {
    const robots = lines('User-agent: *', 'Disallow: /', '', 'User-agent: ENSEIGNE', 'Disallow: /prive');
    expect([allowed(robots, 'https://a.example/x'), allowed(robots, 'https://a.example/prive'), allowed(robots, 'https://a.example/x', 'Other')]).toEqual([true, false, false]);
  });
  it('groups of one agent are read as one, blank lines between or not', () => {
    const robots = lines('user-agent: enseigne', 'disallow: /a', '', 'user-agent: other', 'disallow: /b', '', 'user-agent: enseigne', '', 'disallow: /c');
    expect(['/a', '/b', '/c'].map((path) => allowed(robots, `https://a.example${path}`))).toEqual([false, true, false]);
  });
  it('agents named one after the other share their rules', () => {
    expect(allowed(lines('User-agent: one', 'User-agent: enseigne', 'Disallow: /a'), 'https://a.example/a')).toBe(false);
  });
  it('a longer name that begins with ours is another agent', () => {
    expect(allowed(lines('User-agent: enseigne-image', 'Disallow: /'), 'https://a.example/a')).toBe(true);
  });
  it('a sitemap line ends no group (§2.2.4)', () => {
    expect(allowed(lines('User-agent: enseigne', 'Sitemap: https://a.example/s.xml', 'User-agent: *', 'Disallow: /'), 'https://a.example/a')).toBe(false);
  });
  it('rules before any agent hold for nobody', () => {
    expect(allowed('Disallow: /', 'https://a.example/')).toBe(true);
  });
  it.each([
    ['in a comment', 'Mozilla/5.0 (compatible; Enseigne/0.1; +https://a.example)'],
    ['in a comment, without a version', 'Mozilla/5.0 (compatible; Enseigne)'],
    ['behind the name of a browser', 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 (compatible; Enseigne/0.1)'],
    ['as a product of its own', 'Enseigne/0.1 libwww-perl/6.7'],
  ])('a full header carries the name %s', (_case, agent) => {
    expect(allowed(lines('User-agent: *', 'Disallow:', '', 'User-agent: enseigne', 'Disallow: /'), 'https://a.example/', agent)).toBe(false);
  });
  it('a version in our own name is no part of it', () => {
    expect(allowed(lines('User-agent: enseigne', 'Disallow: /'), 'https://a.example/', 'Enseigne/0.1 (+mailto:x@y.example)')).toBe(false);
  });
});

describe('paths (§2.2.2, §2.2.3)', () => {
  it.each([
    ['the longest match wins', '/page', ['Allow: /page', 'Disallow: /'], true],
    ['the longest match wins, whatever the order', '/folder/page.html', ['Disallow: /folder/page', 'Allow: /folder/'], false],
    ['allow wins where both are as long', '/page', ['Disallow: /page', 'Allow: /page'], true],
    ['an empty rule closes nothing', '/a', ['Disallow:'], true],
    ['case counts', '/Folder', ['Disallow: /folder'], true],
    ['a star stands for anything', '/a/b/c.php', ['Disallow: /a/*.php'], false],
    ['a dollar stands for the end', '/a.php?x', ['Disallow: /*.php$'], true],
    ['a star in an address is a sign like any other', '/a*b', ['Disallow: /a%2Ab'], false],
    ['a dollar within a rule is a sign like any other', '/a$b', ['Disallow: /a$b'], false],
    ['the query belongs to the path', '/a?id=1', ['Disallow: /*?id='], false],
    ['a rule may be in plain letters and the address encoded', '/été', ['Disallow: /%C3%A9t%C3%A9'], false],
    ['an encoded unreserved letter is that letter', '/~joe', ['Disallow: /%7ejoe'], false],
    ['an encoded slash is no slash', '/a/b', ['Disallow: /a%2fb'], true],
    ['a comment ends a line', '/a', ['Disallow: /a # and all below'], false],
    ['an address within the query may be encoded (third example)', '/a?to=https%3A%2F%2Fb.example', ['Disallow: /a?to=https://b.example'], false],
    ['a query is compared as it is written, too', '/a?to=/b', ['Disallow: /*/b'], false],
    ['an index page opens its folder', '/shops/', ['Disallow: /', 'Allow: /shops/index.html'], true],
  ])('%s', (_case, path, rules, expected) => {
    expect(allowed(lines('User-agent: *', ...rules), `https://a.example${path}`)).toBe(expected);
  });

  it('a pattern of many stars is matched in the time of its length', () => {
    const robots = lines('User-agent: *', `Disallow: /${'*a'.repeat(5000)}b`);
    expect(allowed(robots, `https://a.example/${'a'.repeat(6000)}`)).toBe(true);
  });
});

describe('files as they come', () => {
  it.each([['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /'], ['carriage returns alone', 'User-agent: *\rDisallow: /'], ['a missing colon', 'User-agent *\nDisallow /'], ['a slip of the pen', 'Useragent: *\nDissallow: /']])('%s', (_case, robots) => {
    expect(allowed(robots, 'https://a.example/x')).toBe(false);
  });
  it('a line that begins within 500 KiB is read whole, one that begins later not at all', () => {
    const filling = `User-agent: *\n#${'x'.repeat(500 * 1024 - 25)}\n`;
    const robots = `${filling}Disallow: /first/page\nDisallow: /second`;
    expect(['/first', '/first/page', '/second'].map((path) => allowed(robots, `https://a.example${path}`))).toEqual([true, false, true]);
  });
  it('says which rule of which group decides', () => {
    const rules = parseRobots(lines('User-agent: *', 'Disallow: /', 'User-agent: enseigne', 'Disallow: /private*', 'Sitemap: https://a.example/s.xml'), 'Enseigne');
    expect([rules.judge('https://a.example/private/x'), rules.judge('https://a.example/'), rules.group, rules.sitemaps]).toEqual([{ isAllowed: false, rule: 'Disallow: /private*' }, { isAllowed: true, rule: null }, 'enseigne', ['https://a.example/s.xml']]);
  });
  it('a page instead of a file sets no rules', () => {
    expect(allowed('<!doctype html><title>404</title>', 'https://a.example/x')).toBe(true);
  });
  it('the file itself may always be asked for', () => {
    expect(allowed(lines('User-agent: *', 'Disallow: /'), 'https://a.example/robots.txt')).toBe(true);
    expect(allowed(lines('User-agent: *', 'Disallow: /'), 'https://a.example/robots.txt/more')).toBe(false);
  });

  it.each([['Crawl-delay: 2.5', 2.5], ['Crawl-delay: soon', null], ['', null]])('crawl delay: %s', (line, seconds) => {
    expect(parseRobots(lines('User-agent: *', line, 'Disallow: /x'), 'Enseigne').crawlDelaySeconds).toBe(seconds);
  });
});

/** Cases of the sets that go against RFC 9309, with the paragraph that they break. */
const AGAINST_THE_RFC: Record<string, string> = {
  'scrapy-384': '§2.2.4: an unknown line must not end a group',
  'scrapy-385': '§2.2.4: an unknown line must not end a group',
  'scrapy-386': '§2.2.4: an unknown line must not end a group',
  'scrapy-393': '§2.2.1: a product token has no space',
  'scrapy-396': '§2.2.1: a product token has no wildcard',
  'scrapy-431': '§2.2.3: $ at the end is the end of the match, not a sign of the address',
  'scrapy-432': '§2.2.3: $ at the end is the end of the match, not a sign of the address',
  'python-489': '§2.2.1: the whole token counts, "Googlebot" is not "Googlebot-Mobile"',
  'python-494': '§2.2.1: all groups of an agent count, not the first alone',
};

const robotsFolder = new URL('../../../../shared/data/robots/', import.meta.url);
describe.skipIf(!existsSync(robotsFolder) && process.env['CI'] === undefined)('conformance (skipped where ../shared/data/robots is missing)', () => {
  it('agrees with every case but those that break the RFC', () => {
    interface Case { id: string; suite: string; robots: string; agent: string; url: string; allowed: boolean; conflict: boolean }
    const cases = readFileSync(new URL('cases.jsonl', robotsFolder), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case);
    const wrong = cases.filter((one) => allowed(one.robots, one.url, one.agent) !== one.allowed);
    for (const suite of new Set(cases.map((one) => one.suite))) {
      const all = cases.filter((one) => one.suite === suite);
      console.log(`robots: ${suite}: ${all.length - all.filter((one) => wrong.includes(one)).length} of ${all.length}`);
    }
    expect(wrong.map(({ id }) => id)).toEqual(Object.keys(AGAINST_THE_RFC));
  });

  it('reads real files without fault', () => {
    const files = readdirSync(new URL('real/', robotsFolder));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const rules = parseRobots(readFileSync(new URL(`real/${encodeURIComponent(file)}`, robotsFolder), 'utf8'), 'Enseigne');
      expect(typeof rules.isAllowed('https://a.example/store/1')).toBe('boolean');
    }
  });
});
