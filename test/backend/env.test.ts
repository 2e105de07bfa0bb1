import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings, Settings } from '#backend/env.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the README', () => {
  test.each(Object.entries(Settings.shape))('lists %s with its default and meaning', (name, shape) => {
    const fallback = shape.safeParse(undefined);
    const shown = fallback.success && fallback.data !== undefined && fallback.data !== '' ? `\`${String(fallback.data)}\`` : '–';
    expect(readme).toContain(`| \`${name}\` | ${shown} | ${shape.description ?? ''} |`);
  });
});

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
