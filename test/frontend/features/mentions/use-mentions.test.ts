import { describe, expect, it } from 'vitest';
import { completeName, fromTokens, matchPeople, namingAtEnd, toTokens } from '../../../../frontend/src/features/mentions/use-mentions.ts';

const PEOPLE = [{ id: 'a1', name: 'Maude Roy' }, { id: 'b2', name: 'Maude Roy-Lévesque' }, { id: 'c3', name: 'Éloïse Côté' }];
const names = (typed: string) => matchPeople(PEOPLE, typed).map((one) => one.name);

describe('naming somebody in a note', () => {
  it.each([['vu avec @mau', 'mau'], ['@', ''], ['@Maude Ro', 'Maude Ro'], ['moi@exemple', null], ['rien', null], ['@Maude, merci', null]])('%s', (text, expected) => expect(namingAtEnd(text)).toBe(expected));
  it('finds people by any of their names, whatever the accents', () => {
    expect([names('elo'), names('cote'), names('maude r'), names('zoé')]).toEqual([['Éloïse Côté'], ['Éloïse Côté'], ['Maude Roy', 'Maude Roy-Lévesque'], []]);
  });
  it('writes the chosen name out, and leaves what stands before', () => expect(completeName('@Maude Roy et @el', 'Éloïse Côté')).toBe('@Maude Roy et @Éloïse Côté '));
});

describe('how names are kept', () => {
  it('a longer name is not taken for a shorter one that begins the same', () => expect(toTokens('@Maude Roy-Lévesque et @Maude Roy', PEOPLE)).toBe('@{b2} et @{a1}'));
  it('nobody who may not be named becomes an id', () => expect(toTokens('@Ann Lee', PEOPLE)).toBe('@Ann Lee'));
  it('and comes back as it was typed; whoever is no longer known stays an id', () => {
    expect(fromTokens('@{b2} et @{c3}', [{ id: 'b2', name: 'Maude Roy-Lévesque' }, { id: 'c3', name: null }])).toBe('@Maude Roy-Lévesque et @{c3}');
  });
});
