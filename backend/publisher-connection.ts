import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Quota, SettingField } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Publisher, PublisherSettings } from '#publishers/define-publisher.ts';
import type { OpenedSettings } from '#records/publisher-settings.ts';
import { publisherSettings, type OperatorSettings } from './plan-crawl.ts';

/** True where somebody has to enter or grant something before the publisher can be asked. */
export function needsConnection(publisher: Publisher): boolean {
  return (publisher.fields ?? []).some((one) => one.isRequired) || publisher.signIn !== undefined;
}

/** True where the publisher is asked with what somebody entered, or by links that were searched: its answers are of one account, and are not asked for again from the store. */
export function isConnected(publisher: Publisher): boolean {
  return publisher.search !== undefined || needsConnection(publisher);
}

/** Requests that the brand's plan grants: what a person entered of it, else what the publisher's terms grant to anybody. */
export function quotaLimit({ requests, setting }: Quota, settings: PublisherSettings): number {
  const entered = setting === undefined ? Number.NaN : Number((settings[setting] ?? '').replaceAll(/[\s\u00A0\u202F]/g, '') || Number.NaN);
  return Number.isFinite(entered) && entered >= 0 ? Math.floor(entered) : requests;
}

/** What the publisher is asked with: the operator's settings, the standard's block, and what was entered, which goes first. */
export function enteredSettings(operator: OperatorSettings, standard: BrandStandard, publisherId: string, opened: Pick<OpenedSettings, 'entered'> | undefined): PublisherSettings {
  const entered = Object.entries(opened?.entered ?? {}).filter(([, value]) => value !== '');
  return { ...publisherSettings(operator, standard, publisherId), ...Object.fromEntries(entered) };
}

/** Why the publisher can't even be asked; null when it can. */
export function connectionTrouble(publisher: Publisher, settings: PublisherSettings, opened: OpenedSettings | undefined): Trouble | null {
  if (opened !== undefined && !opened.isEnabled) return 'not-connected';
  const missing = missingFields(publisher.fields ?? [], settings);
  if (missing.length > 0) return opened?.isUnreadable === true && missing.some((one) => one.kind === 'secret') ? 'secret-unreadable' : 'not-connected';
  if (publisher.signIn === undefined) return null;
  if (opened?.signInTrouble) return opened.signInTrouble;
  return opened?.hasSignedIn === true || publisher.signIn.isOptional === true ? null : 'not-connected';
}

/** What somebody typed for a source and has not saved. */
export interface ConnectionDraft {
  settings: Readonly<Record<string, string>>;
  secrets: Readonly<Record<string, string>>;
}

/** Under which name a draft is sealed on its way to the worker. */
export function draftPlace(brandId: string, publisherId: string): string {
  return `publisher draft ${brandId} ${publisherId}`;
}

/** What the source would be asked with, were the draft saved and the source switched on: secrets that it leaves out stay. */
export function withDraft(opened: OpenedSettings | undefined, { settings, secrets }: ConnectionDraft): OpenedSettings {
  const before = opened ?? { isEnabled: true, entered: {}, secrets: [], isUnreadable: false, hasSignedIn: false, signInTrouble: null };
  return { ...before, isEnabled: true, entered: { ...before.entered, ...settings, ...secrets }, secrets: [...before.secrets, ...Object.values(secrets)] };
}

/** Fields that have to be entered and are not. */
export function missingFields(fields: readonly SettingField[], settings: PublisherSettings): SettingField[] {
  return fields.filter((one) => one.isRequired && (settings[one.key] ?? '') === '');
}

/** The day or month of the publisher that a moment falls into: YYYY-MM-DD or YYYY-MM. */
export function quotaPeriod({ per, timeZone }: { per: 'day' | 'month'; timeZone: string }, now: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  return per === 'day' ? day : day.slice(0, 7);
}
