import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { countRun, finishRun, noteHosts, runProgress, slowestHosts } from '#records/runs.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, startRun } from './sample.ts';

startDatabase();
let runId = '';

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  runId = await startRun(brand.brandId, brand.standardVersionId, '2026-03-02T06:00:00.000Z');
});

describe('what hosts cost a run', () => {
  it('is summed over workers, by host and trouble, the costliest first', async () => {
    await noteHosts(SYSTEM_VIEWER, runId, [{ host: 'a.example', requests: 2, milliseconds: 300, troubles: { timeout: 1 } }, { host: 'b.example', requests: 1, milliseconds: 5_000, troubles: {} }]);
    await noteHosts(SYSTEM_VIEWER, runId, [{ host: 'a.example', requests: 3, milliseconds: 700, troubles: { timeout: 2, forbidden: 1 } }]);
    expect(await slowestHosts(SYSTEM_VIEWER, runId)).toEqual([
      { host: 'b.example', requests: 1, seconds: 5, troubles: {} }, { host: 'a.example', requests: 5, seconds: 1, troubles: { timeout: 3, forbidden: 1 } },
    ]);
    expect(await runProgress(SYSTEM_VIEWER, runId)).toMatchObject({ done: 0, failed: 0, left: 4, perMinute: null, secondsLeft: null, second: null, pages: 0, troubles: {}, workers: 0, isHeld: false });
  });

  it('goes into the summary at the end, and nothing is noted after it', async () => {
    const summary = await countRun(SYSTEM_VIEWER, runId);
    expect(summary.hosts?.map((one) => one.host)).toEqual(['b.example', 'a.example']);
    await finishRun(SYSTEM_VIEWER, runId, { ...summary, score: null });
    await noteHosts(SYSTEM_VIEWER, runId, [{ host: 'a.example', requests: 1, milliseconds: 1, troubles: {} }]);
    expect(await slowestHosts(SYSTEM_VIEWER, runId)).toEqual([]);
  });
});
