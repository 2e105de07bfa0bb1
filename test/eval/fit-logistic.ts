/** One example: its signals in a fixed order, the log-odds that are given, the answer, and how much it counts. */
export interface Example {
  signals: readonly number[];
  offset: number;
  isMatch: boolean;
  weight: number;
}

/** Newton steps; the fit of a dozen signals stands still after six. */
const STEPS = 8;

/** Weights of the signals, the bias first, by ridge logistic regression (the bias is not pulled to 0). */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const size = (examples[0]?.signals.length ?? 0) + 1;
  const weights = Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, at) => weights.map((__, other) => (at === other ? (at === 0 ? 1e-6 : ridge) : 0)));
    for (const { signals, offset, isMatch, weight } of examples) {
      const inputs = [1, ...signals];
      const odds = inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), offset);
      const probability = 1 / (1 + Math.exp(-odds));
      const slope = weight * Math.max(probability * (1 - probability), 1e-6);
      for (const [at, input] of inputs.entries()) {
        if (input === 0) continue;
        gradient[at] = (gradient[at] ?? 0) + weight * ((isMatch ? 1 : 0) - probability) * input;
        const row = curve[at] ?? [];
        for (const [other, value] of inputs.entries()) row[other] = (row[other] ?? 0) + slope * input * value;
      }
    }
    for (const [at, change] of solve(curve, gradient).entries()) weights[at] = (weights[at] ?? 0) + change;
  }
  return weights;
}

/** Gauss-Jordan elimination of a small positive system. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const lead = rows[at] ?? [];
    const pivot = lead[at] ?? 1;
    for (let column = at; column < lead.length; column += 1) lead[column] = (lead[column] ?? 0) / pivot;
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let column = at; column < row.length; column += 1) row[column] = (row[column] ?? 0) - factor * (lead[column] ?? 0);
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
