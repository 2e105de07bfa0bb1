import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedLogos } from '#imports/embed-logos.ts';
import { readStandardFile } from '#imports/standard-file.ts';
import { findUnknownNames } from '#imports/unknown-names.ts';

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
    expect(standard.hours.holidays[1]).toEqual({ areas: ['CA-QC'], days: ['12-24'], hours: '9 h à 16 h' });
    expect(standard.touchpoints[0]?.kinds).toEqual(['booking', 'click-to-call', 'directions']);
    expect(standard.thresholds).toMatchObject({ coordinatesMetres: 150, holidayNoticeDays: 21, staleDays: 365 });
  });
  it('reads JSON, with a byte order mark', () => {
    expect(readStandardFile(text('\ufeff{"brand":"Boréale","names":[{"name":"Boréale"}]}'))).toMatchObject({ standard: { brand: 'Boréale' }, problems: [] });
  });
  it('names every problem with its path, all at once', () => {
    const { standard, problems } = readStandardFile(text('brand: ""\nnames:\n  - name: A\n    branchPattern: nothing\ncolour: red\nthresholds: { hoursMinutes: -1 }\npublishers: { annuaire: { weight: zero } }\n'));
    expect(standard).toBeNull();
    expect(new Set(problems.map((one) => one.path))).toEqual(new Set(['colour', 'brand', 'names[0].branchPattern', 'publishers.annuaire.weight', 'thresholds.hoursMinutes']));
    expect(problems.find((one) => one.path === 'names[0].branchPattern')?.message.fr).toContain('«\u00a0nothing\u00a0» ne convient pas');
    expect(problems.find((one) => one.path === 'colour')?.message.en).toContain('“colour” is no known key here; there are: brand, ');
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

describe('what is said of a standard', () => {
  const say = (content: string) => readStandardFile(text(content)).problems.map(({ path, message }) => `${path} ${message.en}`);
  const NAMES = 'brand: A\nnames: [{ name: A }]\n';

  it('never shows a pattern or the words of a library, in either language', () => {
    const { problems } = readStandardFile(text('brand:\nnames: [{ name: "", branchPattern: x, language: français, colour: 1 }]\ncallCentreNumbers: ["418"]\nwebsite: https://a.example\nlogos: { approved: [{ file: 3, variant: x }] }\nthresholds: { hoursMinutes: 1.5, coordinatesMetres: -1 }\ntargets: [{ score: 101, by: x }]\nlanguages: [{ areas: CA, required: [] }, { areas: [Québec], required: [FR] }]\npublishers: { a: { weight: zero, required: yes please, settings: { a: 1 } } }\ndescription: { fr: x }\n'));
    expect(problems).toHaveLength(21);
    for (const { path, message } of problems) {
      expect(message.fr).not.toBe(message.en);
      for (const sentence of Object.values(message)) expect(`${path}: ${sentence}`).not.toMatch(/Invalid|expected|[\^$\\]|another form|autre forme|\{(?!branch\})/);
    }
  });
  it.each([
    ['names: [{ name: A }]', 'brand This value is missing: it must be a text.'],
    [`${NAMES}languages: [{ required: [français] }]`, 'languages[0].required[0] “français” does not fit: it must be a language code of two letters, such as fr.'],
    [`${NAMES}website: here`, 'website “here” does not fit: it must be keys and their values (hosts, ignoredParameters, urlPattern).'],
    [`${NAMES}thresholds: { metres: 1 }`, 'thresholds.metres “metres” is no known key here; there are: coordinatesMetres, hoursMinutes, holidayNoticeDays, staleDays, completeness, descriptionLikeness, reviewHalfLifeDays, fixDays.'],
    [`${NAMES}\tx: y`, ' Line 3, column 1: a tab is used to indent; YAML wants spaces.'],
    [`${NAMES}brand: B`, ' Line 3, column 1: this key is there twice.'],
    ['brand: "A', ' Line 1, column 10: a quotation mark, a bracket, a brace or a comma is missing.'],
  ])('%j', (content, sentence) => expect(say(content)).toEqual([sentence]));

  it('names publishers, checks and regions that are not there, even when the shape does not fit', () => {
    const { standard, named } = readStandardFile(text('publishers: { annuaire: {}, anuaire: { weight: zero } }\ncheckWeights: { nap: 2 }\nhours: { holidays: [{ days: [christmas, cristmas, 12-24, 13-45] }] }\ntargets: [{ score: 200 }, { region: quebec }, { region: Kebec }]\ntouchpoints: [{ kinds: [booking], publishers: [anuaire] }]\nrouting: [{ checks: [nap], team: Web }]\n'));
    expect(standard).toBeNull();
    const known = { publishers: ['annuaire'], checks: ['name'], regionPaths: [['Canada', 'Québec']] };
    expect(findUnknownNames(named, known).map(({ path, message }) => [path, message.en])).toEqual([
      ['publishers.anuaire', 'There is no “anuaire”; there are: annuaire.'], ['touchpoints[0].publishers[0]', 'There is no “anuaire”; there are: annuaire.'], ['checkWeights.nap', 'There is no “nap”; there are: name.'], ['routing[0].checks[0]', 'There is no “nap”; there are: name.'],
      ['hours.holidays[0].days[1]', expect.stringMatching(/^There is no “cristmas”; there are: new-year, /)], ['hours.holidays[0].days[3]', expect.stringMatching(/^There is no “13-45”/)],
      ['targets[2].region', 'No location is in the region “Kebec”: did you mean “Québec”? There are: Canada, Québec.'],
    ]);
    expect(findUnknownNames(named, { ...known, regionPaths: [] })).toHaveLength(6);
  });
});

describe('embedLogos', () => {
  const print = { version: 2 as const, imageHash: 'h', width: 1, height: 1, aspect: 1, grid: [1, 1] as [number, number], ground: null, noise: 0, shape: '', colours: [] };
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
