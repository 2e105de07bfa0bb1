import { describe, expect, it } from 'vitest';
import { parseLenientJson } from '#extract/lenient-json.ts';

describe('parseLenientJson', () => {
  it.each([
    ['plain JSON', '{"name": "Boréale", "open": true}', [{ name: 'Boréale', open: true }]],
    ['a trailing comma', '{"a": [1, 2,], "b": "x",}', [{ a: [1, 2], b: 'x' }]],
    ['line and block comments', '// store\n{"a": "http://x.example/", /* phone */ "b": 2 // end\n}', [{ a: 'http://x.example/', b: 2 }]],
    ['an HTML comment around it', '<!--\n{"a": 1}\n-->', [{ a: 1 }]],
    ['CDATA with comment marks', '//<![CDATA[\n{"a": 1}\n//]]>', [{ a: 1 }]],
    ['line breaks inside a string', '{"description": "Ouvert\nle lundi"}', [{ description: 'Ouvert\nle lundi' }]],
    ['quotes inside a string', '{"name": "La "Lunette" bleue", "b": 1}', [{ name: 'La "Lunette" bleue', b: 1 }]],
    ['a missing comma between lines', '{"a": "x"\n"b": "y"}', [{ a: 'x', b: 'y' }]],
    ['single quotes and bare keys', "{name: 'Boréale', tel: '+1 450'}", [{ name: 'Boréale', tel: '+1 450' }]],
    ['entities in place of quotes', '{&quot;name&quot;: &quot;A &amp; B&quot;}', [{ name: 'A & B' }]],
    ['two values in a row', '{"a": 1} {"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['an end cut off', '{"a": {"b": "c", "d": ["e", "f', [{ a: { b: 'c', d: ['e', 'f'] } }]],
    ['an empty value', '{"a": , "b": 2}', [{ a: null, b: 2 }]],
    ['a semicolon at the end', '{"a": 1};', [{ a: 1 }]],
    ['nothing', '   ', []],
    ['no JSON at all', 'var x', []],
  ])('reads %s', (_, text, expected) => {
    expect(parseLenientJson(text)).toEqual(expected);
  });

  it('ends on ten thousand brackets', () => {
    expect(parseLenientJson('['.repeat(10_000))).toHaveLength(1);
    expect(parseLenientJson('{"a":'.repeat(10_000))).toHaveLength(1);
  });
});
