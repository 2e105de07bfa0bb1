import { expect, it } from 'vitest';
import type { PublicEdit } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen } from '../gathered.ts';

const edit = (field: string, owner: string | null, shown: string | null) => seen('publicEdit', { field, owner, shown } satisfies PublicEdit, { method: 'api' });
const said = (observations: ReturnType<typeof edit>[], over: Parameters<typeof judge>[0] = {}) => judge({ publishers: [publisher([], ['publicEdit'])], listings: [listing([page(observations)])], ...over, only: ['public-edit'] });

it('passes where customers see what the owner wrote', () => expect(said([]).map(brief)).toEqual(['pass ok']));
it('names every field that others changed, with both values', () => {
  const [verdict] = said([edit('phone', '514 555-0101', '514 555-0199'), edit('businessName', 'Lunetterie Boréale', null)]);
  expect(verdict).toMatchObject({ outcome: 'fail', reason: 'changed-by-others', params: { fieldsFr: 'nom, téléphone', fieldsEn: 'name, phone', count: 2 }, expected: 'Lunetterie Boréale · 514 555-0101', observed: '— · 514 555-0199' });
});
it('cannot tell of a listing that could not be read', () => {
  expect(said([], { listings: [listing([page([], { trouble: 'server-error' })])] }).map(brief)).toEqual(['cannot-tell server-error']);
});
