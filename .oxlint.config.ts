import { defineConfig, type OxlintOverride } from 'oxlint';

/**
 * The import table of the house, as data: a room, the rooms that it may import, and the sentence that says why.
 * Paths between rooms are Node subpath imports (`#domain/…`); a relative path stays inside its room.
 */
const ROOMS = ['domain', 'normalize', 'extract', 'publishers', 'checks', 'matching', 'findings', 'scoring', 'reviews', 'imports', 'notices', 'records', 'contract', 'reports', 'api', 'backend', 'jobs', 'prisma', 'test'] as const;
type Room = (typeof ROOMS)[number];

const TABLE: { files: string; may: Room[]; why: string; isPure?: boolean }[] = [
  { files: 'backend/domain/**', may: ['domain'], why: 'The words of the trade stand alone: domain imports nothing of ours.', isPure: true },
  { files: 'backend/normalize/**', may: ['domain', 'normalize'], why: 'normalize turns text into comparable values and knows only domain.', isPure: true },
  ...(['extract', 'matching', 'findings', 'scoring', 'reviews', 'imports', 'notices'] as const).map((room) => ({
    files: `backend/${room}/**`, may: ['domain', 'normalize', room] as Room[],
    why: `${room} is pure: values in, values out. It knows domain and normalize; no database, no queue, no network, no clock.`, isPure: true,
  })),
  { files: 'backend/publishers/**', may: ['domain', 'normalize', 'extract', 'publishers'], why: 'A publisher yields requests as data and maps answers; jobs/http does the asking and records does the keeping.', isPure: true },
  { files: 'backend/checks/**', may: ['domain', 'normalize', 'matching', 'checks'], why: 'A check compares plain values. What needs decoding is decoded in extract; gather and judge share no function.', isPure: true },
  { files: 'backend/contract/**', may: ['domain', 'contract'], why: 'The contract ships to the browser: domain shapes and zod only.', isPure: true },
  { files: 'backend/reports/**', may: ['domain', 'normalize', 'findings', 'scoring', 'reviews', 'records', 'contract', 'reports'], why: 'A report sums up what it is given and draws it. Of records it takes shapes; asking and judging are done elsewhere.', isPure: true },
  { files: 'backend/records/**', may: ['domain', 'records', 'backend'], why: 'records keeps and finds; it does not judge. Pass it values of domain.' },
  { files: 'backend/api/**', may: ['domain', 'normalize', 'extract', 'publishers', 'checks', 'matching', 'findings', 'scoring', 'reviews', 'imports', 'notices', 'records', 'contract', 'reports', 'api', 'backend'], why: 'A route asks for work through records/queue.ts and reads the answer from the database; it never imports jobs.' },
  { files: 'backend/*.ts', may: ['domain', 'normalize', 'extract', 'publishers', 'checks', 'matching', 'findings', 'scoring', 'reviews', 'imports', 'notices', 'records', 'contract', 'reports', 'api', 'backend'], why: 'Only server.ts, the composition root, may import both the app and the worker.' },
  { files: 'backend/server.ts', may: ['domain', 'publishers', 'checks', 'records', 'contract', 'api', 'backend', 'jobs'], why: 'The composition root starts things; it does not do their work.' },
  { files: 'jobs/**', may: ['domain', 'normalize', 'extract', 'publishers', 'checks', 'matching', 'findings', 'scoring', 'reviews', 'imports', 'notices', 'records', 'contract', 'reports', 'backend', 'jobs'], why: 'Jobs go out into the world; they never import the API or the dashboard.' },
  { files: 'frontend/**', may: ['contract'], why: 'The dashboard knows the contract and nothing else of the backend.' },
];

/** Libraries that have one owner: a second importer is a second way out. */
const OWNED: { name: string; owner: string; why: string }[] = [
  { name: 'undici', owner: 'jobs/http/**', why: 'Only jobs/http goes out: it holds the address guard, robots, pace and limits.' },
  { name: '@prisma/client', owner: 'backend/records/**', why: 'Only records talks to the database, and every query there takes the viewer.' },
  { name: '@prisma/adapter-pg', owner: 'backend/records/**', why: 'Only records talks to the database, and every query there takes the viewer.' },
  { name: 'pg-boss', owner: 'backend/records/**', why: 'Only records/queue.ts knows the queue.' },
];
/** What makes a room impure: files, sockets, processes, time zones of the machine. */
const IMPURE = ['node:fs', 'node:fs/promises', 'node:net', 'node:http', 'node:https', 'node:dns', 'node:child_process', 'node:os', 'pino', 'koa'];

const restrict = (room: (typeof TABLE)[number]): OxlintOverride => ({
  files: [room.files],
  rules: {
    'no-restricted-imports': ['error', {
      paths: [
        ...OWNED.filter((one) => one.owner !== room.files && !(room.files === 'jobs/**' && one.owner.startsWith('jobs'))).map(({ name, why }) => ({ name, message: why })),
        ...(room.isPure ? IMPURE.map((name) => ({ name, message: room.why })) : []),
      ],
      patterns: [
        { group: ROOMS.filter((one) => !room.may.includes(one)).map((one) => `#${one}/**`), message: room.why },
        { group: ['../../../**'], message: 'Between rooms the path is a subpath import (#room/file.ts).' },
      ],
    }],
  },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { node: true, browser: true },
  ignorePatterns: ['**/generated/**', '**/dist/**', 'node_modules/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'no-console': 'error',
    'react/react-in-jsx-scope': 'off',
    // The React Compiler is not used; a drawing is an svg with a role, not an img.
    'react/preserve-manual-memoization': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-restricted-globals': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/unbound-method': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read once, with zod, in backend/env.ts.' }],
  },
  overrides: [
    ...TABLE.map(restrict),
    { files: ['backend/env.ts', 'test/**', 'prisma/**', '.*.ts', 'frontend/vite.config.ts'], rules: { 'no-restricted-properties': 'off' } },
    { files: ['jobs/cli/**', 'test/**', 'prisma/**', 'backend/server.ts'], rules: { 'no-console': 'off' } },
    // Prisma's counts are called _count and _all.
    { files: ['backend/records/**'], rules: { 'no-underscore-dangle': 'off' } },
    { files: ['test/**'], rules: { 'max-lines': 'off' } },
  ],
});
