import { describe, expect, it } from 'vitest';
import { compileRules } from '#reviews/topics/match-rules.ts';

const matcher = compileRules<string>([
  ['staff', ['staff', 'employee*', 'customer service', 'he|she said|told']],
  ['late', ['service']],
  ['place', ['store & clean*|big', '~room']],
  [null, ['self service']],
]);
const match = (text: string) => matcher.match(text.split(' ')).map(({ name, at, isWeak }) => `${name} ${at}${isWeak ? ' weak' : ''}`);

describe('compileRules', () => {
  it.each([
    ['words and beginnings of words', 'staff of employees', ['staff 0', 'staff 2']],
    ['the longest phrase takes its words', 'customer service', ['staff 0']],
    ['a phrase that names nothing takes its words too', 'self service and service', ['late 3']],
    ['choices', 'he told she said they said', ['staff 0', 'staff 2']],
    ['a word that counts beside another', 'the store is cleaner', ['place 1']],
    ['and not without it', 'the store is there', []],
    ['what is merely named', 'a room', ['place 1 weak']],
    ['nothing', '', []],
  ])('%s', (_, text, hits) => expect(match(text)).toEqual(hits));
});
