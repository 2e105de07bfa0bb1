import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { isSameShown, isWithheld, withheldValue } from '#domain/withheld.ts';

it('a withheld value is the same as itself, as the value it stands for, and as no other', () => {
  assert(property(string(), string(), (a, b) => {
    const kept = withheldValue(a);
    expect([isWithheld(kept), withheldValue(kept) === kept, isSameShown(kept, a), isSameShown(kept, b), isSameShown(a, b)]).toEqual([true, true, true, a === b, a === b]);
  }));
});
it('nothing shown is the same as nothing alone', () => {
  expect([isSameShown(null, null), isSameShown(null, withheldValue('')), isSameShown('', null), isWithheld(null)]).toEqual([true, false, false, false]);
});
