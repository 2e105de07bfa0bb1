import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '#backend/app.ts';
import { boxOf } from '#backend/secret-box.ts';
import { loadChecks, SHARED_REASONS } from '#checks/run.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import { createAuth, createSignInLink, type Auth, type SingleSignOn } from '#records/auth-store.ts';
import { onceKept } from '#records/connection.ts';
import { ensureAdministrator } from '#records/users.ts';

/** Whatever language a person has chosen, a test reads one. */
const ENGLISH = { 'x-enseigne-language': 'en' };

/** The app on a loopback port, as a browser meets it. */
export interface TestApp {
  readonly origin: string;
  readonly auth: Auth;
  /** Jobs that were asked for. */
  readonly jobs: { taskId: string; key: string; payload: object }[];
  /** Follows a sign-in link and answers the session's cookie. */
  signIn(email: string): Promise<string>;
  get(path: string, cookie?: string): Promise<Response>;
  put(path: string, body: unknown, cookie?: string): Promise<Response>;
  post(path: string, body: unknown, cookie?: string, headers?: Record<string, string>): Promise<Response>;
}

export const ADMIN = 'admin@example.org';

/** Starts the app before the tests of this file; the database must have been asked for first. `onJob` plays the worker. */
export function startApp(staticFolder: () => string | null = () => null, morePublishers: readonly Publisher[] = [], onJob: (taskId: string, payload: object) => void = () => {}, settings: { hasMail?: boolean; singleSignOn?: SingleSignOn | null; leadsInside?: (hostname: string) => Promise<boolean> } = {}): TestApp {
  const server = http.createServer();
  const jobs: TestApp['jobs'] = [];
  let origin = '';
  let auth: Auth | null = null;
  beforeAll(async () => {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    auth = createAuth({ secret: 'a secret of a test, thirty-two characters', baseUrl: origin, trustedOrigins: [origin], singleSignOn: settings.singleSignOn ?? null });
    await ensureAdministrator(ADMIN);
    const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
    const queue = { enqueue: async (taskId: string, key: string, payload: object) => onceKept(() => { jobs.push({ taskId, key, payload }); onJob(taskId, payload); }), countJobs: () => Promise.resolve([]), isReady: () => Promise.resolve(true) };
    const app = createApp({ auth, checks, publishers: [...publishers, ...morePublishers], reasons: SHARED_REASONS, staticFolder: staticFolder(), log: pino({ level: 'silent' }), queue, box: boxOf(['a secret of a test, thirty-two characters']), overpassUrl: 'http://overpass.example/api', dailyRequestsPerHost: 1000, mailIsSetUp: settings.hasMail ?? false, ...(settings.leadsInside === undefined ? {} : { leadsInside: settings.leadsInside }), singleSignOn: settings.singleSignOn ? 'Test SSO' : null });
    const answer = app.callback();
    server.on('request', (request, response) => { void answer(request, response); });
  });
  afterAll(() => new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  }));
  const theAuth = (): Auth => {
    if (!auth) throw new Error('The app has not started yet.');
    return auth;
  };
  return {
    get origin() { return origin; },
    get auth() { return theAuth(); },
    jobs,
    async signIn(email) {
      const answer = await fetch(await createSignInLink(theAuth(), email), { redirect: 'manual' });
      return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    },
    get: (path, cookie = '') => fetch(`${origin}${path}`, { headers: { ...ENGLISH, ...(cookie ? { cookie } : {}) }, redirect: 'manual' }),
    put: (path, body, cookie = '') => fetch(`${origin}${path}`, { method: 'PUT', body: JSON.stringify(body), headers: { ...ENGLISH, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) } }),
    post: (path, body, cookie = '', headers = {}) =>
      fetch(`${origin}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { ...ENGLISH, 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers } }),
  };
}
