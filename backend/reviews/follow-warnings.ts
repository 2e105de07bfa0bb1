import type { ReviewWarning, WarningSign } from '#domain/review-figures.ts';
import { signKey, type Sign } from './watch-store.ts';

/** Older, and it is how things are: nobody is warned of it any more. */
const SETTLED_DAYS = 365;
/** Two signs are one cause where so much of what the shorter one rests on is in the other as well. */
const SHARED_MIN = 0.5;
const DAY_MS = 86_400_000;

/**
 * How a store's warnings go on: what is still seen lives on, what is not is over, and what is told for the first time becomes
 * a warning of its own, one per cause: signs that rest on the same reviews are one. Returns those that changed.
 */
export function followWarnings(known: readonly ReviewWarning[], signs: readonly Sign[], { locationId, now, makeId }: { locationId: string; now: string; makeId: (since: string, sign: WarningSign) => string }): ReviewWarning[] {
  const living = known.filter((one) => one.endedAt === null);
  const free = new Set(signs);
  const changed: ReviewWarning[] = [];
  for (const warning of living) {
    const own = [...free].filter((sign) => warning.signs.some((past) => signKey(past) === signKey(sign)));
    // What else is sure by now and rests on the same reviews belongs to it.
    const ids = new Set([...warning.reviewIds, ...own.flatMap((one) => one.reviewIds)]);
    const joined = [...free].filter((sign) => !own.includes(sign) && sign.isRaised && sharesOf(sign.reviewIds, ids));
    for (const sign of [...own, ...joined]) free.delete(sign);
    changed.push(goOn(warning, [...own, ...joined], now));
  }
  while (true) {
    const first = [...free].find((sign) => sign.isRaised);
    if (first === undefined) return changed;
    const ids = new Set(first.reviewIds);
    const together = [first, ...[...free].filter((sign) => sign !== first && sign.isRaised && sharesOf(sign.reviewIds, ids))];
    for (const sign of together) free.delete(sign);
    const since = together.map((one) => one.since).sort()[0] ?? first.since;
    changed.push({ id: makeId(since, first), locationId, since, raisedAt: now, seenAt: now, endedAt: null, ending: null, signs: together.map(plainOf), reviewIds: idsOf(together) });
  }
}

/** Until which day each sign was told by warnings that are over: what lies before is known, and is not told again. */
export function toldUntil(past: readonly ReviewWarning[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { signs, endedAt } of past) {
    if (endedAt === null) continue;
    const day = Math.floor(Date.parse(endedAt) / DAY_MS);
    for (const sign of signs) told.set(signKey(sign), Math.max(told.get(signKey(sign)) ?? day, day));
  }
  return told;
}

function goOn(warning: ReviewWarning, signs: readonly Sign[], now: string): ReviewWarning {
  const age = (Date.parse(now) - Date.parse(warning.since)) / DAY_MS;
  if (age > SETTLED_DAYS) return { ...warning, endedAt: now, ending: 'settled' };
  if (signs.length === 0) return { ...warning, endedAt: now, ending: 'recovered' };
  const sorted = signs.toSorted((a, b) => Number(b.isRaised) - Number(a.isRaised) || b.strength - a.strength);
  // It began when it was first seen to begin: a later guess moves nothing forward.
  const since = [warning.since, ...signs.map((one) => one.since)].sort()[0] ?? warning.since;
  return { ...warning, since, seenAt: now, signs: sorted.map(plainOf), reviewIds: idsOf(sorted) };
}

const plainOf = ({ reviewIds: _ids, isRaised: _raised, ...sign }: Sign): WarningSign => sign;
const idsOf = (signs: readonly Sign[]): string[] => [...new Set(signs.flatMap((one) => one.reviewIds))];

function sharesOf(some: readonly string[], ids: ReadonlySet<string>): boolean {
  const shared = some.filter((id) => ids.has(id)).length;
  return shared >= SHARED_MIN * Math.min(some.length, ids.size);
}
