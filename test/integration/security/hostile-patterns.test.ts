import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsPattern } from '#normalize/url-pattern.ts';
import { makeRecord } from '../records/sample.ts';

// A pattern of the standard meets addresses that a hostile page made for it.
const location = { ...makeRecord('QC-1', []), id: 'l', brandId: 'b', createdAt: '', updatedAt: '', archivedAt: null } as unknown as Parameters<typeof followsPattern>[2];
const follows = (url: string, pattern: string): boolean => followsPattern(url, pattern, location, []);

describe('a pattern with many stars', () => {
  it('ends at once with an address that nearly fits it a thousand times', () => {
    const began = process.cpuUsage();
    expect(follows(`https://a.example/${'ab/'.repeat(600)}`, `https://a.example/${'*ab'.repeat(20)}*x`)).toBe(false);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });

  it('finds what a slow look would find', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 }), { maxLength: 3 });
    fc.assert(fc.property(text, parts, (path, given) => {
      const pattern = `https://x.example/z${given.join('')}z`;
      const url = `https://x.example/z${path}z`;
      const slow = new RegExp(`^${`x.example/z${given.join('')}z`.replaceAll('.', '\\.').replaceAll(/\*+/g, '.*')}$`);
      expect(follows(url, pattern)).toBe(slow.test(`x.example/z${path}z`));
    }), { numRuns: 3000 });
  });
});
