import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { MACHINE_CLOCK } from '#jobs/http/clock.ts';
import { Throttle } from '#jobs/http/throttle.ts';
import { db } from '#records/connection.ts';
import { forgetIdleHosts, hostTurns } from '#records/host-turns.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const ASKED = { wanted: 1, intervalMs: 10_000, dailyBudget: 100 };

it('reservations at once get turns one after the other', async () => {
  const given = await Promise.all(Array.from({ length: 6 }, () => hostTurns.reserve('at-once.example', ASKED)));
  const starts = given.map(({ startsInMs }) => Math.abs(Math.round(startsInMs / 10_000))).sort((a, b) => a - b);
  expect(starts).toEqual([0, 1, 2, 3, 4, 5]);
  expect(given.every(({ granted, pausedForMs }) => granted === 1 && pausedForMs === 0)).toBe(true);
});

it('several turns are one reservation', async () => {
  expect(await hostTurns.reserve('batch.example', { ...ASKED, wanted: 5 })).toMatchObject({ granted: 5 });
  const next = await hostTurns.reserve('batch.example', ASKED);
  expect(Math.round(next.startsInMs / 10_000)).toBe(5);
});

it('the day’s budget is of all together, and a new day has its own', async () => {
  const asked = { wanted: 3, intervalMs: 1, dailyBudget: 5 };
  expect(await hostTurns.reserve('budget.example', asked)).toMatchObject({ granted: 3 });
  expect(await hostTurns.reserve('budget.example', asked)).toMatchObject({ granted: 2 });
  expect(await hostTurns.reserve('budget.example', asked)).toMatchObject({ granted: 0, pausedForMs: 0 });
  await db().$executeRaw`UPDATE "HostPace" SET day = day - 1 WHERE host = 'budget.example'`;
  expect(await hostTurns.reserve('budget.example', asked)).toMatchObject({ granted: 3 });
});

it('a pause is known to all, a shorter one ends none, and a long one gives no turn', async () => {
  await hostTurns.pause('pause.example', 30_000);
  await hostTurns.pause('pause.example', 1000);
  const given = await hostTurns.reserve('pause.example', ASKED);
  expect(given.granted).toBe(1);
  expect(given.startsInMs).toBeGreaterThan(20_000);
  expect(given.pausedForMs).toBeGreaterThan(20_000);
  await hostTurns.pause('pause.example', 3_600_000);
  expect(await hostTurns.reserve('pause.example', ASKED)).toMatchObject({ granted: 0 });
});

it('a clock that was set back closes no host for its whole jump', async () => {
  await hostTurns.reserve('clock.example', ASKED);
  await db().$executeRaw`UPDATE "HostPace" SET "nextAt" = now() + interval '5 hours' WHERE host = 'clock.example'`;
  expect((await hostTurns.reserve('clock.example', ASKED)).startsInMs).toBeLessThanOrEqual(600_000);
});

it('a host that nobody asked for a month is forgotten', async () => {
  await hostTurns.reserve('old.example', ASKED);
  await db().$executeRaw`UPDATE "HostPace" SET day = day - 31 WHERE host = 'old.example'`;
  expect(await forgetIdleHosts()).toBe(1);
});

it('three throttles on one database ask a host at its pace', async () => {
  const throttles = Array.from({ length: 3 }, () => new Throttle(MACHINE_CLOCK, { turns: hostTurns }));
  const starts: number[] = [];
  const pace = { requestsPerSecond: 20, concurrency: 2 };
  await Promise.all(throttles.flatMap((throttle) => Array.from({ length: 8 }, () => throttle.inTurn('shared.example', pace, async () => {
    starts.push(performance.now());
    await wait(1);
  }))));
  starts.sort((a, b) => a - b);
  // 24 turns 50 ms apart, however slow the machine is.
  expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(23 * 50 - 25);
});
