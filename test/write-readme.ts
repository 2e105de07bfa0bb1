// `node test/write-readme.ts` writes the generated parts of the README: checks, publishers, commands, settings, the example of a standard.
import { readFileSync, writeFileSync } from 'node:fs';
import { README, readmeBlocks, replaceBlock } from './readme-blocks.ts';

let readme = readFileSync(README, 'utf8');
for (const [name, text] of await readmeBlocks()) readme = replaceBlock(readme, name, text);
writeFileSync(README, readme);
