/** Area under the ROC curve of scores of positives (target 1) against negatives (0); other targets are left out. */
export function measureAuc(scores: readonly number[], targets: readonly number[]): number {
  const pairs = scores.flatMap((score, index) => (targets[index] === 1 || targets[index] === 0 ? [{ score, isPositive: targets[index] === 1 }] : [])).sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let start = 0;
  while (start < pairs.length) {
    let end = start;
    while (end < pairs.length && pairs[end]?.score === pairs[start]?.score) end += 1;
    // Equal scores share the mean of their ranks.
    rankSum += ((start + 1 + end) / 2) * pairs.slice(start, end).filter((one) => one.isPositive).length;
    start = end;
  }
  const positives = pairs.filter((one) => one.isPositive).length;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (pairs.length - positives));
}

/** Mean of the shares of positives and of negatives that fall on their side of the cut. */
export function measureBalancedAccuracy(scores: readonly number[], targets: readonly number[], cut = 0): number {
  const share = (target: number) => {
    const own = scores.filter((_, index) => targets[index] === target);
    return own.filter((score) => score > cut === (target === 1)).length / own.length;
  };
  return (share(1) + share(0)) / 2;
}

/** Mean F1 over the classes that occur. */
export function measureMacroF1(predicted: readonly string[], expected: readonly string[]): number {
  const classes = [...new Set(expected)];
  const scores = classes.map((one) => {
    const hits = predicted.filter((label, index) => label === one && expected[index] === one).length;
    const total = predicted.filter((label) => label === one).length + expected.filter((label) => label === one).length;
    return total === 0 ? 0 : (2 * hits) / total;
  });
  return scores.reduce((sum, score) => sum + score, 0) / classes.length;
}
