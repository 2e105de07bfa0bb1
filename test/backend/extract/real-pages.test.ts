import { describe, expect, it } from 'vitest';
import { hasRealPages, measurePages } from '#test/eval/real-pages.ts';

if (!hasRealPages && process.env['CI']) throw new Error('shared/data/pages is missing beside the repository.');
if (!hasRealPages) console.log('shared/data/pages is not beside the repository: the real pages are skipped.');

describe.skipIf(!hasRealPages)('real pages', () => {
  it('are all read without a crash, and most of what people labelled is found in their visible text', { timeout: 300_000 }, async () => {
    const { pages, text, misses } = await measurePages();
    expect(pages).toBeGreaterThan(500);
    console.log(`Missed in visible text:\n${misses.join('\n')}`);
    // Measured 2026-11 on 27 labelled pages; a fall below is a change to look at.
    expect(text.phone.found / text.phone.labelled).toBeGreaterThan(0.9);
    expect(text.address.found / text.address.labelled).toBeGreaterThan(0.9);
    expect(text.regularHours.found / text.regularHours.labelled).toBeGreaterThan(0.9);
  });
});
