import { TooOftenError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';

/** Live readings that one person may ask for: the source may bill each of them. */
const PER_MINUTE = 6;
const PER_HOUR = 40;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Notes one more reading of a viewer. Throws TooOftenError where that is one too many. */
export interface ViewerLimit {
  take(viewer: Viewer, now: number): void;
}

/** Counts in the memory of this process: what a restart forgets, it forgets. An operator's keys count as one person. */
export function createViewerLimit(): ViewerLimit {
  const taken = new Map<string, number[]>();
  return {
    take({ userId }, now) {
      for (const [id, moments] of taken) if ((moments.at(-1) ?? 0) <= now - HOUR_MS) taken.delete(id);
      const key = userId ?? '';
      const recent = (taken.get(key) ?? []).filter((moment) => moment > now - HOUR_MS);
      const lastMinute = recent.filter((moment) => moment > now - MINUTE_MS);
      if (lastMinute.length >= PER_MINUTE) throw new TooOftenError(tooMany(PER_MINUTE, { fr: 'minute', en: 'a minute' }));
      if (recent.length >= PER_HOUR) throw new TooOftenError(tooMany(PER_HOUR, { fr: 'heure', en: 'an hour' }));
      taken.set(key, [...recent, now]);
    },
  };
}

function tooMany(most: number, span: Words): Words {
  return { fr: `Au plus ${most} lectures en direct par ${span.fr}, car des sources les facturent : attendez un peu.`, en: `At most ${most} live readings ${span.en}, since sources may bill them: wait a little.` };
}
