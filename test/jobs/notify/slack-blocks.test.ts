import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Message } from '#domain/message.ts';
import { escapeText, slackPayload } from '#jobs/notify/_slack-blocks.ts';
import { hostileMessage, hugeMessage, MONDAY } from './messages.ts';
import { findMisfits } from './receiver-shapes.ts';

const studied = new URL('../../../../shared/reference/connectors/notifications/slack-webhook-request.json', import.meta.url);
const textOf = (payload: object): string => JSON.stringify(payload);

describe('a message in Slack', () => {
  it('fits what an incoming webhook takes', () => {
    const payload = slackPayload(Message.parse(MONDAY));
    expect(findMisfits('slack', payload)).toEqual([]);
    expect(payload['text']).toBe('2 écarts critiques, 14 constats à échoir — Québec');
    expect(textOf(payload)).toContain('<https://enseigne.example/findings/f-1|Rosemont (QC-014) : +1 514-555-0199>');
    expect(textOf(payload)).toContain('*Critique · Téléphone différent*');
  });
  it.skipIf(!existsSync(studied))('uses the blocks of the studied request (skipped where ../shared is missing)', () => {
    const types = (JSON.parse(readFileSync(studied, 'utf8')) as { blocks: { type: string }[] }).blocks.map((one) => one.type);
    const ours = (slackPayload(Message.parse(MONDAY))['blocks'] as { type: string }[]).map((one) => one.type);
    expect(ours).toEqual(expect.arrayContaining(types));
  });
  it('lets no crawled text mention anybody, link anywhere or begin a line', () => {
    const payload = slackPayload(hostileMessage());
    expect(findMisfits('slack', payload)).toEqual([]);
    const marked = (payload['blocks'] as { text?: { type: string; text: string }; elements?: { type: string; text: string }[] }[]).flatMap((one) => [one.text, ...(one.elements ?? [])]).filter((one) => one?.type === 'mrkdwn').map((one) => one?.text ?? '');
    for (const text of [...marked, payload['text'] as string]) {
      expect(text).not.toContain('<!channel>');
      expect(text.match(/<[^>|]*/g)?.every((one) => one.startsWith('<https://enseigne.example')) ?? true).toBe(true);
    }
    expect(textOf(payload)).not.toMatch(/\\u202e|\\r|\u202E|\u2028/);
  });
  it('stays within 50 blocks and 3000 characters, and counts what it leaves out', () => {
    const payload = slackPayload(hugeMessage());
    expect(findMisfits('slack', payload)).toEqual([]);
    expect((payload['blocks'] as unknown[]).length).toBe(49);
    expect(textOf(payload)).toMatch(/… et \d+ autres sujets, dans Enseigne\./);
    expect(textOf(payload)).toMatch(/… et \d+ de plus/);
  });
  it('escapes Slack’s three characters once', () => {
    expect(escapeText('A & B <C> &amp;')).toBe('A &amp; B &lt;C&gt; &amp;amp;');
  });
});
