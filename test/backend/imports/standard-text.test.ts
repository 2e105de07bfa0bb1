import { describe, expect, it, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { diffStandards } from '#imports/diff-standards.ts';
import { readStandardFile } from '#imports/standard-file.ts';
import { standardLines } from '#imports/standard-lines.ts';
import { findKeptLogo, plainStandard, writeStandard } from '#imports/write-standard.ts';

const LOGO = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`;
const STANDARD = BrandStandard.parse({
  brand: 'Lunetterie Boréale', names: [{ name: 'Lunetterie Boréale', language: 'fr', branchPattern: ' – {branch}' }, { name: 'Boreale Eyewear', language: 'en', areas: ['CA-ON'] }],
  logos: { approved: [{ file: LOGO, print: { version: 1 } }] }, publishers: { 'web-directory': { weight: 2 } }, checkWeights: { phone: 5 },
});
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a standard written out', () => {
  it('reads back as itself, its logos by name', () => {
    const read = readStandardFile({ name: 'standard.yaml', bytes: bytesOf(writeStandard(STANDARD)) });
    expect(read.problems).toEqual([]);
    expect({ ...read.standard, logos: null }).toEqual({ ...STANDARD, logos: null });
    const [logo] = read.standard?.logos.approved ?? [];
    expect(logo?.file).toMatch(/^kept:[0-9a-f]{16}\.svg$/);
    expect(Buffer.from(findKeptLogo(logo?.file ?? '', [STANDARD]) ?? []).toString()).toContain('<svg');
  });

  it('leaves out what is a default, bytes and fingerprints', () => {
    const yaml = writeStandard(STANDARD);
    expect(yaml).not.toMatch(/thresholds|socialProfiles|base64|print/);
    expect(yaml.startsWith('brand: Lunetterie Boréale\nnames:\n')).toBe(true);
  });

  it('names no logo that no version holds, nor a file', () => {
    expect(findKeptLogo('kept:0000000000000000.svg', [STANDARD])).toBeNull();
    expect(findKeptLogo('../../secret.svg', [STANDARD])).toBeNull();
  });
});

describe('differences of two standards', () => {
  const before = plainStandard(STANDARD);
  const change = (members: object) => diffStandards(before, plainStandard(BrandStandard.parse({ ...STANDARD, ...members })));

  it('of one with itself', () => {
    expect(change({})).toEqual([]);
  });

  it('of a weight, a new key and a key less', () => {
    expect(change({ checkWeights: { address: 3 } })).toEqual([
      { path: 'checkWeights.address', before: null, after: '3' }, { path: 'checkWeights.phone', before: '5', after: null },
    ]);
    expect(change({ publishers: { 'web-directory': { weight: 3 } } })).toEqual([{ path: 'publishers.web-directory.weight', before: '2', after: '3' }]);
  });

  it('of an item before the others, one edited and one gone', () => {
    const [french, english] = STANDARD.names;
    expect(change({ names: [{ name: 'Boréale' }, french, english] })).toEqual([{ path: 'names[0]', before: null, after: '{"name":"Boréale"}' }]);
    expect(change({ names: [french, { ...english, areas: ['CA-ON', 'CA-NB'] }] })).toEqual([{ path: 'names[1].areas[1]', before: null, after: '"CA-NB"' }]);
    expect(change({ names: [english] })).toEqual([{ path: 'names[0]', before: JSON.stringify(french), after: null }]);
  });
});

test('the line of a path, and of the nearest part above one that is not written', () => {
  const text = '# la norme\nbrand: Boréale\nnames:\n  - name: Boréale\n  - name: Boreale Eyewear\n    langage: en\npublishers:\n  brand-website: { weight: 0 }\n';
  const lineOf = standardLines(text);
  expect(['brand', 'names[0]', 'names[1].langage', 'names[1].language', 'publishers.brand-website.weight', 'logos.approved[0].file', ''].map(lineOf)).toEqual([2, 4, 6, 5, 8, null, null]);
});

test('the line at which a text can’t be read', () => {
  expect(standardLines('brand: "Boréale\nnames:\n  - name: x\n')('')).toBeGreaterThan(0);
  expect(standardLines('{"brand": "x",\n "names": [{"name": ""}]}')('names[0].name')).toBe(2);
});
