import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { README } from '#test/readme-blocks.ts';

const section = /## Threat model\n([^]*?)\n## /.exec(readFileSync(README, 'utf8'))?.[1] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat')).map((line) => line.split('|').map((cell) => cell.trim()));

describe('the threat model of the README', () => {
  it('fits on a screen or so', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.length).toBeLessThan(30);
  });

  it.each(rows.map(([, threat = '', , test = '']) => [threat, test] as const))('%s', (_threat, test) => {
    expect(test).toMatch(/^`test\/.*\.test\.ts`$/);
    expect(existsSync(new URL(`../../${test.replaceAll('`', '')}`, import.meta.url))).toBe(true);
  });
});
