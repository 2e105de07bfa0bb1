import { expect, it } from 'vitest';
import { openMailbox, sealFor } from '#backend/sealed-answer.ts';

const TEXT = JSON.stringify({ observed: '+1 418 555-9876', words: 'Ouvert à Noël — 日本' });

it('what is sealed for a mailbox is read there', () => {
  const mailbox = openMailbox();
  expect(mailbox.open(sealFor(mailbox.publicKey, TEXT))).toBe(TEXT);
});

it('two sealings of one text share nothing, and neither shows it', () => {
  const mailbox = openMailbox();
  const [a, b] = [sealFor(mailbox.publicKey, TEXT), sealFor(mailbox.publicKey, TEXT)];
  expect(a).not.toBe(b);
  for (const sealed of [a, b]) expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('418');
});

it('another mailbox, or a changed text, opens nothing', () => {
  const [mine, other] = [openMailbox(), openMailbox()];
  const sealed = sealFor(mine.publicKey, TEXT);
  expect(() => other.open(sealed)).toThrow(/authenticate/);
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => mine.open(bytes.toString('base64url'))).toThrow(/authenticate/);
});

it('a long text is packed', () => {
  const mailbox = openMailbox();
  const long = 'Service rapide. '.repeat(2_000);
  const sealed = sealFor(mailbox.publicKey, long);
  expect(sealed.length).toBeLessThan(1_000);
  expect(mailbox.open(sealed)).toBe(long);
});
