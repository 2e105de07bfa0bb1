import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { RenderingFailedError } from './errors.ts';
import { findChromium, type FoundChromium } from './find-chromium.ts';
import type { RenderSettings } from './render-settings.ts';

/** A running browser, and how far it is locked in. */
export interface LaunchedBrowser {
  browser: Browser;
  isSandboxed: boolean;
  /** Megabytes that all its processes hold for themselves; null where the machine does not tell. */
  memoryMb(): Promise<number | null>;
  /** Ends all its processes and leaves no file behind; never rejects. */
  end(): Promise<void>;
}

/** Who runs the browser: null is ourselves; where we are root, a user who owns nothing. */
type BrowserUser = { uid: number; gid: number } | null;
interface Rung {
  user: BrowserUser;
  isSandboxed: boolean;
}

const LAUNCH_SECONDS = 30;
const CLOSE_SECONDS = 5;
/** Changes the user and then becomes the browser: part of util-linux, on every Linux but the smallest. */
const SETPRIV = '/usr/bin/setpriv';
const PROFILE = 'enseigne-render-';
/** Megabytes of a page's scripts, in each page's process. */
const SCRIPT_HEAP_MB = 256;

/**
 * The browser has no network: names don't resolve, and what is not answered for it by us ends at a proxy that nobody
 * runs, web sockets, prefetches and peer connections included.
 */
const NO_NETWORK = [
  '--proxy-server=http://127.0.0.1:1', '--proxy-bypass-list=<-loopback>', '--host-resolver-rules=MAP * ~NOTFOUND', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--no-pings', '--disable-quic',
];
const QUIET = [
  '--headless=new', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--disable-extensions', '--disable-default-apps', '--disable-breakpad', '--metrics-recording-only',
  '--disable-back-forward-cache', '--disable-field-trial-config', '--disable-client-side-phishing-detection', '--disable-popup-blocking', '--disable-dev-shm-usage', '--disable-gpu', '--disable-search-engine-choice-screen',
  '--password-store=basic', '--use-mock-keychain', '--mute-audio', '--hide-scrollbars', '--font-render-hinting=none', '--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions,AutofillServerCommunication,PaintHolding',
  `--js-flags=--max-old-space-size=${SCRIPT_HEAP_MB}`,
];

/**
 * Starts the browser as locked in as this machine allows: in Chromium's own sandbox, and never as root where another
 * user can be had. `notice` hears once per reason what is missing. Throws RenderingFailedError when none starts.
 */
export async function launchBrowser(settings: RenderSettings, notice: (line: string) => void): Promise<LaunchedBrowser> {
  const found = await findChromium(settings.chromiumPath);
  if (found === null) throw new RenderingFailedError(settings.chromiumPath === null ? 'There is no Chromium here: install one, or name it in CHROMIUM_PATH.' : `CHROMIUM_PATH names nothing that can be run: ${settings.chromiumPath}.`);
  await sweepProfiles();
  const failures: string[] = [];
  for (const rung of await rungsOf(settings)) {
    try {
      const launched = await launchAs(found, rung);
      if (!rung.isSandboxed) notice(`Chromium’s own sandbox does not work on this machine${rung.user === null && process.getuid?.() === 0 ? ', and it runs as root' : ''}: pages are rendered without it. RENDERING=sandboxed forbids that.`);
      return launched;
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n').find((line) => /FATAL|ERROR|error/.test(line)) ?? error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new RenderingFailedError(`Chromium (${found.path}) does not start: ${failures.at(-1) ?? 'no way to start it is permitted'}.`);
}

/** From the most to the least locked in. */
async function rungsOf({ mode }: RenderSettings): Promise<Rung[]> {
  const nobody = await findNobody();
  const rungs: Rung[] = nobody === null ? [] : [{ user: nobody, isSandboxed: true }, { user: nobody, isSandboxed: false }];
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) rungs.push({ user: null, isSandboxed: false });
  else rungs.push({ user: null, isSandboxed: true }, { user: null, isSandboxed: false });
  return mode === 'sandboxed' ? rungs.filter((one) => one.isSandboxed) : rungs;
}

async function findNobody(): Promise<BrowserUser> {
  if (process.getuid?.() !== 0 || !(await access(SETPRIV, constants.X_OK).then(() => true, () => false))) return null;
  try {
    const ids = await Promise.all(['-u', '-g'].map(async (flag) => Number.parseInt((await promisify(execFile)('id', [flag, 'nobody'])).stdout, 10)));
    return ids[0] !== undefined && ids[1] !== undefined ? { uid: ids[0], gid: ids[1] } : null;
  } catch {
    return null;
  }
}

async function launchAs(found: FoundChromium, { user, isSandboxed }: Rung): Promise<LaunchedBrowser> {
  // Loaded when first needed: most houses never render.
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(path.join(os.tmpdir(), `${PROFILE}${process.pid}-`));
  const leave = () => rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => null);
  try {
    if (user !== null) await chown(profile, user.uid, user.gid);
    const flags = [...QUIET, ...NO_NETWORK, ...(isSandboxed ? [] : ['--no-sandbox']), `--user-data-dir=${profile}`, 'about:blank'];
    const browser = await chromium.launch({
      ...(user === null ? { executablePath: found.path } : { executablePath: SETPRIV }),
      args: user === null ? flags : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs', '--', found.path, ...flags],
      // Ours alone: the default ones would let it load pages by itself.
      ignoreDefaultArgs: true,
      // Nothing of our environment, where the database's password may stand.
      env: { HOME: profile, TMPDIR: profile, XDG_CACHE_HOME: profile, ...(found.fontsFile === null ? {} : { FONTCONFIG_FILE: found.fontsFile }) },
      // The process that started us says when to stop.
      handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      timeout: LAUNCH_SECONDS * 1000,
    });
    const session = await browser.newBrowserCDPSession();
    const processes = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
    const leader = (await processes()).find((one) => one.type === 'browser')?.id;
    return {
      browser, isSandboxed,
      memoryMb: async () => sumMemory((await processes()).map((one) => one.id)).catch(() => null),
      end: async () => {
        await Promise.race([browser.close().catch(() => null), new Promise((resolve) => setTimeout(resolve, CLOSE_SECONDS * 1000).unref())]);
        if (browser.isConnected() && leader !== undefined) killGroup(leader);
        await leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Profiles of processes that were killed: their browsers ended with them, their files did not. */
async function sweepProfiles(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = name.startsWith(PROFILE) ? Number.parseInt(name.slice(PROFILE.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) await rm(path.join(os.tmpdir(), name), { recursive: true, force: true }).catch(() => null);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The browser leads a process group of its own. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}

/** Linux alone tells it without asking another program: resident pages less those that are shared. */
async function sumMemory(pids: readonly number[]): Promise<number> {
  let pages = 0;
  for (const pid of pids) {
    const [, resident, shared] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ').map(Number);
    pages += (resident ?? Number.NaN) - (shared ?? Number.NaN);
  }
  return (pages * 4096) / 1_048_576;
}
