import { connectionTrouble, enteredSettings, quotaLimit } from '#backend/publisher-connection.ts';
import { manualInterval, type OperatorSettings } from '#backend/plan-crawl.ts';
import { everyDaysOf } from '#backend/rest-publishers.ts';
import type { PublisherConnection } from '#contract/publishers.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { LinkState, PublisherAnswers } from '#domain/publisher-health.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { OpenedSettings, PublisherSettingRow } from '#records/publisher-settings.ts';

/** What is kept of one connection. */
export interface ConnectionSource {
  operator: OperatorSettings;
  standard: BrandStandard;
  row: PublisherSettingRow | undefined;
  opened: OpenedSettings | undefined;
  used: number;
  links: Partial<Record<LinkState, number>> | undefined;
  history: readonly PublisherAnswers[];
  /** Open locations at which nobody gave an address. */
  withoutAddress: number;
}

/** A publisher as a brand is connected with it. Secrets are told by the day on which they were set. */
export function presentConnection(publisher: Publisher, { operator, standard, row, opened, used, links, history, withoutAddress }: ConnectionSource): PublisherConnection {
  const { id, words, fields = [], signIn, quota, retention } = publisher;
  const settings = enteredSettings(operator, standard, id, opened);
  return {
    id, name: words.name, description: words.description, attribution: words.attribution, retention,
    isNamed: standard.publishers[id] !== undefined, isEnabled: row?.isEnabled ?? true, manualEveryDays: manualInterval(publisher, standard),
    isRequired: standard.publishers[id]?.required === true, withoutAddress: publisher.isByAddress === true && standard.publishers[id] !== undefined && manualInterval(publisher, standard) === null ? withoutAddress : null,
    fields: fields.map((field) => (field.kind === 'secret'
      ? { ...field, value: null, setAt: row?.secretsSetAt[field.key] ?? null }
      : { ...field, value: settings[field.key] ?? null, setAt: null })),
    signIn: signIn === undefined ? null : { signedInAt: row?.signedInAt ?? null },
    trouble: connectionTrouble(publisher, settings, opened),
    quota: quota === undefined ? null : { used, limit: quotaLimit(quota, settings), per: quota.per, timeZone: quota.timeZone },
    everyDays: everyDaysOf(publisher, standard),
    canTest: publisher.test !== undefined, isTesting: row?.testAskedAt !== null && row !== undefined, test: row?.test ?? null,
    links: publisher.search === undefined ? null : { proposed: links?.proposed ?? 0, confirmed: links?.confirmed ?? 0, rejected: links?.rejected ?? 0, stale: links?.stale ?? 0 },
    history: [...history], lastGoodAt: history.flatMap((one) => one.lastGoodAt ?? []).toSorted().at(-1) ?? null,
  };
}
