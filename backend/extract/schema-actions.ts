import type { TouchpointValue } from '#domain/observation.ts';
import { absoluteUrl, candidate, type Candidate, type Reading } from './reading.ts';
import { filledOf, firstText, hasType, itemsOf, type SchemaItem, type SchemaValue } from './schema-item.ts';

const ACTIONS: readonly [RegExp, TouchpointValue['kind']][] = [
  [/^(?:Reserve|Schedule|Book|Appointment|Rent)\w*Action$/, 'booking'],
  [/^(?:Order|Buy|Trade|PreOrder)Action$/, 'catalogue'],
];
const TOUCHPOINTS_MAX = 8;

/** What a business offers to do, as its structured data says it: book, order, find the way. */
export function readActions(business: SchemaItem, { capture }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: TouchpointValue['kind'], raw: string, label: string, source: SchemaValue): void => {
    const target = raw.includes('{') ? null : absoluteUrl(raw, capture.finalUrl);
    if (target) found.push(candidate('touchpoint', { kind, target, label }, { raw, method: business.method, locator: source.locator, excerpt: source.excerpt() }));
  };
  for (const value of filledOf(business, 'potentialAction')) {
    const action = value.item;
    const kind = action && ACTIONS.find(([types]) => hasType(action, types))?.[1];
    if (!action || !kind) continue;
    const targets = [
      ...filledOf(action, 'target').map((one) => one.text || (one.item && (firstText(one.item, 'urlTemplate', 'url')?.text ?? one.item.id)) || ''),
      ...filledOf(action, 'url').map((one) => one.text),
    ].filter(Boolean);
    const label = firstText(action, 'name')?.text ?? itemsOf(action, 'result').map((one) => firstText(one, 'name')?.text ?? '').join('');
    for (const target of new Set(targets)) add(kind, target, label, value);
  }
  for (const value of filledOf(business, 'acceptsReservations')) if (/^https?:\/\//i.test(value.text)) add('booking', value.text, '', value);
  for (const value of filledOf(business, 'hasMap').slice(0, 2)) add('directions', value.text || (value.item && (firstText(value.item, 'url')?.text ?? value.item.id)) || '', '', value);
  return found.slice(0, TOUCHPOINTS_MAX);
}
