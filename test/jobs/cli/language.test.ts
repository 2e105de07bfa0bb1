import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('texts as lines, a bad one among them', async () => {
  const answers = await language([
    JSON.stringify({ id: 'a', text: 'Prenez rendez-vous avec votre opticien' }),
    JSON.stringify({ id: 2, text: 'Découvre tes nouvelles lunettes' }),
    JSON.stringify({ id: 3 }),
    '{"id": 4,',
    JSON.stringify({ id: 5, text: 'Find a store near you' }),
    JSON.stringify({ id: 6, text: '☎ 514 555-0142' }),
    JSON.stringify({ id: 7, text: 'Velkommen til vår butikk i sentrum av byen' }),
    JSON.stringify({ id: 8, text: 'Lunettes de soleil pour toute la famille' }),
  ]);
  const sure = expect.any(Number) as number;
  expect(answers).toEqual([
    { id: 'a', lang: 'fr', confidence: sure, register: 'vous' },
    { id: 2, lang: 'fr', confidence: sure, register: 'tu' },
    { id: 3, error: '"text" is missing.' },
    { id: null, error: 'Line 4 is not JSON.' },
    { id: 5, lang: 'en', confidence: sure },
    { id: 6, lang: null, confidence: 0 },
    { id: 7, lang: 'nb', confidence: sure },
    { id: 8, lang: 'fr', confidence: sure },
  ]);
});

async function language(lines: readonly string[]): Promise<unknown[]> {
  const child = spawn(process.execPath, ['jobs/cli/main.ts', 'language', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(lines.join('\n'));
  const output = await text(child.stdout);
  return output.trim().split('\n').map((line) => JSON.parse(line) as unknown);
}
