import { useTranslation } from 'react-i18next';
import type { Reading } from '#contract/findings.ts';
import { useFormats } from '../../lib/format.ts';

/** Where a reading stands that was asked for, or what it said, in a sentence. */
export function useReadingWords(): (reading: Reading) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ stage, outcome, readAt }) => {
    if (stage !== 'read' || outcome === null) return t(`reading.stage.${stage}`);
    return t(`reading.outcome.${outcome}`, { moment: readAt === null ? '' : formats.moment(readAt) });
  };
}

/** How a reading looks: on its way, right, wrong, or unknown still. */
export function readingTone({ stage, outcome }: Pick<Reading, 'stage' | 'outcome'>): 'accent' | 'pass' | 'fail' | 'unsure' {
  if (stage !== 'read') return 'accent';
  if (outcome === 'right' || outcome === 'accepted') return 'pass';
  return outcome === 'still-wrong' ? 'fail' : 'unsure';
}
