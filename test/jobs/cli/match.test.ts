import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('pairs as lines, a bad one among them', async () => {
  const store = { name: 'Lunetterie Boréale', phone: '450 555-0110' };
  const answers = await match([
    JSON.stringify({ id: 1, a: { ...store, address: '1200, boul. des Érables Ouest, bureau 101, Laval (Québec) H7N 1A1' }, b: { ...store, street: '1200 boul. des Erables O, STE 101', city: 'LAVAL', zip: 'h7n1a1', lat: '45.5', lng: -73.7 } }),
    JSON.stringify({ id: 2, a: 'Lunetterie Boréale', b: store }),
    '{"id": 3,',
    JSON.stringify({ id: 4, a: { ...store, street: '12 rue X', locality: 'Laval' }, b: { ...store, street: '99 rue Y', locality: 'Lévis' }, sharedPhones: ['(450) 555-0110'] }),
    JSON.stringify({ id: 5, a: {}, b: {} }),
    JSON.stringify({ id: 6, a: { name: 5 }, b: store }),
  ]);
  expect(answers).toEqual([
    { id: 1, same: true, confidence: expect.closeTo(1, 1) as number, fields: expect.objectContaining({ name: 'same', address: 'same', street: 'same', unit: 'same', locality: 'same', postalCode: 'same', phone: 'same', coordinates: 'unknown' }) as object },
    { id: 2, error: '"a" must be an object with the parts of a listing.' },
    { id: null, error: 'Line 3 is not JSON.' },
    { id: 4, same: false, confidence: expect.any(Number) as number, fields: expect.objectContaining({ phone: 'unknown', street: 'different', locality: 'different' }) as object },
    { id: 5, same: false, confidence: 0.5, fields: expect.objectContaining({ name: 'unknown', address: 'unknown' }) as object },
    { id: 6, error: '"a.name" must be a text.' },
  ]);
});

async function match(lines: readonly string[]): Promise<unknown[]> {
  const child = spawn(process.execPath, ['jobs/cli/main.ts', 'match', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(lines.join('\n'));
  const output = await text(child.stdout);
  return output.trim().split('\n').map((line) => JSON.parse(line) as unknown);
}
