import { useTranslation } from 'react-i18next';
import { useWording } from '../catalogue/use-wording.ts';
import type { Reply } from './use-replies.ts';

type ReplyTrouble = NonNullable<Reply['trouble']>;
const OWN = ['replies-off', 'no-api', 'too-long', 'review-gone', 'answered-meanwhile', 'not-known-whether-posted'] as const satisfies readonly ReplyTrouble[];

/** Why a reply was not posted, as a sentence: ours, or that of the source's trouble. */
export function useReplyTrouble(): (trouble: ReplyTrouble) => string {
  const { t } = useTranslation();
  const wording = useWording();
  return (trouble) => {
    const own = OWN.find((one) => one === trouble);
    return own === undefined ? wording.trouble(trouble) : t(`replies.trouble.${own}`);
  };
}
