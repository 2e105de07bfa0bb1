import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotStartError } from '#backend/errors.ts';
import { boxOf, openSecretBox, SecretUnreadableError } from '#backend/secret-box.ts';

const OLD = 'an old secret of more than thirty-two characters';
const NEW = 'a new secret of more than thirty-two characters';
const KEY = 'AIza-sécrète-0123456789';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-box-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('what is sealed', () => {
  it('opens again in its place, shows nothing of itself, and never looks the same twice', () => {
    const box = boxOf([OLD]);
    const [one, two] = [box.seal(KEY, 'here'), box.seal(KEY, 'here')];
    expect(box.open(one, 'here')).toBe(KEY);
    expect(one).not.toContain('AIza');
    expect(one).not.toBe(two);
  });
  it.each([
    ['by a key that is not here', (sealed: string) => boxOf([NEW]).open(sealed, 'here')],
    ['carried to another brand', (sealed: string) => boxOf([OLD]).open(sealed, 'there')],
    ['changed by one letter', (sealed: string) => boxOf([OLD]).open(`${sealed.slice(0, -2)}${sealed.at(-2) === 'A' ? 'B' : 'A'}${sealed.at(-1)}`, 'here')],
    ['cut short', (sealed: string) => boxOf([OLD]).open(sealed.slice(0, 30), 'here')],
    ['no sealed text at all', () => boxOf([OLD]).open('', 'here')],
  ])('%s: one sentence, and nothing of the secret in it', (_name, open) => {
    const sealed = boxOf([OLD]).seal(KEY, 'here');
    expect(() => open(sealed)).toThrow(SecretUnreadableError);
    expect(() => open(sealed)).toThrow(/ENSEIGNE_SECRET/);
    expect(() => open(sealed)).not.toThrow(/AIza/);
  });
  it('by an older key: opens while that key is named after the new one, and is told apart', () => {
    const sealed = boxOf([OLD]).seal(KEY, 'here');
    const rotated = boxOf([NEW, OLD]);
    expect(rotated.open(sealed, 'here')).toBe(KEY);
    expect([rotated.isCurrent(sealed), rotated.isCurrent(rotated.seal(KEY, 'here'))]).toEqual([false, true]);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone, and the same for the next process', async () => {
    const sealed = (await openSecretBox({ ENSEIGNE_HOME: home })).seal(KEY, 'here');
    expect((await stat(path.join(home, 'secrets-key'))).mode & 0o777).toBe(0o600);
    expect((await openSecretBox({ ENSEIGNE_HOME: home })).open(sealed, 'here')).toBe(KEY);
    expect((await readFile(path.join(home, 'secrets-key'), 'utf8')).trim().length).toBeGreaterThanOrEqual(43);
  });
  it('of the environment goes first, and that of the file still opens', async () => {
    const ofFile = (await openSecretBox({ ENSEIGNE_HOME: home })).seal(KEY, 'here');
    const box = await openSecretBox({ ENSEIGNE_HOME: home, ENSEIGNE_SECRET: `${NEW}, ${OLD}` });
    expect([box.open(ofFile, 'here'), box.open(boxOf([OLD]).seal(KEY, 'here'), 'here'), boxOf([NEW]).open(box.seal(KEY, 'here'), 'here')]).toEqual([KEY, KEY, KEY]);
  });
  it.each([['that others may read', 'a key that is long enough to be one, at least', 0o644, /chmod 600/], ['that is empty', '\n', 0o600, /holds no key/]])('%s: the start says so', async (_name, text, mode, said) => {
    const other = await mkdtemp(path.join(os.tmpdir(), 'enseigne-box-'));
    await writeFile(path.join(other, 'secrets-key'), text);
    await chmod(path.join(other, 'secrets-key'), mode);
    await expect(openSecretBox({ ENSEIGNE_HOME: other })).rejects.toThrow(CannotStartError);
    await expect(openSecretBox({ ENSEIGNE_HOME: other })).rejects.toThrow(said);
    await rm(other, { recursive: true });
  });
});
