export interface TextPart {
  text: string;
  isDifferent: boolean;
}

/** Beyond this many tokens the comparison is left out: nobody reads a marked page. */
const TOKENS_MAX = 300;

/** Two texts in parts, those that the other lacks marked. Case and spacing count; words, numbers, times and signs are compared whole. */
export function markDifferences(expected: string, observed: string): { expected: TextPart[]; observed: TextPart[] } {
  const a = split(expected);
  const b = split(observed);
  if (a.length > TOKENS_MAX || b.length > TOKENS_MAX) return { expected: [{ text: expected, isDifferent: false }], observed: [{ text: observed, isDifferent: false }] };
  const { left, right } = findShared(a, b);
  return { expected: join(a, left), observed: join(b, right) };
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}+(?:[:.,]\p{N}+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Longest common subsequence; answers which tokens of each side belong to it. */
function findShared(a: readonly string[], b: readonly string[]): { left: Set<number>; right: Set<number> } {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const left = new Set<number>();
  const right = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      left.add(i++);
      right.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { left, right };
}

function join(tokens: readonly string[], shared: ReadonlySet<number>): TextPart[] {
  const parts: TextPart[] = [];
  tokens.forEach((token, at) => {
    // A space between two marked words is marked with them, so that a phrase is one mark.
    const isDifferent = token.trim() === '' ? isMarked(tokens, shared, at - 1) && isMarked(tokens, shared, at + 1) : !shared.has(at);
    const last = parts.at(-1);
    if (last?.isDifferent === isDifferent) last.text += token;
    else parts.push({ text: token, isDifferent });
  });
  return parts;
}

function isMarked(tokens: readonly string[], shared: ReadonlySet<number>, at: number): boolean {
  return at >= 0 && at < tokens.length && !shared.has(at);
}
