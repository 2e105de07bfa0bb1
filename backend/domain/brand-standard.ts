import { z } from 'zod';
import {
  AcceptedName, ApprovedDescription, EscalationStep, HolidayRule, HoursDefault, LanguageRule, LogoFile, OwnReplyTemplate, Palette, Phrase, RegisterRule, RoutingRule, StandardPublisher, Target,
  Thresholds, TitlePattern, TouchpointRule,
} from './standard-rules.ts';
import { Words } from './words.ts';

export { AcceptedName, Area, LogoFile, StandardPublisher } from './standard-rules.ts';

/** What advertising, analytics and listing services append to addresses, 2026-11. */
const TRACKING_PARAMETERS = [
  'utm_*', 'gclid', 'gclsrc', 'gad_*', 'gbraid', 'wbraid', 'dclid', 'srsltid', '_ga', '_gl', 'fbclid', 'msclkid', 'yclid', 'ttclid', 'twclid', 'li_fat_id', 'igsh', 'igshid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'hsa_*',
  'mtm_*', 'pk_*', 'at_*', 'xtor', 'y_source', 'ref', 'source', 'src', 'cmpid',
] as const;

/** The approved values and rules of a brand. Every published version is kept. */
export const BrandStandard = z.strictObject({
  brand: z.string().min(1),
  description: Words.optional(),
  names: z.array(AcceptedName).min(1),
  /** E.164 numbers published for many locations: right anywhere, proof of nothing. */
  callCentreNumbers: z.array(z.string().regex(/^\+\d{6,15}$/)).default([]),
  /** Mailboxes published for many locations: right anywhere. */
  sharedEmails: z.array(z.email()).default([]),
  /** How expected values are written out for people; formatting is never a difference. */
  display: z.strictObject({ phone: z.enum(['national', 'international']).default('international'), address: z.enum(['one-line', 'postal']).default('one-line') }).prefault({}),
  website: z
    .strictObject({
      /** Hosts on which a location's page may live. */
      hosts: z.array(z.string().min(1)).default([]),
      /** Query parameters that change nothing; `*` at the end matches any rest. */
      ignoredParameters: z.array(z.string()).default([...TRACKING_PARAMETERS]),
      /** "https://brand.example/{language}/stores/{storeCode}": what a location's address must look like, `*` for anything. */
      urlPattern: z.string().min(1).optional(),
    })
    .prefault({}),
  hours: z.strictObject({ defaults: z.array(HoursDefault).default([]), holidays: z.array(HolidayRule).default([]) }).prefault({}),
  logos: z.strictObject({ approved: z.array(LogoFile).default([]), retired: z.array(LogoFile).default([]) }).prefault({}),
  palette: Palette.prefault({}),
  /** Font families that pages may use, beside the generic ones. */
  fonts: z.array(z.string().min(1)).default([]),
  languages: z.array(LanguageRule).default([]),
  register: z.array(RegisterRule).default([]),
  phrases: z.strictObject({ required: z.array(Phrase).default([]), forbidden: z.array(Phrase).default([]) }).prefault({}),
  pageTitles: z.array(TitlePattern).default([]),
  descriptions: z.array(ApprovedDescription).default([]),
  /** Accepted categories, as published ("Optician", "Opticien"); empty: those of the master record. */
  categories: z.array(z.string().min(1)).default([]),
  /** The brand's own profiles; a location's page may show them, and none but them or its own. */
  socialProfiles: z.array(z.url()).default([]),
  touchpoints: z.array(TouchpointRule).default([]),
  /** Replies to reviews to begin from, before those of the product. */
  replyTemplates: z.array(OwnReplyTemplate).max(50).optional(),
  publishers: z.record(z.string(), StandardPublisher).default({}),
  /** Weight by check id, in place of the default written in the check's file; 0 switches it off. */
  checkWeights: z.record(z.string(), z.number().min(0)).default({}),
  thresholds: Thresholds.prefault({}),
  targets: z.array(Target).default([]),
  routing: z.array(RoutingRule).default([]),
  /** Steps for what is overdue, the first first; none: the head office, at once. */
  escalation: z.array(EscalationStep).max(5).optional(),
});
export type BrandStandard = z.infer<typeof BrandStandard>;

/** A published version. */
export interface StandardVersion {
  id: string;
  brandId: string;
  version: number;
  publishedAt: string;
  standard: BrandStandard;
}
