import { expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const here = { location: place({ email: 'Sainte-Foy@boreale.example' }) };
const shared = { ...here, standard: standard({ sharedEmails: ['info@boreale.example'] }) };

it.each<[string, ReturnType<typeof seen>[], Parameters<typeof judgeField>[2], string]>([
  ['the store’s own, in other capitals', [seen('email', 'sainte-foy@boreale.example')], here, 'pass ok'],
  ['another store’s', [seen('email', 'laval@boreale.example')], here, 'fail mismatch'],
  ['the brand’s shared one', [seen('email', 'info@boreale.example')], shared, 'pass ok'],
  ['one of the head office before the right one', [seen('email', 'carrieres@boreale.example'), seen('email', 'sainte-foy@boreale.example', { rank: 1 })], here, 'pass ok'],
  ['text that is none', [seen('email', null, { raw: 'écrivez-nous' })], here, 'cannot-tell unreadable'],
  ['none on record and none shared', [seen('email', 'laval@boreale.example')], {}, 'not-applicable nothing-expected'],
])('%s', (_case, emails, over, expected) => expect(brief(judgeField('email', emails, over))).toBe(expected));
