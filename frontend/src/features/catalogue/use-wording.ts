import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bilingual, fillWords, outlineWords } from '../../lib/fill-words.ts';
import type { Language } from '../../lib/i18n.ts';
import { type CheckEntry, useChecks } from './use-checks.ts';
import { type PublisherEntry, usePublishers } from './use-publishers.ts';
import { useReasons } from './use-reasons.ts';

interface Judged {
  checkId: string;
  reason: string;
  params?: Record<string, string | number>;
  expected?: string | null;
  observed?: string | null;
  /** Something was observed that may not be kept. */
  isWithheld?: boolean | undefined;
}

/** The words that checks and publishers bring along, in the reader's language. An unknown id is drawn as itself, one not yet loaded as an ellipsis. */
export interface Wording {
  checks: readonly CheckEntry[];
  check(id: string): CheckEntry | undefined;
  checkTitle(id: string): string;
  publishers: readonly PublisherEntry[];
  publisher(id: string): PublisherEntry | undefined;
  publisherName(id: string): string;
  /** The sentence of a verdict's reason: the check's own first, then the shared one. */
  reason(judged: Judged): string;
  /** The same without the two values, for places that show them beside each other below. */
  headline(judged: Judged): string;
  /** The same without any one case's values: what many findings have in common. */
  cause(checkId: string, reason: string): string;
  /** The sentence of a trouble. */
  trouble(reason: string): string;
  say(words: Bilingual): string;
}

const WAITING = '…';
const NO_CHECKS: CheckEntry[] = [];
const NO_PUBLISHERS: PublisherEntry[] = [];

/** Joins the three catalogues once per language. */
export function useWording(): Wording {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const loadedChecks = useChecks().data;
  const loadedPublishers = usePublishers().data;
  const reasons = useReasons().data;
  return useMemo(() => {
    const checks = loadedChecks ?? NO_CHECKS;
    const publishers = loadedPublishers ?? NO_PUBLISHERS;
    const checkById = new Map(checks.map((one) => [one.id, one]));
    const publisherById = new Map(publishers.map((one) => [one.id, one]));
    const shown = ({ observed = null, isWithheld }: Pick<Judged, 'observed' | 'isWithheld'>): string | null => (isWithheld ? t('values.withheld') : observed);
    const say = (words: Bilingual): string => fillWords(words, language);
    return {
      checks,
      publishers,
      check: (id) => checkById.get(id),
      checkTitle: (id) => titleOf(checkById.get(id)?.title, language, loadedChecks ? id : WAITING),
      publisher: (id) => publisherById.get(id),
      publisherName: (id) => titleOf(publisherById.get(id)?.name, language, loadedPublishers ? id : WAITING),
      reason: (judged) => {
        const { checkId, reason, params, expected = null } = judged;
        const words = checkById.get(checkId)?.reasons[reason] ?? reasons?.[reason];
        return words ? fillWords(words, language, { expected, observed: shown(judged), ...params }) : loadedChecks && reasons ? reason : WAITING;
      },
      headline: (judged) => {
        const words = checkById.get(judged.checkId)?.reasons[judged.reason] ?? reasons?.[judged.reason];
        if (!words) return loadedChecks && reasons ? judged.reason : WAITING;
        const { expected = null, params } = judged;
        const outline = outlineWords(words, language, params);
        return outline.includes('…') ? fillWords(words, language, { expected, observed: shown(judged), ...params }) : outline;
      },
      cause: (checkId, reason) => {
        const words = checkById.get(checkId)?.reasons[reason] ?? reasons?.[reason];
        return words ? outlineWords(words, language) : loadedChecks && reasons ? reason : WAITING;
      },
      trouble: (reason) => titleOf(reasons?.[reason], language, reasons ? reason : WAITING),
      say,
    };
  }, [loadedChecks, loadedPublishers, reasons, language, t]);
}

function titleOf(words: Bilingual | undefined, language: Language, id: string): string {
  return words ? fillWords(words, language) : id;
}
