import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReadMail } from './read-mail.ts';

/** What a receiver on loopback was sent. */
export interface PostedRequest {
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

/** An address that takes posts as Slack, Teams or a webhook's owner do. */
export interface PostReceiver {
  port: number;
  requests: PostedRequest[];
  /** What it answers from now on; once is enough for each entry, the last one stays. */
  answers: { status: number; headers?: Record<string, string>; text?: string }[];
  close(): Promise<void>;
}

export async function startPostReceiver(): Promise<PostReceiver> {
  const requests: PostedRequest[] = [];
  const answers: PostReceiver['answers'] = [{ status: 200, text: 'ok' }];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      requests.push({ headers: request.headers, body, at: Date.now() });
      const { status, headers = {}, text = '' } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 200 };
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port, requests, answers,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** A mail server on loopback. */
export interface MailReceiver {
  url: string;
  mails: (ReadMail & { to: string[] })[];
  /** Connections that were opened: a pool opens few. */
  connections(): number;
  /** Refuses these addresses, or everything with this code. */
  refuses: { addresses: Set<string>; code: number | null };
  close(): Promise<void>;
}

export async function startMailReceiver(password?: string): Promise<MailReceiver> {
  const mails: MailReceiver['mails'] = [];
  const refuses: MailReceiver['refuses'] = { addresses: new Set(), code: null };
  let connections = 0;
  const failing = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    authOptional: password === undefined, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false,
    onAuth(auth, _session, done) { done(auth.password === password ? null : failing('no', 535), { user: auth.username }); },
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onRcptTo({ address }, _session, done) { done(refuses.addresses.has(address) ? failing(`No such mailbox ${address}`, 550) : null); },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuses.code !== null) {
          done(failing('Try again later', refuses.code));
          return;
        }
        mails.push({ ...readMail(Buffer.concat(chunks).toString('utf8')), to: session.envelope.rcptTo.map((one) => one.address) });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${password === undefined ? '' : `enseigne:${encodeURIComponent(password)}@`}127.0.0.1:${port}`, mails, refuses, connections: () => connections,
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
