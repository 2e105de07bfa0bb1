import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { loadFolder } from '#backend/load-folder.ts';

const Shape = z.looseObject({ id: z.string(), weight: z.number() });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
const load = () => loadFolder<{ id: string; weight: number }>(pathToFileURL(`${folder}/`), Shape);

test('a file that is dropped in is an entry; makers, helpers of the folder and runners are not', async () => {
  await put('second.ts', "export default { id: 'second', weight: 2 };");
  await put('first.ts', "export default { id: 'first', weight: 1 };");
  await put('define-thing.ts', 'export const define = 1;');
  await put('_shared.ts', 'export const shared = 1;');
  await put('run.ts', 'export const run = 1;');
  expect((await load()).map((one) => one.id)).toEqual(['first', 'second']);
});

test('a default export that does not fit is named with its path and what is wrong', async () => {
  await put('heavy.ts', "export default { id: 'heavy', weight: 'very' };");
  await expect(load()).rejects.toThrow(/heavy\.ts[^]*weight/);
});

test('an id that is not the name of its file is refused', async () => {
  await put('named.ts', "export default { id: 'otherwise', weight: 1 };");
  await expect(load()).rejects.toThrow(/named\.ts: its id is "otherwise"/);
});
