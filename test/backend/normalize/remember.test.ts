import { expect, test } from 'vitest';
import { forgetAll, rememberLatest } from '#normalize/remember.ts';

function counted() {
  const made: string[] = [];
  const remembered = rememberLatest<string | null>(2);
  const ask = (key: string) => remembered(key, () => {
    made.push(key);
    return key === 'nothing' ? null : key.toUpperCase();
  });
  return { made, ask };
}

test('the same key twice', () => {
  const { made, ask } = counted();
  expect([ask('a'), ask('a')]).toEqual(['A', 'A']);
  expect(made).toEqual(['a']);
});

test('null is an answer like any other', () => {
  const { made, ask } = counted();
  expect([ask('nothing'), ask('nothing')]).toEqual([null, null]);
  expect(made).toEqual(['nothing']);
});

test('a key that is asked for again outlives one that is not', () => {
  const { made, ask } = counted();
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('an error is not remembered', () => {
  const remembered = rememberLatest<string>(2);
  expect(() => remembered('a', () => { throw new Error('no'); })).toThrow('no');
  expect(remembered('a', () => 'A')).toBe('A');
});

test('what is made is made of the key that is kept', () => {
  const remembered = rememberLatest<string>(2);
  const page = `${'x'.repeat(100)}lundi 9 h à 17 h`;
  expect(remembered(page.slice(100), (key) => `${key}!`)).toBe('lundi 9 h à 17 h!');
  expect(remembered('lundi 9 h à 17 h', () => 'again')).toBe('lundi 9 h à 17 h!');
});

test('forgetting all', () => {
  const { made, ask } = counted();
  ask('a');
  forgetAll();
  ask('a');
  expect(made).toEqual(['a', 'a']);
});
