import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { Message } from '#domain/message.ts';
import { closeMailers } from '#jobs/notify/_mailer.ts';
import { writeMail } from '#jobs/notify/_mail-frame.ts';
import email from '#jobs/notify/email.ts';
import { HOSTILE, hostileMessage, hugeMessage, MONDAY } from './messages.ts';
import { partOf } from './read-mail.ts';
import { startMailReceiver, type MailReceiver } from './receivers.ts';

let server: MailReceiver;
beforeAll(async () => { server = await startMailReceiver(); });
beforeEach(() => { server.mails.length = 0; });
afterAll(async () => {
  closeMailers();
  await server.close();
});

const person = { name: 'Maude Côté', address: 'maude@lunetterie-boreale.example' };
const send = (message: Message = Message.parse(MONDAY), more: object = {}, url = server.url) =>
  email.hand({ message, messageId: 'a1b2c3', person, address: null, file: null, ...more }, { settings: readSettings({ SMTP_URL: url, MAIL_FROM: 'Enseigne <enseigne@boreale.example>' }), now: () => new Date(), post: () => Promise.reject(new Error('no post')) });
const received = () => {
  const [mail] = server.mails;
  if (mail === undefined) throw new Error('No mail came.');
  return mail;
};

describe('a mail', () => {
  it('has a text and an HTML part, accents and all, and headers that let one stop it', async () => {
    expect(await send()).toEqual({ trouble: null, code: '250', said: null });
    const mail = received();
    expect(mail.headers['subject']).toBe('2 écarts critiques, 14 constats à échoir — Québec');
    expect(mail.headers['to']).toBe('Maude Côté <maude@lunetterie-boreale.example>');
    expect(mail.headers).toMatchObject({
      'message-id': '<a1b2c3@boreale.example>', 'auto-submitted': 'auto-generated', 'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-unsubscribe': '<https://enseigne.example/api/notifications/unsubscribe?token=abc.def&kind=weekly>',
    });
    expect(mail.parts.map((one) => one.type)).toEqual(['text/plain', 'text/html']);
    const [text, html] = [partOf(mail, 'text/plain'), partOf(mail, 'text/html')];
    for (const said of ['Votre semaine du 16 au 22 novembre.', 'L’Île-Perrot', 'et 12 autres', 'Vous recevez ce message parce que vous suivez la région Québec.', 'https://enseigne.example/findings/f-1']) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain('CRITIQUE · TÉLÉPHONE DIFFÉRENT');
  });
  it('asks nobody for anything: no picture, no style or script from elsewhere, no table', async () => {
    await send();
    const html = partOf(received(), 'text/html');
    expect(html).not.toMatch(/<(img|link|script|style|table|iframe|form)\b|url\(|@import|src=/i);
    expect(html).toContain('lang="fr"');
    expect(html).toContain('content="light dark"');
  });
  it('of one cause stands in one thread', async () => {
    await send();
    await send(Message.parse(MONDAY), { messageId: 'other' });
    const [first, second] = server.mails;
    expect(first?.headers['references']).toMatch(/^<thread\.[0-9a-f]{32}@boreale\.example>$/);
    expect(second?.headers['references']).toBe(first?.headers['references']);
    expect(second?.headers['message-id']).not.toBe(first?.headers['message-id']);
  });
  it('carries what is enclosed', async () => {
    const bytes = Buffer.from('%PDF-1.7 é', 'latin1');
    await send(Message.parse(MONDAY), { file: { name: 'Boréale — novembre 2026.pdf', type: 'application/pdf', bytes } });
    const part = received().parts.find((one) => one.type === 'application/pdf');
    expect(part?.bytes.equals(bytes)).toBe(true);
  });
  it('takes no header, receiver or element from text that was crawled or typed', async () => {
    await send(hostileMessage(), { person: { name: `${HOSTILE}\r\nBcc: third@example.org`, address: person.address } });
    const mail = received();
    expect(mail.to).toEqual([person.address]);
    expect(Object.keys(mail.headers).filter((name) => name === 'bcc' || name === 'cc')).toEqual([]);
    expect(mail.headers['subject']).toContain('3 Boutique');
    const html = partOf(mail, 'text/html');
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/href="(?!https:\/\/enseigne\.example)/);
    expect(html).not.toContain('\u202E');
  });
  it('with an address that holds a line break goes to nobody', async () => {
    await send(Message.parse(MONDAY), { person: { name: 'X', address: 'maude@lunetterie-boreale.example\r\nRCPT TO:<victim@example.org>' } });
    expect(server.mails.flatMap((one) => one.to)).not.toContain('victim@example.org');
  });
  it('in two languages says all of it twice, one after the other', () => {
    const [fr] = MONDAY.bodies;
    if (fr === undefined) throw new Error('no body');
    const { subject, text, html } = writeMail(Message.parse({ ...MONDAY, bodies: [fr, { ...fr, language: 'en', subject: '2 critical findings' }] }));
    expect(subject).toContain(' / 2 critical findings');
    expect(text).toContain('Choose what I get: https://enseigne.example/notifications');
    expect(html.match(/<h1/g)).toHaveLength(2);
  });
  it('of a whole brand in trouble is whole, too', () => {
    expect(writeMail(hugeMessage()).html.match(/<h2/g)).toHaveLength(80);
  });
  it('goes by a connection that is kept open', async () => {
    const before = server.connections();
    for (let at = 0; at < 5; at += 1) await send();
    expect(server.connections() - before).toBeLessThanOrEqual(2);
  });
});

describe('a mail server that does not take it', () => {
  it('knows no such mailbox: this receiver is unknown', async () => {
    server.refuses.addresses.add(person.address);
    expect(await send()).toMatchObject({ trouble: 'unknown-receiver', code: '550' });
    server.refuses.addresses.clear();
  });
  it('asks to come again: it is out of order', async () => {
    server.refuses.code = 451;
    expect(await send()).toMatchObject({ trouble: 'out-of-order', code: '451' });
    server.refuses.code = null;
  });
  it('does not let us in: refused, and the password stands nowhere', async () => {
    const closed = await startMailReceiver('right password');
    const end = await send(Message.parse(MONDAY), {}, closed.url.replace('right%20password', 'wrong-password-5f0c'));
    expect(end).toMatchObject({ trouble: 'refused', code: '535' });
    expect(JSON.stringify(end)).not.toContain('wrong-password-5f0c');
    await closed.close();
  });
  it('is not there: unreachable', async () => {
    expect(await send(Message.parse(MONDAY), {}, 'smtp://127.0.0.1:1')).toEqual({ trouble: 'unreachable', code: null, said: 'ESOCKET' });
  });
});
