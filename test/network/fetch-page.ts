import { request } from 'node:http';

/** What a plain client sees; for tests of the simulated web, which know no DNS. */
export interface SeenPage { status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer; text: string }

/** Asks the simulated web for an address. Rejects when the connection breaks or nothing comes in time. */
export function fetchPage(port: number, url: string, options: { method?: string; headers?: Record<string, string>; body?: string; timeoutMilliseconds?: number } = {}): Promise<SeenPage> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: pathname + search, method: options.method ?? 'GET', headers: { ...options.headers, host }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    asked.on('error', reject);
    if (options.timeoutMilliseconds !== undefined) asked.setTimeout(options.timeoutMilliseconds, () => asked.destroy(new Error('timeout')));
    asked.end(options.body);
  });
}
