import { expect, it } from 'vitest';
import { runLine } from '#jobs/cli/_run-line.ts';

const PROGRESS = { done: 46, failed: 1, left: 73, perMinute: 5.6, secondsLeft: 782, second: null, pages: 230, troubles: { timeout: 9, forbidden: 4 }, workers: 2, isHeld: false, hosts: [{ host: 'a.example', requests: 10, seconds: 22, troubles: {} }] };

it('a line of progress says done, left, pace, the slowest host and what failed', () => {
  expect(runLine(PROGRESS)).toBe('reading 47/120 · 5.6 locations/min · about 13 min left · slowest a.example 2.2 s/page · 1 given up · 9 × timeout · 4 × forbidden');
  expect(runLine({ ...PROGRESS, perMinute: null, secondsLeft: null, failed: 0, troubles: {}, hosts: [] }, { isPaused: true })).toBe('paused');
  expect(runLine({ ...PROGRESS, done: 120, left: 0, failed: 0, perMinute: null, secondsLeft: null, troubles: {}, hosts: [], second: { done: 3, total: 8 } })).toBe('second reading 3/8');
});
