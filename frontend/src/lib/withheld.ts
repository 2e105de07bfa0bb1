/** Stands in the API for a value that its source lets nobody keep: it has to be read there. See backend/domain/withheld.ts. */
const MARK = 'withheld:';

/** True for what stands in place of a value that is not kept. */
export function isWithheld(value: string | null): boolean {
  return value?.startsWith(MARK) ?? false;
}
