import { z } from 'zod';
import { FIT_STATES, FitFigures } from '#domain/sentiment-fit.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

export const getSentimentFits = defineRoute({
  keyScope: 'read:standard', method: 'GET', path: '/api/brands/:brandId/sentiment-fits', summary: 'How the models of sentiment were fitted to the stars of a brand’s own reviews, by language, with how held-back reviews were read before and after.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    isOn: z.boolean(),
    offAt: z.string().nullable(),
    offBy: z.string().nullable(),
    /** The latest try of each language. */
    languages: z.array(z.object({ language: z.string(), state: z.enum(FIT_STATES), base: z.string(), figures: FitFigures, createdAt: z.string() })),
    /** Fewer judged texts of a language are not learned from. */
    leastStarred: z.int(),
    mayChange: z.boolean(),
  }),
});
export type SentimentFits = z.infer<typeof getSentimentFits.response>;

export const switchSentimentFits = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/sentiment-fits', summary: 'Switches on or off what a brand’s stars teach the models. A worker judges its reviews anew.',
  params: BrandParams, query: Nothing, body: z.strictObject({ isOn: z.boolean() }), response: z.object({ accepted: z.literal(true) }),
});
