/** "Bon service mais attente interminable": what follows may say the contrary. Folded, in both languages: few words are in both. */
const CONTRASTS = [
  'mais', 'par contre', 'cependant', 'toutefois', 'en revanche', 'sauf', 'pourtant', 'neanmoins', 'malheureusement', 'dommage', 'seul bemol', 'petit bemol', 'bemol', 'seul hic', 'hormis', 'a part', 'excepte', 'sinon', 'alors que', 'tandis que', 'seul point noir', 'seul defaut', 'seule ombre', 'heureusement',
  'but', 'however', 'yet', 'except', 'unfortunately', 'whereas', 'other than', 'aside from', 'apart from', 'otherwise', 'sadly', 'too bad', 'pity', 'only downside', 'only complaint', 'fortunately', 'luckily', 'thankfully',
];
/** What is granted, up to the next pause. */
const CONCESSIONS = ['malgre', 'bien que', 'meme si', 'quoique', 'certes', 'although', 'though', 'even though', 'despite', 'in spite of', 'while', 'granted'];
const ANDS = ['et', 'and', 'with', 'avec'];

/** How a part is tied to what stands before it, and how many words say so. */
export interface Turn {
  kind: 'contrast' | 'concession' | 'and';
  length: number;
}

const TURNS = new Map<string, (Turn & { rest: readonly string[] })[]>();
for (const [kind, phrases] of [['contrast', CONTRASTS], ['concession', CONCESSIONS], ['and', ANDS]] as const) {
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    TURNS.set(first, [...(TURNS.get(first) ?? []), { kind, length: 1 + rest.length, rest }]);
  }
}

/** The turn that begins with this word; null where none does. */
export function findTurn(words: readonly string[], at: number): Turn | null {
  return TURNS.get(words[at] ?? '')?.find(({ rest }) => rest.every((word, index) => words[at + 1 + index] === word)) ?? null;
}
