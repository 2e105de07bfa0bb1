/** What people watch of a store while it is read again. */
export interface StoreFigures {
  score: number | null;
  findings: number;
}

/** What a reading changed of a store's figures: points of the score (null: none that can be told) and findings to fix; `same` where nothing did. */
export function sayOutcome(before: StoreFigures, after: StoreFigures): 'same' | { score: number | null; findings: number } {
  const moved = before.score === null || after.score === null ? null : Math.round(after.score * 10) / 10 - Math.round(before.score * 10) / 10;
  const score = moved === null || Math.abs(moved) < 0.05 ? null : moved;
  const findings = after.findings - before.findings;
  return score === null && findings === 0 ? 'same' : { score, findings };
}
