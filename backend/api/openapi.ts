import { readdir } from 'node:fs/promises';
import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { RouteContract } from '#contract/define-route.ts';
import { Problem } from '#contract/shared.ts';
import { API_BASE, API_VERSION } from '#contract/version.ts';
import { PROBLEM_STATUSES, problemAnswers, RATE_HEADERS, rateHeaders, saySecurity } from './openapi-answers.ts';
import { exampleOf, type JsonSchema } from './openapi-example.ts';
import { FILE_ROUTES } from './openapi-files.ts';

extendZodWithOpenApi(z);

/** A route of the contract with its name (the export) and its noun (the file). */
export interface NamedContract {
  name: string;
  noun: string;
  contract: RouteContract;
}

/** Every route of the contract with its name, in the order of files and exports. */
export async function nameContracts(): Promise<NamedContract[]> {
  const folder = new URL('../contract/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.startsWith('define-')).sort();
  const modules = await Promise.all(files.map(async (file) => ({ noun: file.slice(0, -'.ts'.length), exports: (await import(new URL(file, folder).href)) as Record<string, unknown> })));
  return modules.flatMap(({ noun, exports }) => Object.entries(exports).flatMap(([name, contract]) => (isContract(contract) ? [{ name, noun, contract }] : [])));
}

/** Every route of the contract, in the order of files and exports. */
export async function listContracts(): Promise<RouteContract[]> {
  return (await nameContracts()).map((one) => one.contract);
}

let described: Promise<object> | null = null;

/** The API as OpenAPI 3.1, written from the contract. */
export function describeApi(): Promise<object> {
  described ??= writeDescription();
  return described;
}

const DESCRIPTION = [
  'Everything that the dashboard shows and does, for programs: one contract serves both, within the same roles and scopes.',
  '',
  `**Versions.** The API is served at \`${API_BASE}\`. What is added to answers changes no version: ignore members that you do not know.`,
  '',
  '**Who asks.** Send `Authorization: Bearer` and an API key, or the cookie of a signed-in person. `GET /brands` answers the ids that every other address asks for, and what a key was given; `x-key-scope` says what each address asks of a key, and where it is missing no key may ask.',
  '',
  '**Files.** `as` names the kind of file (csv, xlsx, jsonl), `locale` the words in it (fr, en, fr-CA …).',
  '',
  '**Lists.** Lists that grow take `limit` (at most 500) and `cursor`. The answer’s `next` is the cursor of the next page, null at the end; the header `Link` has its address (`rel="next"`). What is added meanwhile neither repeats nor hides a row.',
  '',
  '**Caching.** Each GET carries an `ETag`: send it as `If-None-Match` and an unchanged answer is 304 without a body. Send it as `If-Match` with a write to the same address, and it is refused (412) if somebody changed it meanwhile; where an address has no GET there is nothing to compare, and a write with `If-Match` is refused, too. Without that header the last write counts: nobody is asked for it (no 428).',
  '',
  '**Limits.** `RateLimit-Policy` and `RateLimit` say how many requests are allowed and left; 429 says with `Retry-After` when to go on.',
  '',
  '**Errors.** Every error is `application/problem+json` (RFC 9457) with all that is wrong in `errors`, in French or English: the language that a signed-in person has chosen, for keys that of `Accept-Language`. `type` leads to a page that explains the kind.',
].join('\n');

async function writeDescription(): Promise<object> {
  const registry = new OpenAPIRegistry();
  const contracts = await nameContracts();
  for (const one of contracts) registry.registerPath(describeRoute(one));
  for (const route of FILE_ROUTES) registry.registerPath(route);
  const nouns = [...new Set([...contracts.map((one) => one.noun), ...FILE_ROUTES.flatMap((one) => one.tags ?? [])])].toSorted();
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Enseigne', version: String(API_VERSION), description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: API_BASE, description: 'This instance.' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: nouns.map((name) => ({ name: tagOf(name) })),
  });
  return withExamples({ ...document, components: {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: { ...z.toJSONSchema(Problem), $schema: undefined } },
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'A key made in the settings of a brand. It sees and does what its scopes name, and never more than its maker.' },
      session: { type: 'apiKey', in: 'cookie', name: 'enseigne.session_token', description: 'The session of a signed-in person (over https the name begins with __Secure-).' },
    },
    headers: RATE_HEADERS,
    responses: problemAnswers(),
  } } as unknown as Document);
}

function describeRoute({ name, noun, contract }: NamedContract): RouteConfig {
  const isWrite = contract.method !== 'GET';
  return {
    method: METHODS[contract.method], path: contract.path.slice('/api'.length).replace(/:(\w+)/g, '{$1}'), operationId: name, tags: [tagOf(noun)],
    ...(contract.access === 'open' ? { security: [] } : saySecurity(contract.access === 'own' ? undefined : contract.keyScope)),
    summary: contract.summary.split(/(?<=[.:;])\s/)[0]?.replace(/[.:;]$/, '') ?? name, description: contract.summary,
    request: {
      params: contract.params, query: contract.query,
      ...(isWrite ? { body: { required: true, content: { 'application/json': { schema: contract.body } } } } : {}),
    },
    responses: {
      200: {
        description: 'As asked.', content: { 'application/json': { schema: contract.response } },
        headers: { ...rateHeaders(), ...(isWrite ? {} : { ETag: { description: 'Names this content.', schema: { type: 'string' } } }) },
      },
      ...(isWrite ? {} : { 304: { description: 'Unchanged since the content that If-None-Match names.' } }),
      ...Object.fromEntries(PROBLEM_STATUSES.filter((one) => isWrite || !one.isOfWrites).map(({ status, name: answer }) => [status, { $ref: `#/components/responses/${answer}` }])),
      default: { $ref: '#/components/responses/Failed' },
    } as unknown as RouteConfig['responses'],
  };
}

interface Operation {
  requestBody?: { content: Record<string, { schema: JsonSchema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: JsonSchema; example?: unknown }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, JsonSchema> };
}

/** An example of our own for every body and every answer, made from its schema. */
function withExamples(document: Document): Document {
  const schemas = document.components?.schemas ?? {};
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const media = [operation.requestBody, operation.responses['200']].flatMap((one) => one?.content?.['application/json'] ?? []);
    for (const one of media) one.example = exampleOf(one.schema, schemas);
  }
  return document;
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put' } as const;

/** `review-replies` as a heading: `Review replies`. */
function tagOf(noun: string): string {
  const words = noun.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function isContract(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value;
}
