import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('cases as lines, a bad one among them', async () => {
  const robots = 'User-agent: *\r\nDisallow: /\r\n\r\nUser-agent: Foobot\r\nDisallow: /private*.html$\r\n';
  const answers = await askRobots([
    { id: 'a', robots, agent: 'foobot', url: 'https://a.example/private/x.html' },
    { id: 'b', robots, agent: 'Mozilla/5.0 (compatible; Foobot/2.1; +https://a.example)', url: 'https://a.example/private/x.html?y' },
    { id: 3, robots, agent: 'Otherbot', url: 'https://a.example/' },
    { id: 4, robots: '', agent: 'Otherbot', url: '/path/alone' },
    { id: 5, robots },
  ]);
  expect(answers).toEqual([
    { id: 'a', allowed: false, group: 'foobot', rule: 'Disallow: /private*.html$' },
    { id: 'b', allowed: true, group: 'foobot', rule: null },
    { id: 3, allowed: false, group: '*', rule: 'Disallow: /' },
    { id: 4, allowed: true, group: null, rule: null },
    { id: 5, error: '"agent" is missing.' },
  ]);
});

async function askRobots(lines: readonly object[]): Promise<unknown[]> {
  const child = spawn(process.execPath, ['jobs/cli/main.ts', 'robots', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(lines.map((one) => JSON.stringify(one)).join('\n'));
  const output = await text(child.stdout);
  return output.trim().split('\n').map((line) => JSON.parse(line) as unknown);
}
