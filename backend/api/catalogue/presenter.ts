import type { Check } from '#checks/define-check.ts';
import type { CheckEntry, PublisherEntry } from '#contract/catalogue.ts';
import { impactOf } from '#domain/verdict.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

/** A check with its words, as the dashboard lists it. */
export function presentCheck(check: Check): CheckEntry {
  const { id, group, weight, weightReason, words } = check;
  return { id, group, field: check.kind === 'field' ? check.field : null, weight, weightReason, impact: impactOf(weight), title: words.title, why: words.why, fix: words.fix, reasons: words.reasons };
}

/** A publisher with its words and what it carries. */
export function presentPublisher({ id, words, carries, patienceDays, reviewSample }: Publisher): PublisherEntry {
  return { id, name: words.name, description: words.description, attribution: words.attribution, carries: Object.keys(carries), patienceDays, reviewSample: reviewSample ?? null };
}
