import { describe, expect, test } from 'vitest';
import { readSettings } from '#backend/env.ts';

describe('settings', () => {
  test('empty strings count as unset', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 8080, HOST: '127.0.0.1' });
  });

  test('everything that is wrong is said together', () => {
    expect(() => readSettings({ PORT: '99999', LOG_LEVEL: 'loud', SMTP_URL: 'smtp://127.0.0.1' })).toThrow(/PORT: [^]*LOG_LEVEL: /);
  });

  test('a worker inside can be switched off in words', () => {
    expect(readSettings({ WORKER_INSIDE: 'false' }).WORKER_INSIDE).toBe(false);
  });
});

describe('the public address', () => {
  test.each(['https://enseigne.example.org', 'http://10.0.0.4:8080', 'https://enseigne.example.org/'])('%s', (url) => {
    expect(readSettings({ PUBLIC_URL: url }).PUBLIC_URL).toBe(url);
  });

  test.each(['https://example.org/enseigne', 'https://user@example.org', 'https://example.org/?a=1', 'ftp://example.org', 'enseigne.example.org'])('%s is refused', (url) => {
    expect(() => readSettings({ PUBLIC_URL: url })).toThrow(/PUBLIC_URL: .*https:\/\/enseigne\.example\.org/);
  });

  test('proxies that are none are refused with what they may be', () => {
    expect(() => readSettings({ TRUSTED_PROXIES: 'everyone' })).toThrow(/TRUSTED_PROXIES: .*hops/);
  });
});
