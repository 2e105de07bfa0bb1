import { array, assert, asyncProperty, integer, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#backend/lines-of.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(bytes: Buffer, size: number, most = 1000): Promise<{ text: string; bytes: Buffer }[]> {
  const lines = [];
  for await (const line of linesOf(inPieces(bytes, size), most)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are the same wherever its pieces end, within a letter too', () => assert(asyncProperty(array(string({ unit: 'binary', maxLength: 20 }).map((one) => one.replaceAll('\n', '').toWellFormed())), integer({ min: 1, max: 9 }), async (texts, size) => {
    const bytes = Buffer.from(texts.map((one) => `${one}\n`).join(''));
    const lines = await all(bytes, size);
    expect(lines.map((one) => one.text)).toEqual(texts);
    expect(Buffer.concat(lines.map((one) => one.bytes))).toEqual(bytes);
  })));
  it('the last one counts without its line feed, too', async () => expect((await all(Buffer.from('a\nb'), 2)).map((one) => one.text)).toEqual(['a', 'b']));
  it('one that is too long is refused with its number', async () => expect(all(Buffer.from(`a\n${'b'.repeat(2000)}`), 100)).rejects.toThrow('Line 2 is longer than 1000 bytes.'));
});
