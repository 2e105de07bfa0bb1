import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SamplePage } from './sample-pages.ts';

/** The pages in a process of their own, so that serving them costs the measured process nothing. */
export async function servePages(pages: readonly SamplePage[]): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = fork(fileURLToPath(new URL('serve-pages.ts', import.meta.url)), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The page server ended before it listened.')));
    child.once('message', (message) => resolve(message as number));
    child.send(pages.map((one) => [new URL(one.url).pathname, one.body]));
  });
  return { port, stop: () => new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  }) };
}
