import { fork } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

/** The simulated web in a process of its own: what it spends is not what the measured process spends. */
export interface NetworkApart {
  port: number;
  setDay(day: number): Promise<void>;
  /** Requests so far by `host/path`, without the query. */
  requests(): Promise<Record<string, number>>;
  /** The files of the sample brand, by name. */
  files(): Promise<Record<string, Uint8Array>>;
  close(): Promise<void>;
}

/** Starts it; it ends with its parent, however that one ends. */
export async function startNetworkApart({ seed, size, startDate }: { seed: number; size: number; startDate: string }): Promise<NetworkApart> {
  const args = ['--seed', String(seed), '--size', String(size), '--start-date', startDate];
  const child = fork(fileURLToPath(new URL('main.ts', import.meta.url)), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve((JSON.parse(text.slice(0, text.indexOf('\n'))) as { port: number }).port);
    });
    child.once('exit', (code) => reject(new Error(`The simulated web stopped (exit ${code}).`)));
  });
  return {
    port,
    setDay: async (day) => void (await control(port, '/day', { day })),
    requests: async () => (await control(port, '/requests')) as Record<string, number>,
    async files() {
      const files = (await control(port, '/files')) as { name: string; base64: string }[];
      return Object.fromEntries(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]));
    },
    close: () => new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.disconnect();
    }),
  };
}

/** Asks its control host, which is told by its Host header and so not reachable with fetch(). */
function control(port: number, path: string, body?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers: { host: 'control.example', 'content-type': 'application/json' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(JSON.parse(Buffer.concat(parts).toString()));
        else reject(new Error(`The simulated web answered ${answer.statusCode} to ${path}.`));
      });
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}
