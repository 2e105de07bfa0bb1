import { assert, json, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '#api/middleware/find-json-fault.ts';

describe('where a text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['"open', 1, 1],
    ['["a\tb"]', 1, 2],
    ['01', 1, 2],
    ['{"a": 1} x', 1, 10],
    ['{\n  "a": [1, {"b": nul}]\n}', 2, 18],
    ['{"a": "\\x"}', 1, 7],
    ['[1,\n2,\n,]', 3, 1],
  ])('%j', (text, line, column) => {
    expect(() => { JSON.parse(text); }).toThrow(SyntaxError);
    expect(findJsonFault(text)).toEqual({ line, column });
  });

  it('a hundred thousand open brackets end where the text ends', () => expect(findJsonFault('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 }));

  it('good JSON with one sign too many stops at that sign', () => assert(property(json(), (text) => {
    expect(findJsonFault(`${text}~`)).toEqual({ line: 1, column: text.length + 1 });
  })));
});
