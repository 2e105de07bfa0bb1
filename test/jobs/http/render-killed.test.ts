import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { launchBrowser } from '#jobs/http/render-launch.ts';

const SETTINGS = { mode: 'on', chromiumPath: null } as Parameters<typeof launchBrowser>[0];

/** Commands of the processes that name the profile of the browser which `pid` started. */
async function browsersOf(pid: number): Promise<string[]> {
  const found: string[] = [];
  for (const one of await readdir('/proc')) {
    const command = /^\d+$/.test(one) ? await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '') : '';
    if (command.includes(`enseigne-render-${pid}-`)) found.push(command);
  }
  return found;
}
const profilesOf = async (pid: number) => (await readdir(os.tmpdir())).filter((name) => name.startsWith(`enseigne-render-${pid}-`));

describe.skipIf(process.platform !== 'linux')('a worker that is killed in the midst of a page', () => {
  it('takes its browser along, whatever the page’s scripts do, and the next one clears up', async () => {
    const child = fork(fileURLToPath(new URL('render-forever.ts', import.meta.url)), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const pid = child.pid ?? 0;
    await once(child.stdout ?? child, 'data');
    expect((await browsersOf(pid)).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (let tries = 0; tries < 100 && (await browsersOf(pid)).length > 0; tries += 1) await wait(100);
    expect(await browsersOf(pid)).toEqual([]);
    expect(await profilesOf(pid)).toHaveLength(1);

    const next = await launchBrowser(SETTINGS, () => {});
    expect(await profilesOf(pid)).toEqual([]);
    await next.end();
    expect([await browsersOf(process.pid), await profilesOf(process.pid)]).toEqual([[], []]);
  }, 60_000);
});

describe.skipIf(process.platform !== 'linux')('the browser', () => {
  it('knows nothing of our environment, and is not root where another user can be had', async () => {
    const notices: string[] = [];
    const launched = await launchBrowser(SETTINGS, (line) => notices.push(line));
    try {
      const running = await Promise.all((await readdir('/proc')).filter((one) => /^\d+$/.test(one)).map(async (one) => {
        const [command, environment, status] = await Promise.all(['cmdline', 'environ', 'status'].map((file) => readFile(`/proc/${one}/${file}`, 'utf8').catch(() => '')));
        return { command: command ?? '', environment: environment ?? '', isRoot: /^Uid:\s+0\b/m.test(status ?? '') };
      }));
      const own = running.filter(({ command }) => command.includes(`enseigne-render-${process.pid}-`));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ environment }) => environment.includes('PATH='))).toEqual([]);
      // What can't be had is said.
      expect(launched.isSandboxed ? own.some((one) => one.isRoot) : notices.length === 0).toBe(false);
      const memory = await launched.memoryMb();
      expect(memory).toBeGreaterThan(10);
      expect(memory).toBeLessThan(1_500);
    } finally {
      await launched.end();
    }
  }, 60_000);
});
