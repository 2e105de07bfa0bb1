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
