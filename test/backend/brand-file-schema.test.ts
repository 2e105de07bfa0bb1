import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeBrandFile } from '#backend/brand-file-schema.ts';

const schema = describeBrandFile() as { $defs: Record<string, { description?: string; properties: { row: { properties: Record<string, { description?: string }> } } }> };

describe('the form of a brand’s file', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  it('is JSON Schema that knows each kind of line', () => expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['head', 'location', 'verdict', 'finding-event', 'score-day', 'end'])));
  it('tells what a kind and a column mean', () => {
    expect(schema.$defs['finding']?.description).toBe('A failing verdict that lives over time.');
    expect(schema.$defs['finding']?.properties.row.properties['isObservable']?.description).toBe('False while the source can\'t be read: a flag, not a state.');
  });
  it.each([
    [{ kind: 'end', rows: 3, sha256: 'a'.repeat(64) }, true],
    [{ kind: 'region', row: { id: 'r', brandId: 'b', parentId: null, name: 'Québec', path: 'r' } }, true],
    [{ kind: 'region', row: { id: 'r', brandId: 'b', parentId: null, name: 'Québec', path: 'r', more: 1 } }, false],
    [{ kind: 'region', row: { id: 'r' } }, false],
    [{ kind: 'account', row: {} }, false],
  ])('%j', (line, isRight) => expect(validate(line)).toBe(isRight));
});
