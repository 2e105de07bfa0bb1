import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Message } from '#domain/message.ts';
import { teamsPayload } from '#jobs/notify/_teams-card.ts';
import { hostileMessage, hugeMessage, MONDAY } from './messages.ts';
import { findMisfits } from './receiver-shapes.ts';

const studied = new URL('../../../../shared/reference/connectors/notifications/teams-workflow-request.json', import.meta.url);

describe('a message in Teams', () => {
  it('is an Adaptive Card 1.4 in its envelope, with a button', () => {
    const payload = teamsPayload(Message.parse(MONDAY));
    expect(findMisfits('teams', payload)).toEqual([]);
    expect(JSON.stringify(payload)).toContain('{"type":"Action.OpenUrl","title":"Ouvrir mes constats","url":"https://enseigne.example/brands/b-1/findings"}');
  });
  it.skipIf(!existsSync(studied))('has the envelope of the studied request (skipped where ../shared is missing)', () => {
    const { body: _theirs, actions: _buttons, ...head } = (JSON.parse(readFileSync(studied, 'utf8')) as { attachments: { content: { body: unknown; actions: unknown } }[] }).attachments[0]?.content ?? { body: null, actions: null };
    const { body: _ours, actions: _own, ...own } = (teamsPayload(Message.parse(MONDAY)) as { attachments: { content: { body: unknown; actions: unknown } }[] }).attachments[0]?.content ?? { body: null, actions: null };
    expect(own).toEqual(head);
  });
  it('gives crawled text no Markdown to be read as, nor lines of its own', () => {
    const payload = teamsPayload(hostileMessage());
    expect(findMisfits('teams', payload)).toEqual([]);
    expect(JSON.stringify(payload)).not.toContain('"TextBlock"');
    expect(JSON.stringify(payload)).not.toMatch(/\\r|\\n|\u202E|\u2028/);
  });
  it.each([[80, 120], [6, 10], [30, 2]])('stays under 28 KB with %i sections of %i items, and counts what it leaves out', (sections, items) => {
    const payload = teamsPayload(hugeMessage(sections, items));
    expect(findMisfits('teams', payload)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThanOrEqual(28 * 1024);
    const names = JSON.stringify(payload).match(/Magasin/g)?.length ?? 0;
    expect(names === sections * items || /… et \d+ autres sujets|… et \d+ de plus/.test(JSON.stringify(payload))).toBe(true);
  });
});
