import { describe, expect, it } from 'vitest';
import { ThrottledError } from '#jobs/http/errors.ts';
import { Throttle } from '#jobs/http/throttle.ts';
import { PlayedClock } from './loopback.ts';

const PACE = { requestsPerSecond: 2, concurrency: 2 };

function play() {
  const clock = new PlayedClock();
  const throttle = new Throttle(clock);
  const starts: [string, number][] = [];
  const ask = (host: string, name: string, lasts = 0, pace = PACE) =>
    throttle.inTurn(host, pace, async () => {
      starts.push([name, clock.elapsed()]);
      if (lasts > 0) await clock.sleep(lasts);
    });
  return { clock, throttle, starts, ask };
}

describe('one host', () => {
  it('is asked in order, at its pace', async () => {
    const { starts, ask } = play();
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => ask('h', name)));
    expect(starts).toEqual([['a', 0], ['b', 500], ['c', 1000], ['d', 1500]]);
  });

  it('never has more requests under way than allowed', async () => {
    const { clock, throttle } = play();
    let active = 0;
    let most = 0;
    await Promise.all(Array.from({ length: 8 }, () => throttle.inTurn('h', { requestsPerSecond: 1000, concurrency: 3 }, async () => {
      active += 1;
      most = Math.max(most, active);
      await clock.sleep(5000);
      active -= 1;
    })));
    expect(most).toBe(3);
  });

  it('is given its turn back by a task that fails', async () => {
    const { throttle, ask } = play();
    const fails = throttle.inTurn('h', { ...PACE, concurrency: 1 }, () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    await expect(ask('h', 'a', 0, { ...PACE, concurrency: 1 })).resolves.toBeUndefined();
  });
});

it('hosts do not wait for each other', async () => {
  const { starts, ask } = play();
  await Promise.all([ask('one', 'a'), ask('two', 'b')]);
  expect(starts).toEqual([['a', 0], ['b', 0]]);
});

describe('a pause', () => {
  it('holds every request of the host, those that wait already too', async () => {
    const { throttle, starts, ask } = play();
    const first = ask('h', 'a', 100);
    const second = ask('h', 'b');
    throttle.pause('h', 5000);
    await Promise.all([first, second]);
    expect(starts.every(([, at]) => at >= 5000)).toBe(true);
  });

  it('is not shortened by a later, shorter one', async () => {
    const { throttle, starts, ask } = play();
    throttle.pause('h', 5000);
    throttle.pause('h', 1000);
    await ask('h', 'a');
    expect(starts).toEqual([['a', 5000]]);
  });

  it('of an hour is refused at once, and the host is asked again after it', async () => {
    const { clock, throttle, starts, ask } = play();
    throttle.pause('h', 3_600_000);
    await expect(ask('h', 'a')).rejects.toThrow(ThrottledError);
    await clock.sleep(3_600_000);
    await ask('h', 'b');
    expect(starts.map(([name]) => name)).toEqual(['b']);
  });
});
