import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedLogos } from '#imports/embed-logos.ts';
import { readStandardFile } from '#imports/standard-file.ts';

const folder = new URL('../../fixtures/imports/', import.meta.url);
const text = (content: string) => ({ name: 'standard.yaml', bytes: Buffer.from(content) });
const example = () => {
  const { standard } = readStandardFile({ name: 'standard.yaml', bytes: readFileSync(new URL('standard.yaml', folder)) });
  if (standard === null) throw new Error('the example is valid');
  return standard;
};

describe('readStandardFile', () => {
  it('reads the documented example and fills what it leaves out', () => {
    const standard = example();
    expect(standard.names).toHaveLength(2);
    expect(standard.logos.approved).toEqual([{ file: 'logo.svg', variant: 'colour' }]);
    expect(standard.publishers['web-directory']).toEqual({ weight: 1, required: false, settings: {} });
    expect(standard.website.ignoredParameters).toContain('utm_*');
  });
  it('reads JSON, with a byte order mark', () => {
    expect(readStandardFile(text('\ufeff{"brand":"Boréale","names":[{"name":"Boréale"}]}'))).toMatchObject({ standard: { brand: 'Boréale' }, problems: [] });
  });
  it('names every problem with its path, all at once', () => {
    const { standard, problems } = readStandardFile(text('brand: ""\nnames:\n  - name: A\n    branchPattern: nothing\ncolour: red\nthresholds: { hoursMinutes: -1 }\npublishers: { annuaire: { weight: zero } }\n'));
    expect(standard).toBeNull();
    expect(new Set(problems.map((one) => one.path))).toEqual(new Set(['', 'brand', 'names[0].branchPattern', 'publishers.annuaire.weight', 'thresholds.hoursMinutes']));
    expect(problems.find((one) => one.path === '')?.message).toContain('colour');
  });
  it.each([
    ['empty', ''],
    ['a list', '- a\n- b'],
    ['prose', 'hello'],
    ['a broken quote', 'brand: "A\nnames: ['],
    ['a key twice', 'brand: A\nbrand: B\nnames: [{ name: A }]'],
    ['a file that multiplies itself', `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefgh'.charAt(index)}`).join(',')}]`).join('\n')}`],
    ['binary', '\u0000\u0001\u0002'],
  ])('gives problems and never throws: %s', (_, content) => {
    const { standard, problems } = readStandardFile(text(content));
    expect(standard).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('embedLogos', () => {
  const print = { imageHash: 'h', width: 1, height: 1, aspect: 1, shape: '', colours: [] };
  const readFile = (path: string) => Promise.resolve(new Uint8Array(readFileSync(new URL(path, folder))));

  it('puts the bytes and the fingerprint beside each logo', async () => {
    const { standard, problems } = await embedLogos(example(), readFile, () => Promise.resolve(print));
    expect(problems).toEqual([]);
    expect(standard.logos.approved[0]?.file).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(standard.logos.approved[0]?.print).toEqual(print);
    const again = await embedLogos(standard, () => Promise.reject(new Error('not asked')), () => Promise.resolve(print));
    expect(again).toEqual({ standard, problems: [] });
  });
  it('names a logo that is missing, no image, or unreadable', async () => {
    const base = example();
    const standard = { ...base, logos: { approved: [{ file: 'gone.png', variant: 'colour' as const }], retired: [{ file: 'standard.yaml', variant: 'colour' as const }, { file: 'logo.svg', variant: 'mono' as const }] } };
    const { standard: after, problems } = await embedLogos(standard, readFile, () => Promise.resolve(null));
    expect(problems.map((one) => one.path)).toEqual(['logos.approved[0].file', 'logos.retired[0].file', 'logos.retired[1].file']);
    expect(after.logos).toEqual(standard.logos);
  });
});
