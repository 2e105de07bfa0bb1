import { expect, test } from 'vitest';
import { storable } from '#records/storable.ts';

test('plain data that PostgreSQL takes comes back itself', () => {
  const value = { name: 'Lunetterie Boréale 👓', list: [1, null, { at: new Date(0), bytes: new Uint8Array(2) }] };
  expect(storable(value)).toBe(value);
});

test('a NUL and half of a pair, deep inside, in a copy', () => {
  const value = { kept: { text: 'b' }, list: [['a\0b', 2], { half: '\uD83D' }] };
  const stored = storable(value);
  expect(stored).toEqual({ kept: { text: 'b' }, list: [['ab', 2], { half: '\uFFFD' }] });
  expect(stored.kept).toBe(value.kept);
  expect(value.list[0]).toEqual(['a\0b', 2]);
  expect(Array.isArray(stored.list)).toBe(true);
});

test('keys and values of a map', () => {
  expect(storable(new Map([['a\0', ['b\0']]]))).toEqual(new Map([['a', ['b']]]));
});

test('a text that is dirty a thousand levels down', () => {
  let value: unknown = 'x\0';
  for (let depth = 0; depth < 1_000; depth += 1) value = { value };
  expect(JSON.stringify(storable(value))).not.toContain('\\u0000');
});
