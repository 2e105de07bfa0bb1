import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

/** A command starts in three seconds, on a busy machine in thirty. */
const START_MS = 120_000;

it('reviews as lines, bad ones among them', async () => {
  const answers = await sentiment([
    JSON.stringify({ id: 'a', text: 'Très bon accueil mais attente interminable.', lang: 'fr' }),
    JSON.stringify({ id: 2, text: 'Friendly staff and a great selection of frames. Highly recommend!' }),
    JSON.stringify({ id: 3 }),
    '{"id": 4,',
    JSON.stringify({ id: 5, text: 'Das Personal war sehr freundlich und die Brille passt wunderbar.' }),
    JSON.stringify({ id: 6, text: 'Bon', lang: 'French' }),
    JSON.stringify({ id: 7, text: '' }),
    JSON.stringify({ id: 9, text: 'Super accueil', lang: 'zz' }),
    JSON.stringify({ id: 8, text: 'Vraiment pas aimable. À éviter !', lang: 'fr-CA' }),
  ]);
  const number = expect.any(Number) as number;
  expect(answers).toMatchObject([
    { id: 'a', lang: 'fr', confidence: number, sentiment: number, topics: expect.arrayContaining([{ topic: 'staff', sentiment: number, excerpt: expect.stringContaining('Très bon accueil') as string }]) as unknown },
    { id: 2, lang: 'en', label: 'positive' },
    { id: 3, error: '"text" is missing.' },
    { id: null, error: 'Line 4 is not JSON.' },
    { id: 5, lang: 'de', sentiment: null, label: null, confidence: 0, topics: [], reason: expect.stringContaining('German') as string },
    { id: 6, error: expect.stringContaining('ISO 639-1') as string },
    { id: 7, lang: null, sentiment: null, label: null, confidence: 0, topics: [] },
    { id: 9, error: expect.stringContaining('"zz" is no language') as string },
    { id: 8, lang: 'fr', label: 'negative' },
  ]);
  expect(Object.keys(answers[0] ?? {})).toEqual(['id', 'lang', 'sentiment', 'label', 'confidence', 'topics']);
}, START_MS);

async function sentiment(lines: readonly string[]): Promise<object[]> {
  const child = spawn(process.execPath, ['jobs/cli/main.ts', 'sentiment', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(lines.join('\n'));
  const output = await text(child.stdout);
  return output.trim().split('\n').map((line) => JSON.parse(line) as object);
}
