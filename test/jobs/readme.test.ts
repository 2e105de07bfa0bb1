import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { README, readBlock, readmeBlocks } from '#test/readme-blocks.ts';

const blocks = await readmeBlocks();
const readme = readFileSync(README, 'utf8');

describe('the README says what the code says (node test/write-readme.ts writes it)', () => {
  it.each([...blocks.keys()])('%s', (name) => expect(readBlock(readme, name)).toBe(blocks.get(name)));
});
