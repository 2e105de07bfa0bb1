import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, lchown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Chromium to render with. `fontsFile` is fontconfig's, where the browser was brought with fonts of its own. */
export interface FoundChromium {
  path: string;
  fontsFile: string | null;
}

/** Where packages of Linux, macOS and Windows put it. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/local/bin/chromium', '/usr/lib/chromium/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};
const NPM_PACKAGE = '@sparticuz/chromium';
const UNPACK_SECONDS = 120;

/** The Chromium that the settings name, else an installed one, else the one that npm brings; null when there is none. */
export async function findChromium(chromiumPath: string | null = null): Promise<FoundChromium | null> {
  if (chromiumPath !== null) return (await canRun(chromiumPath)) ? { path: chromiumPath, fontsFile: null } : null;
  for (const one of INSTALLED[process.platform] ?? []) if (await canRun(one)) return { path: one, fontsFile: null };
  return unpackFromNpm();
}

async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(() => true, () => false);
}

/**
 * The package holds the browser compressed, and would unpack it into the machine's folder for temporary files, where
 * anybody may have put something under that name before: it is unpacked into a folder of ours, once per version.
 */
async function unpackFromNpm(): Promise<FoundChromium | null> {
  const require = createRequire(import.meta.url);
  let version: string;
  try {
    const { version: told } = JSON.parse(await readFile(path.join(path.dirname(require.resolve(NPM_PACKAGE)), '..', '..', 'package.json'), 'utf8')) as { version: string };
    version = told;
  } catch {
    return null;
  }
  const parent = await openOwnFolder();
  const folder = path.join(parent, `chromium-${version}`);
  const found = { path: path.join(folder, 'chromium'), fontsFile: path.join(folder, 'fonts.conf') };
  if (await canRun(found.path)) return found;
  const unfinished = await mkdtemp(path.join(parent, 'unpacking-'));
  try {
    // A process of its own, because the package asks the environment where to unpack.
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `import chromium from '${NPM_PACKAGE}'; await chromium.executablePath();`], {
      cwd: path.dirname(require.resolve(NPM_PACKAGE)), env: { TMPDIR: unfinished, HOME: unfinished }, timeout: UNPACK_SECONDS * 1000,
    });
    await writeFile(path.join(unfinished, 'fonts.conf'), fontsFile(path.join(folder, 'fonts')));
    await takeOver(unfinished);
    // The one who draws pages need not be the one who unpacked.
    for (const one of [unfinished, path.join(unfinished, 'chromium')]) await chmod(one, 0o755);
    // Two processes may have unpacked at once: the first one's stands.
    await rename(unfinished, folder).catch(() => null);
  } catch {
    return null;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return (await canRun(found.path)) ? found : null;
}

/** The archives name owners of another machine, who may be anybody on this one. */
async function takeOver(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (const one of await readdir(folder, { recursive: true })) await lchown(path.join(folder, one), 0, 0);
}

/** A folder that only we can write to, and anybody who is to run the browser can enter. */
async function openOwnFolder(): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  const wanted = isRoot ? '/var/lib/enseigne' : path.join(os.homedir(), '.cache', 'enseigne');
  const folder = await mkdir(wanted, { recursive: true, mode: 0o755 }).then(() => wanted, () => null);
  const known = folder === null ? null : await stat(folder);
  if (folder !== null && known?.uid === (process.getuid?.() ?? known?.uid)) return folder;
  return mkdtemp(path.join(os.tmpdir(), 'enseigne-browser-'));
}

function fontsFile(folder: string): string {
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n  <dir>${folder}</dir>\n  <cachedir prefix="xdg">fontconfig</cachedir>\n</fontconfig>\n`;
}
