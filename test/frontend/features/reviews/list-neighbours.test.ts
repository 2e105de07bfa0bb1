import { expect, it } from 'vitest';
import { neighboursOf } from '../../../../frontend/src/features/reviews/list-neighbours.ts';

it.each<[string, string[], string | null, { id: string; at: number } | null, [string | null, string | null]]>([
  ['in the middle', ['a', 'b', 'c'], 'b', null, ['a', 'c']],
  ['the first', ['a', 'b', 'c'], 'a', null, [null, 'b']],
  ['the last', ['a', 'b', 'c'], 'c', null, ['b', null]],
  ['nothing opened', ['a', 'b'], null, { id: 'b', at: 1 }, [null, null]],
  ['opened by its address, and never in this list', ['a', 'b'], 'x', { id: 'b', at: 1 }, [null, null]],
  ['it left the list: the one that took its place is next', ['a', 'c'], 'b', { id: 'b', at: 1 }, ['a', 'c']],
  ['the last one left', ['a', 'b'], 'c', { id: 'c', at: 2 }, ['b', null]],
  ['the only one left', [], 'a', { id: 'a', at: 0 }, [null, null]],
])('%s', (_case, ids, openId, last, [previous, next]) => expect(neighboursOf(ids, openId, last)).toEqual({ previous, next }));
