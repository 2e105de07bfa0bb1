import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/**
 * Finds the line (1-based) of a YAML or JSON text at which a path of a standard's problem stands, or the nearest part
 * above it that is written; an empty path is the first place at which the text can't be read, else null.
 */
export function standardLines(text: string): (path: string) => number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const [unread] = document.errors;
  return (path) => {
    if (path === '') return unread?.linePos?.[0].line ?? null;
    let node: unknown = document.contents;
    let line: number | null = null;
    for (const step of path.match(/[^.[\]]+/g) ?? []) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === step);
        if (pair && isNode(pair.key)) line = lineOf(pair.key.range?.[0], lines) ?? line;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(step)];
        if (isNode(next)) line = lineOf(next.range?.[0], lines) ?? line;
      }
      if (next === undefined) break;
      node = next;
    }
    return line;
  };
}

function lineOf(offset: number | undefined, lines: LineCounter): number | null {
  return offset === undefined ? null : lines.linePos(offset).line;
}
