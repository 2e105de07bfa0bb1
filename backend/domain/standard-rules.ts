import { z } from 'zod';
import { QuietHoursText } from './quiet-hours.ts';
import { FieldName, TOUCHPOINT_KINDS } from './observation.ts';
import { ReplyTone } from './review-reply.ts';
import { LanguageTag, UiLanguage } from './words.ts';

/** Where a rule holds: ISO 3166-1 country or ISO 3166-2 subdivision ("CA", "CA-QC"); none means everywhere. */
export const Area = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/** What narrows a rule to some locations; a rule without them holds for all. Formats are those of the master records. */
const scope = {
  areas: z.array(Area).optional(),
  formats: z.array(z.string().min(1)).optional(),
};

export const AcceptedName = z.strictObject({
  name: z.string().min(1),
  language: LanguageTag.optional(),
  areas: z.array(Area).optional(),
  /** How a branch may be appended, `{branch}` standing for the master record's own: " – {branch}". */
  branchPattern: z.string().includes('{branch}').optional(),
});
export type AcceptedName = z.infer<typeof AcceptedName>;

export const LogoFile = z.strictObject({
  /** Path relative to the standard's file, or a data: URL once stored. */
  file: z.string().min(1),
  variant: z.enum(['colour', 'mono', 'reversed']).default('colour'),
  language: LanguageTag.optional(),
  /** sha256 and fingerprint, filled in when the standard is imported; see LogoPrint. */
  print: z.unknown().optional(),
});
export type LogoFile = z.infer<typeof LogoFile>;

export const StandardPublisher = z.strictObject({
  /** How much this publisher's listing counts in a location's mean. */
  weight: z.number().positive().default(1),
  /** Missing here scores 0: the listing is required. */
  required: z.boolean().default(false),
  /** Of which locations it is asked. */
  ...scope,
  /** Hours at which it is asked nothing: "22:00-06:00", in the location's zone or, for a publisher asked for the whole brand, UTC; or in the zone that stands after them. */
  quietHours: QuietHoursText.optional(),
  /** A crawl leaves it alone where it was asked within so many days; by default as its file says, mostly 1. */
  everyDays: z.int().min(1).max(90).optional(),
  /**
   * Whether its pages may be rendered in a browser where they say nothing without their scripts: "auto" those of any
   * host, "shop.example, .brand.example" those of these hosts (with a dot: of all below), "never" none. By default none.
   */
  render: z.string().regex(/^(?:auto|never|\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\s*,\s*\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*)*)$/).optional(),
  /** It is asked nothing: every so many days a person looks at each listing and says what it shows. */
  manual: z.strictObject({ everyDays: z.int().min(1).max(366) }).optional(),
  /** What the publisher itself wants to know, such as `wikidata` for OpenStreetMap. */
  settings: z.record(z.string(), z.string()).default({}),
});
export type StandardPublisher = z.infer<typeof StandardPublisher>;

/** The week of locations whose master record tells none: hours in words or as an OSM rule. */
export const HoursDefault = z.strictObject({ ...scope, hours: z.string().min(1) });

/** A day as "12-24" (month and day), or the key of a public holiday such as `good-friday`; see normalize/holidays.ts. */
export const HolidayDay = z.string().regex(/^(?:\d{2}-\d{2}|[a-z]+(?:-[a-z0-9]+)*)$/);

/** What the employer decided for holidays: closed, or hours in words. It stands above the public holidays of the area. */
export const HolidayRule = z.strictObject({ ...scope, days: z.array(HolidayDay).min(1), hours: z.string().min(1).default('closed') });

/** "#1a2b3c". */
export const HexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

export const Palette = z.strictObject({
  colours: z.array(z.strictObject({ hex: HexColour, name: z.string().min(1).optional() })).default([]),
  /** ΔE2000 within which a colour is one of the palette; 10 is about where people begin to say "another colour". */
  tolerance: z.number().positive().default(10),
});

/** A text that must, or must not, stand on a page; capitals, accents and spaces aside. */
export const Phrase = z.strictObject({ ...scope, text: z.string().min(2), language: LanguageTag.optional(), publishers: z.array(z.string().min(1)).optional() });

/** A reply to reviews that the brand begins from; `{author}`, `{store}` and `{phone}` are filled in. */
export const OwnReplyTemplate = z.strictObject({ title: z.string().min(1).max(100), language: UiLanguage, tone: ReplyTone.default('neutral'), text: z.string().min(2).max(4000) });
export type OwnReplyTemplate = z.infer<typeof OwnReplyTemplate>;

/** How customers are addressed in a language that has two ways; `sectors` are kinds of business ("Opticien"), where a brand keeps several. */
export const RegisterRule = z.strictObject({ ...scope, sectors: z.array(z.string().min(1)).optional(), language: LanguageTag.default('fr'), form: z.enum(['vous', 'tu']) });

/** "{name} | {locality}": braces stand for the master record's name, branch, locality, region or storeCode, `*` for anything. */
export const TitlePattern = z.strictObject({ ...scope, pattern: z.string().min(1), language: LanguageTag.optional() });

/** Which touchpoints a location must offer, on which publishers (none named: on the brand's own pages). */
export const TouchpointRule = z.strictObject({ ...scope, kinds: z.array(z.enum(TOUCHPOINT_KINDS)).min(1), publishers: z.array(z.string().min(1)).optional() });

/** Approved texts by language; a published one that shares too little with them fails. */
export const ApprovedDescription = z.strictObject({ ...scope, text: z.string().min(10), language: LanguageTag.optional() });

/** Who mends findings: the first rule that fits names the team. */
export const RoutingRule = z.strictObject({
  checks: z.array(z.string().min(1)).optional(),
  publishers: z.array(z.string().min(1)).optional(),
  regions: z.array(z.string().min(1)).optional(),
  team: z.string().min(1),
});

export type RoutingRule = z.infer<typeof RoutingRule>;

export const ESCALATION_LEVELS = ['team-lead', 'regional-manager', 'head-office'] as const;
export const EscalationLevel = z.enum(ESCALATION_LEVELS);
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** To whom a finding goes that is overdue by so many days; each step once. A level at which there is nobody is passed over. */
export const EscalationStep = z.strictObject({ afterDays: z.int().min(0).max(365), to: EscalationLevel });
export type EscalationStep = z.infer<typeof EscalationStep>;

export const Thresholds = z.strictObject({
  /** Metres between published and master coordinates. */
  coordinatesMetres: z.number().positive().default(150),
  /** Minutes by which hours may differ without being wrong. */
  hoursMinutes: z.int().min(0).default(0),
  /** Days before a holiday from which its hours must be published. */
  holidayNoticeDays: z.int().min(0).max(120).default(14),
  /** Days after which a listing that nobody changed or verified is stale. */
  staleDays: z.int().min(1).default(365),
  /** Share of the expected fields that a listing must fill, 0–1. */
  completeness: z.number().min(0).max(1).default(0.8),
  /** Share of an approved description's words that a published one must hold, 0–1. */
  descriptionLikeness: z.number().min(0).max(1).default(0.5),
  /** Days after which a review counts half as much in a location's figures; none: as backend/reviews/half-life.ts has it. */
  reviewHalfLifeDays: z.int().min(30).max(36_500).optional(),
  /** Days within which a finding is to be mended, by its impact. */
  fixDays: z.strictObject({
    critical: z.int().min(1).default(3), serious: z.int().min(1).default(7), moderate: z.int().min(1).default(30), minor: z.int().min(1).default(90),
  }).prefault({}),
});

/** Which of the page's parts both language versions must hold. */
export const PARITY_FIELDS = ['regularHours', 'address', 'phone', 'email', 'touchpoint', 'description'] as const satisfies readonly FieldName[];

/** Which languages a location's pages must speak, and whether each version must hold what the others hold. */
export const LanguageRule = z.strictObject({ areas: z.array(Area).optional(), required: z.array(LanguageTag).min(1), parity: z.boolean().default(true) });

export const Target = z.strictObject({ region: z.string().optional(), score: z.number().min(0).max(100), by: z.iso.date() });
