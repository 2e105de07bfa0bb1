import { z } from 'zod';
import { Impact } from '#domain/verdict.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

export const CheckEntry = z.object({
  id: z.string(),
  group: z.enum(['fields', 'brand', 'touchpoints', 'listings']),
  field: z.string().nullable(),
  weight: z.number(),
  weightReason: Words,
  impact: Impact,
  title: Words,
  why: Words,
  fix: Words,
  reasons: z.record(z.string(), Words),
});
export type CheckEntry = z.infer<typeof CheckEntry>;

export const PublisherEntry = z.object({
  id: z.string(),
  name: Words,
  description: Words,
  attribution: Words.nullable(),
  carries: z.array(z.string()),
  patienceDays: z.number(),
  /** It gives at most this many of its reviews, of its own choice; null: all. */
  reviewSample: z.number().nullable(),
});
export type PublisherEntry = z.infer<typeof PublisherEntry>;

export const listChecks = defineRoute({
  keyScope: 'any', method: 'GET', path: '/api/checks', summary: 'Every check with its words and default weight.',
  params: Nothing, query: Nothing, body: NoBody, response: z.array(CheckEntry),
});

export const listPublishers = defineRoute({
  keyScope: 'any', method: 'GET', path: '/api/publishers', summary: 'Every publisher with its words and what it carries.',
  params: Nothing, query: Nothing, body: NoBody, response: z.array(PublisherEntry),
});

/** Sentences for reasons that any check may give: troubles, `missing`, `absent`. */
export const listReasons = defineRoute({
  keyScope: 'any', method: 'GET', path: '/api/reasons', summary: 'Sentences for the reasons that every check shares.',
  params: Nothing, query: Nothing, body: NoBody, response: z.record(z.string(), Words),
});
