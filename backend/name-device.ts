import type { Session } from '#contract/account.ts';

/** Browsers, the more particular first: each also claims to be those below it. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, 'Edge'], [/\bOPR\/|\bOpera/, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bCriOS\/|\bChrome\/|\bHeadlessChrome\//, 'Chrome'], [/Version\/[\d.]+ .*Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/CrOS/, 'ChromeOS'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/Linux/, 'Linux'],
];

/** A device as its owner would name it, by what its browser says of itself. */
export function nameDevice(userAgent: string): Pick<Session, 'browser' | 'system' | 'kind'> {
  const browser = BROWSERS.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  return { browser, system, kind: kindOf(userAgent, browser) };
}

function kindOf(userAgent: string, browser: string | null): Session['kind'] {
  if (browser === null && !userAgent.startsWith('Mozilla/')) return 'program';
  if (/iPad|Tablet/.test(userAgent) || (/Android/.test(userAgent) && !/Mobile/.test(userAgent))) return 'tablet';
  return /iPhone|Mobile/.test(userAgent) ? 'phone' : 'computer';
}
