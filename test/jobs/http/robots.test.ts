import { describe, expect, it } from 'vitest';
import { BlockedByRobotsError, NetworkError } from '#jobs/http/errors.ts';
import type { WireAnswer } from '#jobs/http/exchange.ts';
import { RobotsGate } from '#jobs/http/robots.ts';

const PACE = { requestsPerSecond: 1, concurrency: 2 };
const MINUTE = 60_000;

/** A gate whose clock and robots.txt the test moves; counts how often the file is asked for. */
function playGate(answerWith: () => Partial<WireAnswer> & { text?: string }) {
  const played = { now: Date.UTC(2026, 2, 2), asked: 0 };
  const gate = new RobotsGate('Enseigne', () => new Date(played.now), (url) => {
    played.asked += 1;
    const { text = '', ...answer } = answerWith();
    return Promise.resolve({ url, status: 200, headers: {}, bytes: Buffer.from(text), receivedBytes: text.length, ...answer });
  });
  const pass = (path: string) => gate.pass(new URL(path, 'https://a.example'), PACE);
  return { played, pass };
}

describe('how long a robots.txt is trusted', () => {
  it.each<[string, Record<string, string>, number]>([
    ['a day without a word about it', {}, 24 * 60],
    ['as long as its headers say', { 'cache-control': 'public, max-age=3600' }, 60],
    ['never longer than a day', { 'cache-control': 'max-age=31536000' }, 24 * 60],
    ['until it says that it expires', { date: 'Mon, 02 Mar 2026 09:00:00 GMT', expires: 'Mon, 02 Mar 2026 11:00:00 GMT' }, 120],
    ['some minutes though it has expired on arrival', { date: 'Mon, 02 Mar 2026 09:00:00 GMT', expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 5],
    ['some minutes though it asks not to be kept', { 'cache-control': 'no-store' }, 5],
  ])('%s', async (_case, headers, minutes) => {
    const { played, pass } = playGate(() => ({ headers }));
    await pass('/a');
    played.now += (minutes - 1) * MINUTE;
    await pass('/b');
    expect(played.asked).toBe(1);
    played.now += 2 * MINUTE;
    await pass('/c');
    expect(played.asked).toBe(2);
  });

  it('one that can’t be reached is asked for again after ten minutes, not for every page', async () => {
    let isDown = true;
    const { played, pass } = playGate(() => {
      if (isDown) throw new NetworkError('down');
      return {};
    });
    await expect(pass('/a')).rejects.toThrow(NetworkError);
    await expect(pass('/b')).rejects.toThrow(NetworkError);
    expect(played.asked).toBe(1);
    isDown = false;
    played.now += 11 * MINUTE;
    await expect(pass('/c')).resolves.toEqual(PACE);
  });

  it('pages that ask at once share one request', async () => {
    const { played, pass } = playGate(() => ({}));
    await Promise.all(['/a', '/b', '/c'].map(pass));
    expect(played.asked).toBe(1);
  });
});

it('only what begins in the first 500 KiB counts', async () => {
  const { pass } = playGate(() => ({ text: `User-agent: *\nDisallow: /a\n${'# filling\n'.repeat(60_000)}Disallow: /b` }));
  await expect(pass('/a')).rejects.toThrow(BlockedByRobotsError);
  await expect(pass('/b')).resolves.toEqual(PACE);
});

it('robots.txt itself is always allowed', async () => {
  const { pass } = playGate(() => ({ text: 'User-agent: *\nDisallow: /' }));
  await expect(pass('/robots.txt')).resolves.toEqual(PACE);
});

it.each([['slower than our pace', 10, { requestsPerSecond: 0.1, concurrency: 1 }], ['faster than our pace', 0.5, PACE], ['longer than anybody waits', 86_400, { requestsPerSecond: 1 / 30, concurrency: 1 }]])(
  'a crawl delay %s', async (_case, seconds, pace) => {
    const { pass } = playGate(() => ({ text: `User-agent: *\nCrawl-delay: ${seconds}` }));
    await expect(pass('/a')).resolves.toEqual(pace);
  });
