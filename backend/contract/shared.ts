import { z } from 'zod';

export const Nothing = z.strictObject({});
export const NoBody = z.undefined();
export const BrandParams = z.object({ brandId: z.string().min(1) });

/** A measure that may rest on nothing: null is drawn as "not enough seen", never as 0. */
export const Measure = z.number().nullable();

/** One thing that is wrong: where (`body.answers.phone`, `query.limit`), which kind of wrong, and a sentence in the reader's language. */
export const ProblemPart = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** The one shape of every error (RFC 9457, application/problem+json). Words are in the language that was asked for. */
export const Problem = z.object({
  /** Address of the page that explains this kind; the same for ever. */
  type: z.string(),
  /** The last part of `type`, for programs. */
  id: z.string(),
  /** What kind of problem it is. */
  title: z.string(),
  status: z.int(),
  /** What it is this time. */
  detail: z.string(),
  /** `urn:uuid:` and the id of the request, as it stands in our log. */
  instance: z.string(),
  /** All that is wrong with what was sent; empty where the request itself was well. */
  errors: z.array(ProblemPart),
});
export type Problem = z.infer<typeof Problem>;
