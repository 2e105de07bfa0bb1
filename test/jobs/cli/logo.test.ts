import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const mark = (first: string, second: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><path d="M6 54V6h30l12 24-12 24z" fill="${first}"/><circle cx="90" cy="30" r="22" fill="none" stroke="${second}" stroke-width="9"/></svg>`;
const OLD = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M30 2l8 20h20L42 34l6 22-18-13-18 13 6-22L2 22h20z" fill="#7a1f3d"/></svg>';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'enseigne-logo-'));
  for (const [name, text] of Object.entries({ 'new.svg': mark('#0b5d6b', '#f28c28'), 'larger.svg': mark('#0b5d6b', '#f28c28').replace('width="120" height="60"', 'width="480" height="240" viewBox="0 0 120 60"'), 'pink.svg': mark('#c2185b', '#3f51b5'), 'old.svg': OLD, 'no-image.png': 'text' })) writeFileSync(path.join(folder, name), text);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('logo --jsonl answers every line in its order', { timeout: 60_000 }, () => {
  const [standard, retired] = [['new.svg', 'missing.svg'], ['old.svg']];
  const lines = [
    { id: 1, standard, retired, observed: 'larger.svg' }, { id: 2, standard, retired, observed: 'old.svg' }, { id: 3, standard, retired, observed: 'pink.svg' }, { id: 4, standard: 'new.svg', observed: 'old.svg' },
    { id: 5, standard, observed: null }, { id: 6, standard, observed: 'no-image.png' }, { id: 7, standard: [], observed: 'new.svg' }, { id: 8, standard: [1], observed: 'new.svg' }, { id: 9, standard: ['no-image.png'], observed: 'new.svg' }, { id: 10, standard, observed: 'missing.svg' },
    { id: 11, standard, observd: 'new.svg' },
  ];
  const run = spawnSync(process.execPath, [path.join(ROOT, 'jobs/cli/main.ts'), 'logo', '--jsonl'], { input: [...lines.map((line) => JSON.stringify(line)), 'rubbish'].join('\n'), cwd: folder, encoding: 'utf8', env: { ...process.env, ENSEIGNE_HOME: folder } });
  const answers = run.stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ id, outcome, reason, closest }) => [id, outcome, reason, closest])).toEqual([
    [1, 'pass', 'same', 'new.svg'], [2, 'fail', 'retired-logo', 'old.svg'], [3, 'fail', 'altered-colours', 'new.svg'], [4, 'fail', 'other-mark', 'new.svg'],
    [5, 'fail', 'not-found', null], [6, 'cannot-tell', 'unreadable', null], ...[7, 8, 9, 10, 11, null].map((id) => [id, undefined, undefined, undefined]),
  ]);
  expect(answers.map(({ error }) => error !== undefined)).toEqual([...Array<boolean>(6).fill(false), ...Array<boolean>(6).fill(true)]);
  expect(answers[5]?.['message']).toEqual({ fr: expect.any(String), en: expect.any(String) });
  expect(answers.slice(0, 2).every(({ distance }) => typeof distance === 'number' && distance < 0.5)).toBe(true);
});
