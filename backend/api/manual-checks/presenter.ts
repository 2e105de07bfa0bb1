import type { ManualListing } from '#contract/manual-checks.ts';
import type { Location } from '#domain/location.ts';
import { dueAt, isDue, MANUAL_FIELDS, type ManualCheck } from '#domain/manual-check.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { expectedText } from '#publishers/_asked-by-hand.ts';

/** A listing that is checked by eye, as the form shows it. */
export function presentManualListing({ publisher, everyDays, location, check, now }: { publisher: Publisher; everyDays: number; location: Location; check: ManualCheck | null; now: string }): ManualListing {
  const { id: publisherId } = publisher;
  const checkedAt = check?.checkedAt ?? null;
  return {
    publisherId, everyDays, lookUpUrl: publisher.lookUpUrl?.(location) ?? null,
    url: check?.url ?? location.listings.find((one) => one.publisherId === publisherId)?.url ?? null,
    isDue: isDue(checkedAt, everyDays, now),
    dueAt: dueAt(checkedAt, everyDays),
    expected: MANUAL_FIELDS.flatMap((field) => {
      const [fr, en] = [expectedText(field, location, 'fr')?.text, expectedText(field, location, 'en')?.text];
      return fr === undefined || en === undefined ? [] : [{ field, text: { fr, en } }];
    }),
    last: check === null ? null : { checkedAt: check.checkedAt, checkedBy: check.checkedBy?.name ?? null, isListed: check.isListed, answers: check.answers, note: check.note },
  };
}
