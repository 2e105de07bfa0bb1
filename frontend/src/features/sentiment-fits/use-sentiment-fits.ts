import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getSentimentFits, switchSentimentFits } from '#contract/sentiment-fits.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type SentimentFits = CallAnswer<typeof getSentimentFits>;

/** What the stars of the brand's own reviews taught the models. */
export function useSentimentFits(brandId: string) {
  return useQuery({ queryKey: ['sentiment-fits', { brandId }], queryFn: ({ signal }) => call(getSentimentFits, { params: { brandId } }, signal) });
}

/** Switches it on or off; a worker judges the reviews anew, so that their figures come later. */
export function useSwitchSentimentFits(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isOn: boolean) => call(switchSentimentFits, { params: { brandId }, body: { isOn } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sentiment-fits'] }),
  });
}
