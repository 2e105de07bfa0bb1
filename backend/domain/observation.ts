import { z } from 'zod';
import { Coordinates, PostalAddress } from './address.ts';
import { BusinessStatus } from './location.ts';
import { RegularHours, SpecialDay, WeekHours } from './opening-hours.ts';
import { Trouble } from './trouble.ts';
import { LanguageTag } from './words.ts';

/** Where a value was read: enough to open the capture at the spot. */
export const Evidence = z.strictObject({
  url: z.string(),
  /** UTC, ISO 8601. */
  fetchedAt: z.string(),
  /** Key of the stored body; null where nothing may be kept. */
  bodyHash: z.string().nullable(),
  /** A CSS selector, or a path such as `json-ld[0].openingHours`, `$.elements[3].tags.phone`. */
  locator: z.string(),
  /** At most 300 characters around the value, as published. */
  excerpt: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const READ_METHODS = ['api', 'json-ld', 'microdata', 'rdfa', 'microformat', 'meta', 'visible-text', 'link', 'image', 'stylesheet', 'manual', 'file'] as const;
export const ReadMethod = z.enum(READ_METHODS);
export type ReadMethod = z.infer<typeof ReadMethod>;

export const PHONE_ROLES = ['main', 'toll-free', 'fax', 'mobile', 'other'] as const;
export const PhoneValue = z.strictObject({
  /** E.164; null when the text is no valid number. */
  e164: z.string().nullable(),
  extension: z.string().optional(),
  role: z.enum(PHONE_ROLES),
});
export type PhoneValue = z.infer<typeof PhoneValue>;

/** Of prints that are made now: 3 draws a mark in finer cells than 2. */
export const LOGO_PRINT_VERSION = 3;
/** Prints that can be compared with one another; older ones count as unread. */
export const COMPARABLE_PRINTS = [2, 3] as const;

/**
 * A logo's fingerprint: decoded once in extract, compared as plain numbers in checks.
 * `shape` is a picture of the mark without ground and padding, `grid` cells large, packed by normalize/logo-picture.ts;
 * `aspect` the mark's width ÷ height in pixels; `ground` the colour it stood on (RGB, 0–255), null where that is clear; `noise` how far (0–441) from it nothing was
 * seen;
 * `colours` its main colours in Lab with their share; `width` and `height` are the image's own.
 */
export const LogoPrint = z.strictObject({
  version: z.literal(COMPARABLE_PRINTS),
  imageHash: z.string(),
  width: z.int(),
  height: z.int(),
  aspect: z.number(),
  grid: z.tuple([z.int(), z.int()]),
  ground: z.array(z.number()).length(3).nullable(),
  noise: z.number(),
  shape: z.string(),
  colours: z.array(z.strictObject({ lab: z.tuple([z.number(), z.number(), z.number()]), share: z.number() })),
});
export type LogoPrint = z.infer<typeof LogoPrint>;

export const LogoValue = z.strictObject({
  url: z.string(),
  /** Null: the image could not be fetched or decoded. */
  print: LogoPrint.nullable(),
});
export type LogoValue = z.infer<typeof LogoValue>;

/** What a colour of a page is used for; `accent` is a colour (no grey) of links and buttons. */
export const COLOUR_ROLES = ['text', 'background', 'border', 'accent'] as const;
export const PaletteColour = z.strictObject({
  /** "#rrggbb". */
  hex: z.string(),
  /** Of all uses of colour on the page, by the letters that wear it or stand on it; all together are 1. */
  share: z.number(),
  role: z.enum(COLOUR_ROLES),
  /** The rule that gave it most of its weight, as written. */
  rule: z.string(),
});
export type PaletteColour = z.infer<typeof PaletteColour>;

export const FontUse = z.strictObject({
  /** As named by the rule; "system-ui" stands for whatever the machine has. */
  family: z.string(),
  /** Of the page's letters whose family is set; 0 for one that is only declared. */
  share: z.number(),
  role: z.enum(['body', 'heading', 'declared']),
  rule: z.string(),
});
export type FontUse = z.infer<typeof FontUse>;

/** How a French text addresses its reader. */
export const REGISTERS = ['vous', 'tu', 'mixed'] as const;
export const Register = z.enum(REGISTERS);
export type Register = z.infer<typeof Register>;

export const LanguageValue = z.strictObject({
  declared: z.string().nullable(),
  detected: LanguageTag.nullable(),
  confidence: z.number().min(0).max(1),
  /** ISO 3166-1 alpha-2 beside the declared language: "CA" of "fr-CA". */
  region: z.string().optional(),
  /** Of the visible running text, by language: `{fr: 0.93, en: 0.07}`. */
  shares: z.record(z.string(), z.number()).optional(),
  /** Of the French text, reviews, quotations and consent banners left out; absent where it addresses nobody. */
  register: Register.optional(),
  /** The page's other language versions, as it links to them. */
  versions: z.array(z.strictObject({ language: LanguageTag, url: z.string() })).optional(),
});
export type LanguageValue = z.infer<typeof LanguageValue>;

export const TOUCHPOINT_KINDS = [
  'booking', 'email', 'click-to-call', 'contact-form', 'social', 'catalogue', 'directions', 'newsletter', 'chat', 'primary-action',
] as const;
/** When a customer meets a touchpoint: on the way to the business, while being served, or afterwards. */
export const TOUCHPOINT_STAGES = ['before', 'during', 'after'] as const;
export const STAGE_OF_TOUCHPOINT: Readonly<Record<(typeof TOUCHPOINT_KINDS)[number], (typeof TOUCHPOINT_STAGES)[number]>> = {
  social: 'before', catalogue: 'before', directions: 'before', booking: 'before', 'primary-action': 'before',
  'click-to-call': 'during', email: 'during', 'contact-form': 'during', chat: 'during', newsletter: 'after',
};
export const TouchpointValue = z.strictObject({
  kind: z.enum(TOUCHPOINT_KINDS),
  target: z.string(),
  label: z.string(),
  /** The service that serves it, where it is a known one: "Doctolib", "Facebook". */
  provider: z.string().optional(),
});
export type TouchpointValue = z.infer<typeof TouchpointValue>;

/** What a page asks of search engines, by its robots meta or its header: "noindex", "nofollow", "max-snippet:-1"; lower case. */
export const RobotsValue = z.strictObject({ isIndexable: z.boolean(), directives: z.array(z.string()) });
export type RobotsValue = z.infer<typeof RobotsValue>;

/** How the page was answered: its HTTP status, and the address that was asked where another one answered. */
export const AnswerValue = z.strictObject({ status: z.int(), redirectedFrom: z.string().nullable() });
export type AnswerValue = z.infer<typeof AnswerValue>;

export const RatingValue = z.strictObject({ average: z.number(), best: z.number(), count: z.int().nullable() });
export type RatingValue = z.infer<typeof RatingValue>;

/** What a publisher says of a listing's standing with it. All but `good` keep customers from it, or warn them. */
export const STANDINGS = ['good', 'suspended', 'disabled', 'duplicate', 'not-verified', 'under-review', 'consumer-warning'] as const;
/** `words`: the warning that customers read, where there is one. */
export const StandingValue = z.strictObject({ standing: z.enum(STANDINGS), words: z.string().nullable() });
export type StandingValue = z.infer<typeof StandingValue>;

/** Hours of something beside the door: "DELIVERY", "ONLINE_SERVICE_HOURS", as the publisher names it. */
export const MoreHours = z.strictObject({ kind: z.string().min(1), week: WeekHours });
export type MoreHours = z.infer<typeof MoreHours>;

/**
 * A value that the publisher shows in place of the owner's: somebody suggested it, or it was found elsewhere. Null: the
 * owner gave none, or none is shown.
 */
export const PublicEdit = z.strictObject({ field: z.string(), owner: z.string().nullable(), shown: z.string().nullable() });
export type PublicEdit = z.infer<typeof PublicEdit>;

/**
 * What one link of a page answers. `status` is null where nothing answered; `trouble` says what kept us from knowing,
 * `unknown-host` that there is no such host.
 */
export const LinkStatus = z.strictObject({ target: z.string(), status: z.int().nullable(), trouble: z.union([Trouble, z.literal('unknown-host')]).nullable() });
export type LinkStatus = z.infer<typeof LinkStatus>;

/** The normalized value of each field. Adding a field is one line here. */
export const FIELD_VALUES = {
  businessName: z.string(),
  /** The company's registered name, where the page gives it as such. */
  legalName: z.string(),
  address: PostalAddress,
  phone: PhoneValue,
  email: z.string(),
  websiteUrl: z.string(),
  regularHours: RegularHours,
  specialHours: z.array(SpecialDay),
  businessStatus: BusinessStatus,
  category: z.string(),
  description: z.string(),
  coordinates: Coordinates,
  logo: LogoValue,
  /** All of a page's colours, heaviest first. */
  palette: z.array(PaletteColour),
  /** All of a page's font families, heaviest first. */
  fonts: z.array(FontUse),
  /** "#rrggbb". */
  themeColour: z.string(),
  pageLanguage: LanguageValue,
  pageTitle: z.string(),
  /** What a visitor reads, at most 20,000 characters: phrases are looked for in it. */
  pageText: z.string(),
  canonicalUrl: z.string(),
  alternateUrl: z.strictObject({ language: z.string(), url: z.string() }),
  robots: RobotsValue,
  httpAnswer: AnswerValue,
  touchpoint: TouchpointValue,
  socialProfile: z.string(),
  rating: RatingValue,
  /** YYYY-MM-DD on which the page says that it was last changed or verified. */
  updatedAt: z.iso.date(),
  linkStatus: LinkStatus,
  standing: StandingValue,
  moreHours: MoreHours,
  publicEdit: PublicEdit,
} as const;

export type FieldName = keyof typeof FIELD_VALUES;
export type FieldValue<F extends FieldName> = z.infer<(typeof FIELD_VALUES)[F]>;
export const FIELD_NAMES = Object.keys(FIELD_VALUES) as FieldName[];
export const FieldName = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]);

/** From this rank on a value is that of the company behind the place: what its page says of the place itself goes before it, whatever the method. */
export const COMPANY_RANK = 1_000;

/** One value of one field, read in one capture: raw beside normalized, and never overwritten by it. */
export interface ObservationOf<F extends FieldName> {
  field: F;
  raw: string;
  /** Null when the raw text could not be read as a value of this field: our trouble, `cannot-tell`. */
  value: FieldValue<F> | null;
  method: ReadMethod;
  /** 0 is the best candidate of its field and method on its page. */
  rank: number;
  evidence: Evidence;
}
export type Observation = { [F in FieldName]: ObservationOf<F> }[FieldName];

/** The observations of one field, narrowed. */
export function observationsOf<F extends FieldName>(all: readonly Observation[], field: F): ObservationOf<F>[] {
  return all.filter((one) => one.field === field) as unknown as ObservationOf<F>[];
}
