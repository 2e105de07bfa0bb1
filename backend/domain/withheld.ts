/** Stands in place of a value that its publisher lets nobody keep, or no longer: what it was can be read there, live. */
const MARK = 'withheld:';

/**
 * What is kept of such a value: enough to tell whether another one is the same, and nothing of the value itself. So a
 * changed value is still seen to change, and an accepted one goes on being accepted.
 */
export function withheldValue(value: string): string {
  return isWithheld(value) ? value : `${MARK}${digestOf(value)}`;
}

/** True for what stands in place of a value that is not kept. */
export function isWithheld(value: string | null): boolean {
  return value?.startsWith(MARK) ?? false;
}

/** A value as it is told outside: of one that is not kept, only that it is not. */
export function toldValue(observed: string | null): { observed: string | null; isWithheld: boolean } {
  return isWithheld(observed) ? { observed: null, isWithheld: true } : { observed, isWithheld: false };
}

/** Whether two readings showed the same, be it that one of them is not kept. */
export function isSameShown(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (isWithheld(a) || isWithheld(b)) && withheldValue(a) === withheldValue(b);
}

/** 53 bits (cyrb53, public domain): two values of one listing are told apart, and neither can be read from it. Runs in a browser, too. */
function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
