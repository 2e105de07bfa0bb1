/** Where a text stops being JSON: lines and columns count from 1. */
export interface JsonPlace {
  line: number;
  column: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const WORD = /true|false|null/y;
const BLANK = /[ \t\n\r]*/y;

/**
 * The place of the first fault of a text that `JSON.parse` refused. The engine's own message names it only sometimes, and
 * in words that change from version to version.
 */
export function findJsonFault(text: string): JsonPlace {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const skip = (): boolean => take(BLANK);
  const sign = (char: string): boolean => {
    skip();
    if (text[at] !== char) return false;
    at += 1;
    return true;
  };
  // What is still open, innermost last; a stack of our own, as the text decides how deep it is.
  const open: ('{' | '[')[] = [];
  const key = (): boolean => (skip(), take(STRING)) && sign(':');

  const value = (): 'opened' | 'done' | 'bad' => {
    skip();
    if (text[at] === '{' || text[at] === '[') {
      open.push(text[at] === '{' ? '{' : '[');
      at += 1;
      return 'opened';
    }
    return take(STRING) || take(NUMBER) || take(WORD) ? 'done' : 'bad';
  };
  let isFresh = false;
  let got = value();
  for (;;) {
    if (got === 'bad') return placeOf(text, at);
    isFresh = got === 'opened';
    const inner = open.at(-1);
    if (inner === undefined) return (skip(), placeOf(text, at));
    if (sign(inner === '{' ? '}' : ']')) {
      open.pop();
      got = 'done';
      continue;
    }
    if (!isFresh && !sign(',')) return placeOf(text, at);
    if (inner === '{' && !key()) return placeOf(text, at);
    got = value();
  }
}

function placeOf(text: string, at: number): JsonPlace {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
