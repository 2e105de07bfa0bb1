import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { extractionVersion, versionOf } from '#jobs/pipeline/extraction-version.ts';

it('the version of the reading code follows its sources: nobody has to raise it', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'enseigne-version-'));
  try {
    await mkdir(path.join(root, 'readers/deep'), { recursive: true });
    await writeFile(path.join(root, 'readers/deep/phone.ts'), 'a');
    await writeFile(path.join(root, 'other.ts'), 'x');
    const versions = [versionOf(root, ['readers', 'lock.json'])];
    await writeFile(path.join(root, 'readers/deep/phone.ts'), 'b');
    versions.push(versionOf(root, ['readers', 'lock.json']));
    await rename(path.join(root, 'readers/deep/phone.ts'), path.join(root, 'readers/deep/phones.ts'));
    versions.push(versionOf(root, ['readers', 'lock.json']));
    await writeFile(path.join(root, 'lock.json'), '{}');
    versions.push(versionOf(root, ['readers', 'lock.json']));
    expect(new Set(versions).size).toBe(4);
    await writeFile(path.join(root, 'other.ts'), 'y');
    expect(versionOf(root, ['readers', 'lock.json'])).toBe(versions[3]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

it('the product’s own readers have one', () => {
  expect(extractionVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(extractionVersion()).not.toBe(versionOf('/nowhere', ['backend/extract']));
});
