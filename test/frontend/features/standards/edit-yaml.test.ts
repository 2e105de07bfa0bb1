import { describe, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { z } from 'zod';
import { readPlain, setValue, valueAt, writePath } from '../../../../frontend/src/features/standards/edit-yaml.ts';
import { FORM_SECTIONS, parseField, showField } from '../../../../frontend/src/features/standards/form-sections.ts';

const TEXT = `# Whatever we note stays.
brand: Lunetterie Boréale
names:
  - name: Lunetterie Boréale
    language: fr # in Québec
targets:
`;

describe('a value of the draft', () => {
  it('is changed where it stands, comments and all', () => {
    expect(setValue(TEXT, ['names', 0, 'name'], 'Boréale Lunettes')).toBe(TEXT.replace('name: Lunetterie Boréale\n    language', 'name: Boréale Lunettes\n    language'));
  });
  it('is taken out', () => expect(readPlain(setValue(TEXT, ['names', 0, 'language'], undefined))?.['names']).toEqual([{ name: 'Lunetterie Boréale' }]));
  it('is put where nothing was written yet', () => {
    const text = setValue(setValue(setValue(TEXT, ['targets', 0], { score: 92 }), ['thresholds', 'fixDays', 'critical'], 2), ['names', 1], { name: 'Boreal Eyewear' });
    expect(readPlain(text)).toMatchObject({ names: [{ name: 'Lunetterie Boréale' }, { name: 'Boreal Eyewear' }], targets: [{ score: 92 }], thresholds: { fixDays: { critical: 2 } } });
    expect(text).toContain('# Whatever we note stays.');
  });
  it('a rule is removed, and the next ones move up', () => {
    const two = setValue(TEXT, ['names', 1], { name: 'Boreal Eyewear' });
    expect(readPlain(setValue(two, ['names', 0], undefined))?.['names']).toEqual([{ name: 'Boreal Eyewear' }]);
  });
});

it.each(['names: [', '- a list', '', '"text"'])('what is no map is not drawn as a form: %j', (text) => expect(readPlain(text)).toBeNull());

it('a path is written as problems write it', () => expect([writePath(['names', 0, 'branchPattern']), writePath(['hours', 'holidays', 2])]).toEqual(['names[0].branchPattern', 'hours.holidays[2]']));

it.each([
  ['tags', 'CA-QC,  CA-ON', ['CA-QC', 'CA-ON']], ['number', '0,85', 0.85], ['number', 'many', 'many'], ['text', '  ', undefined], ['text', ' Boréale ', 'Boréale'], ['spaced', ' – {branch}', ' – {branch}'],
] as const)('%s %j', (kind, text, value) => expect(parseField(kind, text)).toEqual(value));
it('a list is shown with commas, and nothing as nothing', () => expect([showField(['CA', 'FR']), showField(undefined), showField(0)]).toEqual(['CA, FR', '', '0']));

describe('the form and the shape of the standard', () => {
  const Node = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional(), items: z.unknown().optional(), additionalProperties: z.unknown().optional() });
  const shape = z.toJSONSchema(BrandStandard, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const at = (path: readonly string[]): unknown => path.reduce<unknown>((node, key) => {
    const known = Node.safeParse(node).data;
    return key === '' ? node : key === '*' ? (known?.items ?? known?.additionalProperties) : known?.properties?.[key];
  }, shape);

  it('every field of the form is a key of the standard', () => {
    const paths = FORM_SECTIONS.flatMap((section) => section.parts.flatMap((part) => (part.shape === 'texts' ? [[...part.path, '*']] : part.fields.map((field) => [...part.path, ...(part.shape === 'values' ? [] : ['*']), ...field.key]))));
    expect(paths.filter((path) => at(path) === undefined || typeof at(path) !== 'object').map((path) => path.join('.'))).toEqual([]);
  });

  it('every key of the standard has its place in the form; the brand’s name and the files of logos stay in the text, and steps for what is overdue have an editor with the teams', () => {
    const drawn = new Set(FORM_SECTIONS.flatMap((section) => section.parts.map((part) => part.path[0])));
    expect(Object.keys(Node.parse(shape).properties ?? {}).filter((key) => !drawn.has(key))).toEqual(['brand', 'logos', 'escalation']);
  });

  it('an empty path is the whole', () => expect(valueAt({ a: 1 }, [])).toEqual({ a: 1 }));
});
