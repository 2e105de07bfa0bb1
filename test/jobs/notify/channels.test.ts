import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { readSettings } from '#backend/env.ts';
import type { Message } from '#jobs/notify/define-channel.ts';
import email from '#jobs/notify/email.ts';
import webhook from '#jobs/notify/webhook.ts';

const MESSAGE: Message = {
  kind: 'run-changes', title: { fr: 'Boréale : 2 nouveaux constats', en: 'Boréale: 2 new findings' },
  lines: { fr: ['Nouveaux constats : 2'], en: ['New findings: 2'] }, url: 'http://localhost:8080', facts: { opened: 2 },
};
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

test('the mail says it in French and in English', async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const settings = readSettings({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_TO: 'cx@lunetterie-boreale.example' });
  expect(email.isConfigured(settings)).toBe(true);
  await email.send(MESSAGE, settings);
  expect(received[0]).toContain('Nouveaux constats : 2');
  expect(received[0]).toContain('New findings: 2');
  expect(received[0]).toContain('To: cx@lunetterie-boreale.example');
});

async function startReceiver(status: number): Promise<{ port: number; requests: { headers: Record<string, string>; body: string }[] }> {
  const requests: { headers: Record<string, string>; body: string }[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.address() as AddressInfo).port, requests };
}

const SECRET = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`;
const settingsFor = (port: number) => readSettings({ WEBHOOK_URL: `http://hooks.example:${port}/in`, WEBHOOK_SECRET: SECRET, RESOLVE: `hooks.example=127.0.0.1:${port}` });

test('the webhook is signed so that its receiver can verify it', async () => {
  const { port, requests } = await startReceiver(204);
  await webhook.send(MESSAGE, settingsFor(port));
  const [request] = requests;
  expect(new Webhook(SECRET).verify(request?.body ?? '', request?.headers ?? {})).toMatchObject({ type: 'run-changes', data: { opened: 2 } });
});

test('a receiver that refuses is an error, and a private address is never called', async () => {
  const { port, requests } = await startReceiver(500);
  await expect(webhook.send(MESSAGE, settingsFor(port))).rejects.toThrow('answered 500');
  const direct = readSettings({ WEBHOOK_URL: `http://127.0.0.1:${port}/in`, WEBHOOK_SECRET: SECRET });
  await expect(webhook.send(MESSAGE, direct)).rejects.toThrow('not public');
  expect(requests.length).toBe(1);
});
