import { expect, it } from 'vitest';
import { forgetPreview, isPreviewOf, keepPreview, readKeptPreview } from '../../../../frontend/src/features/standards/kept-preview.ts';

function memoryStore() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
}

it('the last preview of a draft is known again after a reload, for its own brand alone', () => {
  const store = memoryStore();
  keepPreview('a', { previewId: 'p1', text: 'brand: A' }, store);
  expect(readKeptPreview('a', store)).toEqual({ previewId: 'p1', text: 'brand: A' });
  expect(readKeptPreview('b', store)).toBeNull();
  forgetPreview('a', store);
  expect(readKeptPreview('a', store)).toBeNull();
});

it('a spoilt store holds no preview', () => {
  expect(readKeptPreview('a', { ...memoryStore(), getItem: () => '{"previewId":3' })).toBeNull();
});

it('a preview speaks for a draft only when it was of this very text, against the version in force, and is done', () => {
  const result = { baseVersion: 2 };
  expect(isPreviewOf({ text: 'x', result }, 'x', 2)).toBe(true);
  expect(isPreviewOf({ text: 'x', result }, 'x ', 2)).toBe(false);
  expect(isPreviewOf({ text: 'x', result }, 'x', 3)).toBe(false);
  expect(isPreviewOf({ text: 'x', result: null }, 'x', 2)).toBe(false);
  expect(isPreviewOf({ text: undefined, result: undefined }, 'x', 2)).toBe(false);
});
