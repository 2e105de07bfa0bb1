import { describe, expect, it } from 'vitest';
import { hideCredentials, openLog } from '#backend/log.ts';

describe('a log line', () => {
  it.each([
    ['postgresql://enseigne:s3cret@127.0.0.1:5432/x', 'postgresql://***@127.0.0.1:5432/x'],
    ['GET https://example.org/a?token=abc123&page=2', 'GET https://example.org/a?token=***&page=2'],
    ['authorization: Bearer eyJhbGciOiJIUzI1NiJ9.x.y', 'authorization: Bearer ***'],
    ['mailto:camille@example.org says https://example.org/@boreale', 'mailto:camille@example.org says https://example.org/@boreale'],
  ])('%s', (text, shown) => expect(hideCredentials(text)).toBe(shown));

  it('keeps an error with its stack and the ids of its job, and no credentials from whatever depth', () => {
    const lines: string[] = [];
    const log = openLog({ LOG_LEVEL: 'info' }, { write: (line: string) => { lines.push(line); } });
    log.child({ task: 'audit-location', runId: 'r1', locationId: 'l1' }).error({ err: new Error('no answer from smtp://user:pass@mail.example'), settings: { password: 'hush', SMTP_URL: 'smtp://u:p@h' } }, 'A job failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ task: 'audit-location', runId: 'r1', locationId: 'l1', err: { type: 'Error', message: 'no answer from smtp://***@mail.example' }, settings: { password: '***', SMTP_URL: '***' } });
    expect(lines.join('')).not.toMatch(/pass@|hush|u:p@/);
  });
});
