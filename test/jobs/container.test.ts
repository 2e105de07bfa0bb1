import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Settings } from '#backend/env.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** Instructions by stage, continued lines joined. */
function readDockerfile(text: string): { from: string; lines: { name: string; rest: string }[] }[] {
  const lines = text.replaceAll(/\\\n\s*/g, ' ').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => /^(\w+) (.*)$/.exec(line));
  const stages: { from: string; lines: { name: string; rest: string }[] }[] = [];
  for (const found of lines) {
    const [, name = '', rest = ''] = found ?? [];
    if (name === 'FROM') stages.push({ from: rest, lines: [] });
    else stages.at(-1)?.lines.push({ name, rest });
  }
  return stages;
}

interface Service { image: string; user?: string; read_only?: boolean; cap_drop?: string[]; security_opt?: string[]; restart: string; environment: Record<string, string>; volumes: string[]; ports?: string[]; healthcheck: { test: string[] }; logging: { options: Record<string, string> } }
const compose = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const stages = readDockerfile(read('Dockerfile'));
const [build, last] = [stages[0], stages.at(-1)];
const of = (stage: typeof last, name: string): string[] => (stage?.lines ?? []).filter((line) => line.name === name).map((line) => line.rest);

describe('the image', () => {
  it('is built in a stage of its own by npm ci, from the lock file, without what only development needs', () => {
    expect(stages.length).toBe(2);
    expect(of(build, 'RUN')).toContain('npm ci --omit=dev');
    expect(of(build, 'COPY')[0]).toContain('package-lock.json');
    expect(of(last, 'COPY')).toContain('--from=build /app /app');
  });

  it('runs as nobody of importance, on the Node of the project', () => {
    expect(of(last, 'USER')).toEqual(['1000:1000']);
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    for (const { from } of stages) expect(from).toMatch(new RegExp(`^node:${(dependencies['node'] ?? '').split('.')[0] ?? ''}-`));
  });

  // The Chromium of npm wants libnss3, libnspr4 and libexpat1, and a folder to unpack itself into: neither is there.
  it('draws pages with a browser of its own, on a file system that nobody writes to', () => {
    expect(of(last, 'RUN')[0]).toMatch(/^apt-get update && apt-get install --yes --no-install-recommends chromium fonts-\S+ && rm -rf \/var\/lib\/apt\/lists\/\*$/);
    expect(of(build, 'RUN').at(-1)).toContain('node_modules/@sparticuz');
  });

  it('says whether it is well, and starts the product', () => {
    expect(of(last, 'HEALTHCHECK')[0]).toContain('/healthz');
    expect(of(last, 'CMD')).toEqual(['["node", "backend/server.ts"]']);
  });

  it('holds no secret: no argument or variable of one, and no file beyond those that are named', () => {
    for (const rest of stages.flatMap((stage) => [...of(stage, 'ARG'), ...of(stage, 'ENV')])) expect(rest).not.toMatch(/SECRET|PASSWORD|TOKEN|KEY/i);
    const ignored = read('.dockerignore').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    expect(ignored.filter((line) => line.startsWith('!')).toSorted()).toEqual(['!.npmrc', '!LICENSE', '!NOTICE', '!backend', '!frontend', '!jobs', '!package-lock.json', '!package.json', '!prisma']);
    expect(ignored).toContain('**/.env*');
    // Whatever a stage copies from here has to come through.
    for (const rest of stages.flatMap((stage) => of(stage, 'COPY')).filter((one) => !one.startsWith('--from'))) {
      for (const name of rest.split(' ').slice(0, -1)) expect(ignored).toContain(`!${name}`);
    }
  });
});

describe('the services', () => {
  it('are web, worker and PostgreSQL, each with a health check, kept alive, their logs bounded', () => {
    expect(Object.keys(compose.services)).toEqual(['web', 'worker', 'database']);
    for (const service of Object.values(compose.services)) {
      expect(service.restart).toBe('unless-stopped');
      expect(service.healthcheck.test.length).toBeGreaterThan(1);
      expect(service.logging.options).toHaveProperty('max-size');
      expect(service.security_opt).toContain('no-new-privileges:true');
    }
  });

  it.each(['web', 'worker'])('%s has nothing to write into but its home, and no capability', (name) => {
    expect(compose.services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'], volumes: ['home:/data'] });
    expect(compose.services[name]?.healthcheck.test.join(' ')).toContain('/readyz');
  });

  it('publish the dashboard to this machine alone, and the database to nobody', () => {
    expect(compose.services['web']?.ports).toEqual(['127.0.0.1:${PORT:-8080}:8080']);
    for (const name of ['worker', 'database']) expect(compose.services[name]?.ports).toBeUndefined();
  });

  it('keep what must last in volumes that are declared', () => {
    const used = Object.values(compose.services).flatMap((service) => service.volumes.map((one) => one.split(':')[0] ?? ''));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  it('set what is a setting, and hold no password', () => {
    for (const name of ['web', 'worker']) for (const setting of Object.keys(compose.services[name]?.environment ?? {})) expect(Object.keys(Settings.shape)).toContain(setting);
    expect(compose.services['database']?.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});
