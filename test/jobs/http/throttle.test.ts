import { describe, expect, it } from 'vitest';
import type { HostTurns, TurnsWanted } from '#domain/host-turns.ts';
import { BudgetSpentError, ThrottledError } from '#jobs/http/errors.ts';
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

it('www. and the bare name are one host', async () => {
  const { starts, ask } = play();
  await Promise.all([ask('www.shop.example', 'a'), ask('shop.example', 'b')]);
  expect(starts).toEqual([['a', 0], ['b', 500]]);
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
    expect(starts).toEqual([['a', 0], ['b', 5000]]);
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

describe('a daily budget', () => {
  it('ends the day’s requests to a host, and a new day has its own', async () => {
    const clock = new PlayedClock();
    const throttle = new Throttle(clock, { dailyBudget: 2 });
    const ask = () => throttle.inTurn('h', PACE, () => Promise.resolve('asked'));
    await expect(Promise.all([ask(), ask()])).resolves.toEqual(['asked', 'asked']);
    await expect(ask()).rejects.toThrow(BudgetSpentError);
    await clock.sleep(86_400_000);
    await expect(ask()).resolves.toBe('asked');
  });
});

/** The turns that all workers share, kept in memory by the clock of the test. */
function playTurns(clock: PlayedClock, dailyBudget = 1000) {
  const played = { asked: [] as TurnsWanted[], paused: [] as [string, number][], nextAt: 0, spent: 0, pausedUntil: 0, isAway: 0 };
  const turns: HostTurns = {
    reserve(_host, asked) {
      if (played.isAway > 0) {
        played.isAway -= 1;
        return Promise.reject(new Error('away'));
      }
      played.asked.push(asked);
      const now = clock.elapsed();
      const pausedForMs = Math.max(0, played.pausedUntil - now);
      const granted = pausedForMs > 60_000 ? 0 : Math.min(asked.wanted, dailyBudget - played.spent);
      const startsAt = Math.max(now, played.nextAt);
      played.nextAt = startsAt + granted * asked.intervalMs;
      played.spent += granted;
      return Promise.resolve({ granted, startsInMs: startsAt - now, pausedForMs });
    },
    pause(host, milliseconds) {
      played.paused.push([host, milliseconds]);
      return Promise.resolve();
    },
  };
  return { played, turns };
}

describe('turns shared with other workers', () => {
  it('hold the pace between two of them', async () => {
    const clock = new PlayedClock();
    const { turns } = playTurns(clock);
    const workers = [new Throttle(clock, { turns }), new Throttle(clock, { turns })];
    const starts: number[] = [];
    await Promise.all([...workers, ...workers, ...workers, ...workers].map((worker) => worker.inTurn('h', PACE, () => Promise.resolve(starts.push(clock.elapsed())))));
    expect(starts.sort((a, b) => a - b)).toEqual([0, 500, 1000, 1500, 2000, 2500, 3000, 3500]);
  });

  it('are reserved for a second at once where the pace is high, and never ahead of who waits', async () => {
    const clock = new PlayedClock();
    const { played, turns } = playTurns(clock);
    const throttle = new Throttle(clock, { turns });
    await Promise.all(Array.from({ length: 100 }, () => throttle.inTurn('h', { requestsPerSecond: 40, concurrency: 4 }, () => Promise.resolve())));
    expect(played.asked.every(({ wanted }) => wanted <= 40)).toBe(true);
    expect(played.asked.length).toBeLessThan(10);
    expect(played.asked.reduce((sum, { wanted }) => sum + wanted, 0)).toBe(100);
  });

  it('wait for a database that is away, with a sentence, and go no faster afterwards', async () => {
    const clock = new PlayedClock();
    const { played, turns } = playTurns(clock);
    const told: string[] = [];
    const throttle = new Throttle(clock, { turns, tell: (sentence) => told.push(sentence) });
    played.isAway = 3;
    const starts: number[] = [];
    await Promise.all(['a', 'b'].map(() => throttle.inTurn('h', PACE, () => Promise.resolve(starts.push(clock.elapsed())))));
    expect(starts).toEqual([3500, 4000]);
    expect(told).toEqual([expect.stringContaining('does not answer'), expect.stringContaining('answers again')]);
  });

  it('are not waited for once the fetcher is closed', async () => {
    const clock = new PlayedClock();
    const { played, turns } = playTurns(clock);
    const throttle = new Throttle(clock, { turns });
    played.isAway = 1000;
    const waits = throttle.inTurn('h', PACE, () => Promise.resolve());
    throttle.close();
    await expect(waits).rejects.toThrow(ThrottledError);
  });

  it('carry one worker’s pause to the others', async () => {
    const clock = new PlayedClock();
    const { played, turns } = playTurns(clock);
    new Throttle(clock, { turns }).pause('www.h', 3_600_000);
    expect(played.paused).toEqual([['h', 3_600_000]]);
    played.pausedUntil = 3_600_000;
    await expect(new Throttle(clock, { turns }).inTurn('h', PACE, () => Promise.resolve())).rejects.toThrow(ThrottledError);
    played.pausedUntil = 5000;
    const starts: number[] = [];
    await new Throttle(clock, { turns }).inTurn('h', PACE, () => Promise.resolve(starts.push(clock.elapsed())));
    expect(starts).toEqual([5000]);
  });

  it('end with the budget of all workers together', async () => {
    const clock = new PlayedClock();
    const { turns } = playTurns(clock, 3);
    const workers = [new Throttle(clock, { turns }), new Throttle(clock, { turns })];
    const answers = await Promise.allSettled([...workers, ...workers].map((worker) => worker.inTurn('h', PACE, () => Promise.resolve())));
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([{ status: 'rejected', reason: expect.any(BudgetSpentError) as unknown }]);
  });
});
