import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PAGE = `<!DOCTYPE html><html lang="fr"><head><title>Lunetterie Boréale – Lyon</title></head><body><main><h1>Lunetterie Boréale – Lyon</h1>
  <address>14 bis, rue de la République<br>69002 Lyon</address><p>Tél. : 04 55 50 11 55 · Téléc. : 04 55 50 11 99</p>
  <table><tr><th>Lundi</th><td>Fermé</td></tr><tr><th>Mardi au vendredi</th><td>9 h 30 – 12 h 30, 14 h – 19 h</td></tr><tr><th>Samedi</th><td>18 h – 2 h</td></tr></table>
  <p>Une équipe d'opticiens diplômés vous reçoit au cœur de la presqu'île.</p></main></body></html>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'enseigne-extract-'));
  writeFileSync(path.join(folder, 'latin.html'), Buffer.from(PAGE.replace('<head>', '<head><meta charset="iso-8859-1">').replaceAll('–', '-').replaceAll('œ', 'oe'), 'latin1'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The answers of `extract --jsonl` to some lines; a line that is a text goes in as it is. */
function extractLines(lines: readonly (object | string)[]): Record<string, unknown>[] {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const run = spawnSync(process.execPath, [path.join(ROOT, 'jobs/cli/main.ts'), 'extract', '--jsonl'], { input, cwd: folder, encoding: 'utf8', env: { ...process.env, ENSEIGNE_HOME: folder } });
  expect(run.stderr).toBe('');
  return run.stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

// Each starts a process with threads of its own: seconds on a busy machine.
describe('extract --jsonl', { timeout: 120_000 }, () => {
  it('answers every line in its order, and a bad one with a sentence', () => {
    const url = 'https://lunetterie-boreale.example/fr/lyon';
    const answers = extractLines([
      { id: 'a', url, html: PAGE, country: 'FR' }, 'rubbish', { id: 'c' }, { id: 'd', url, html: '' }, { id: 'e', url, file: 'missing.html' },
      { id: 'f', url, file: 'latin.html', country: 'fr' }, { id: 'g', html: PAGE }, { id: 'h', url, html: PAGE, country: 'Nulle part' }, { id: 9, url, html: PAGE, status: 404 },
    ]);
    expect(answers.map((one) => one['id'])).toEqual(['a', null, 'c', 'd', 'e', 'f', 'g', 'h', 9]);
    expect(answers.map((one) => one['error'] !== undefined)).toEqual([false, true, true, false, true, false, true, true, false]);
    const fields = {
      businessName: 'Lunetterie Boréale – Lyon', phones: ['+33455501155'], emails: [],
      regularHours: { mo: [], tu: [['09:30', '12:30'], ['14:00', '19:00']], sa: [['18:00', '26:00']] }, languages: ['fr'],
    };
    expect(answers[0]).toMatchObject({ kind: 'location', fields: { ...fields, address: { street: expect.stringContaining('rue de la République'), locality: 'Lyon', postalCode: '69002' } } });
    expect(answers[0]).not.toHaveProperty('reason');
    expect(answers[5]).toMatchObject({ kind: 'location', fields: { businessName: 'Lunetterie Boréale - Lyon', phones: ['+33455501155'] } });
    expect(answers[3]).toMatchObject({ kind: 'unreadable', reason: 'unreadable', fields: { businessName: null, phones: [], regularHours: null }, observations: [] });
    expect(answers[8]).toMatchObject({ kind: 'unreadable', reason: 'not-found' });
  });

  it('prints each observation with raw and normalized value, method, locator and excerpt', () => {
    const [answer] = extractLines([{ id: 1, url: 'https://lunetterie-boreale.example/fr/lyon', html: PAGE, country: 'FR' }]);
    const observations = answer?.['observations'] as Record<string, unknown>[];
    expect(observations.find((one) => one['field'] === 'phone')).toEqual({ field: 'phone', raw: '04 55 50 11 55', value: { e164: '+33455501155', role: 'main' }, method: 'visible-text', locator: expect.any(String), excerpt: expect.stringContaining('04 55 50 11 55'), rank: 0 });
    expect(observations.find((one) => one['field'] === 'regularHours')?.['value']).toMatchObject({ mo: [], sa: [['18:00', '26:00']] });
  });
});
