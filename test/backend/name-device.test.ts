import { describe, expect, it } from 'vitest';
import { nameDevice } from '#backend/name-device.ts';

const AGENTS: [string, ReturnType<typeof nameDevice>][] = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0', { browser: 'Edge', system: 'Windows', kind: 'computer' }],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', { browser: 'Safari', system: 'macOS', kind: 'computer' }],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', { browser: 'Safari', system: 'iPhone', kind: 'phone' }],
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36', { browser: 'Chrome', system: 'Android', kind: 'phone' }],
  ['Mozilla/5.0 (Linux; Android 15; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36', { browser: 'Samsung Internet', system: 'Android', kind: 'tablet' }],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', { browser: 'Firefox', system: 'Linux', kind: 'computer' }],
  ['curl/8.14.1', { browser: null, system: null, kind: 'program' }],
  ['', { browser: null, system: null, kind: 'program' }],
];

describe('a device', () => {
  it.each(AGENTS)('%s', (agent, named) => {
    expect(nameDevice(agent)).toEqual(named);
  });
});
