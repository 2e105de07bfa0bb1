import { defineFormula } from './define-formula.ts';

// A listing is known by its address while it is judged and by an id once it is kept. Added in the order of names, the
// same verdicts gave another last digit after they were stored than before; added by size, they can't.
export default defineFormula({
  version: 2,
  words: {
    fr: 'Les nombres sont additionnés du plus petit au plus grand : le même score au dernier chiffre près, quels que soient les noms des fiches. Aucun score affiché ne change.',
    en: 'Numbers are added from the smallest to the largest: the same score to the last digit, whatever listings are called. No score as shown changes.',
  },
  sum: (values) => values.toSorted((a, b) => a - b).reduce((total, one) => total + one, 0),
});
