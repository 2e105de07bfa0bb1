/** A share with its 95 % Wilson interval, "0.963 (0.82–0.99)"; a dash for nothing out of nothing. */
export function shareWithInterval(part: number, whole: number): string {
  if (whole === 0) return '–';
  const [low, high] = wilsonInterval(part, whole);
  return `${(part / whole).toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/**
 * The 95 % interval of a share by Wilson's score, which stays honest for small sets and shares near 1, where the plain
 * normal interval shrinks to nothing. `whole` above 0.
 */
export function wilsonInterval(part: number, whole: number): [low: number, high: number] {
  const z = 1.96;
  const p = part / whole;
  const middle = p + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * whole)) / whole);
  const scale = 1 + (z * z) / whole;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
