import { expect, it } from 'vitest';
import type { AcceptedVariant, StoredFinding } from '#domain/finding.ts';
import { TROUBLES } from '#domain/trouble.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import { runChecks } from '#checks/run.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { scoreLocation } from '#scoring/score-location.ts';
import { CHECKS, listing, page, place, publisher, seen, standard } from '../checks/gathered.ts';

/** The scores below are sums of these checks' weights, whatever checks are added. */
const JUDGED = CHECKS.filter((one) => ['business-name', 'phone', 'address', 'regular-hours', 'website-url', 'listing-present'].includes(one.id));
const FACTS = publisher(['address', 'businessName', 'phone']);
const RIGHT = [seen('businessName', 'Lunetterie Boréale'), seen('phone', { e164: '+14185550142', role: 'main' }), seen('address', place().address)];

/** One location as the database would keep it from reading to reading. */
class Kept {
  verdicts: StoredVerdict[] = [];
  findings: StoredFinding[] = [];
  events: string[] = [];
  #ids = 0;
  #readAt: string | null = null;

  /** A reading of a page with this unit in its address, or of no page at all. */
  read(day: string, unit: string | null) {
    const now = `2026-${day}T06:00:00Z`;
    const trouble = TROUBLES.find((one) => one === unit);
    const observations = [...RIGHT.slice(0, 2), unit === null ? RIGHT.slice(2) : seen('address', { ...place().address, unit })].flat();
    const pages = trouble !== undefined ? [page([], { trouble })] : [page(observations)];
    const accepted = this.findings.flatMap(({ listingId, checkId, subject, accepted: one }) => (one === null ? [] : [{ listingId, checkId, subject, observed: one.observed }]));
    const fresh = runChecks({ checks: JUDGED, location: place(), standard: standard(), publishers: [FACTS], listings: [listing(pages)], troubles: new Map(), today: now.slice(0, 10), language: 'fr', accepted });
    const plan = planVerdictChanges({ previous: this.verdicts, verdicts: fresh, now });
    const changes = advanceFindings({ previous: this.findings, verdicts: plan.inForce, now, patienceDays: new Map([['site', 3]]), before: { verdicts: this.verdicts, readAt: this.#readAt } });
    const known = new Map(this.verdicts.map((one) => [JSON.stringify([one.checkId, one.subject, one.validFrom]), one.id]));
    this.verdicts = plan.inForce.map((one) => ({ ...one, id: known.get(JSON.stringify([one.checkId, one.subject, one.validFrom])) ?? `v${String(++this.#ids)}` }));
    this.findings = [
      ...this.findings.map((one) => ({ ...(changes.updated.find((change) => change.id === one.id)?.finding ?? one), id: one.id })),
      ...changes.opened.map(({ finding }) => ({ ...finding, id: `f${String(++this.#ids)}` })),
    ];
    this.events = [...changes.opened, ...changes.updated].flatMap((one) => one.events.map((event) => event.kind));
    this.#readAt = now;
    return this.state;
  }

  get state() {
    const { value, coverage } = scoreLocation({ location: place(), verdicts: this.verdicts, publisherWeights: new Map(), requiredPublishers: new Set(['site']) });
    const [finding] = this.findings;
    return { score: value === null ? null : Math.round(value * 10) / 10, coverage, state: finding?.state ?? null, told: finding?.isConfirmed ?? false, events: this.events };
  }

  accept(accepted: AcceptedVariant): void {
    this.findings = this.findings.map((one) => ({ ...one, accepted, state: 'accepted' }));
  }
}

/** business-name 7, phone 7, address 9, listing-present 8: without the address 22 of 31. */
const WITHOUT_ADDRESS = 71;

it('opens, is confirmed, outlives a block, is mended, comes back and is mended again', () => {
  const kept = new Kept();
  expect(kept.read('09-01', null)).toEqual({ score: 100, coverage: 1, state: null, told: false, events: [] });
  expect(kept.read('09-08', 'bureau 110')).toEqual({ score: WITHOUT_ADDRESS, coverage: 1, state: 'open', told: false, events: ['opened'] });
  expect(kept.read('09-08', 'bureau 110')).toEqual({ score: WITHOUT_ADDRESS, coverage: 1, state: 'open', told: true, events: ['confirmed'] });
  expect(kept.findings[0]).toMatchObject({ lastGoodAt: '2026-09-01T06:00:00Z', firstSeenAt: '2026-09-08T06:00:00Z' });
  expect(kept.read('09-15', 'forbidden')).toEqual({ score: WITHOUT_ADDRESS, coverage: 0, state: 'open', told: true, events: ['unobservable'] });
  expect(kept.read('09-22', 'captcha')).toEqual({ score: WITHOUT_ADDRESS, coverage: 0, state: 'open', told: true, events: [] });
  expect(kept.verdicts.every((one) => one.unreadable?.since === '2026-09-15T06:00:00Z')).toBe(true);
  expect(kept.read('09-29', 'bureau 110')).toEqual({ score: WITHOUT_ADDRESS, coverage: 1, state: 'open', told: true, events: ['observable'] });
  expect(kept.read('10-06', null)).toEqual({ score: 100, coverage: 1, state: 'open', told: true, events: [] });
  expect(kept.read('10-06', null)).toEqual({ score: 100, coverage: 1, state: 'verified', told: true, events: ['verified'] });
  expect(kept.read('10-13', 'bureau 110')).toMatchObject({ state: 'reopened', told: false, events: ['reopened'] });
  expect(kept.read('10-13', 'bureau 110')).toMatchObject({ state: 'reopened', told: true, events: ['confirmed'] });
  expect(kept.findings).toMatchObject([{ reopenedCount: 1, lastGoodAt: '2026-10-06T06:00:00Z' }]);
  kept.read('10-20', null);
  expect(kept.read('10-20', null)).toMatchObject({ score: 100, state: 'verified', events: ['verified'] });
});

it('a false alarm of one reading is taken back before anybody is told', () => {
  const kept = new Kept();
  kept.read('09-01', null);
  expect(kept.read('09-08', 'bureau 110')).toMatchObject({ state: 'open', told: false });
  expect(kept.read('09-08', null)).toEqual({ score: 100, coverage: 1, state: 'verified', told: false, events: ['verified'] });
  expect(kept.read('09-15', null)).toMatchObject({ score: 100, events: [] });
});

it('want 9: an accepted unit passes, the next other one is a finding again', () => {
  const kept = new Kept();
  kept.read('09-01', 'bureau 110');
  kept.read('09-01', 'bureau 110');
  kept.accept({ observed: kept.findings[0]?.observed ?? '', authorId: 'u1', reason: 'as the mall writes it', until: null });
  expect(kept.read('09-08', 'bureau 110')).toEqual({ score: 100, coverage: 1, state: 'accepted', told: true, events: [] });
  expect(kept.read('09-15', 'bureau 201')).toMatchObject({ score: WITHOUT_ADDRESS, state: 'reopened', told: false, events: ['reopened'] });
  expect(kept.read('09-15', 'bureau 201')).toMatchObject({ told: true, events: ['confirmed'] });
  expect(kept.read('09-22', 'bureau 110')).toMatchObject({ score: 100, state: 'accepted', events: ['accepted'] });
});

it('a listing that is gone for one reading takes nothing along', () => {
  const kept = new Kept();
  kept.read('09-01', 'bureau 110');
  kept.read('09-01', 'bureau 110');
  expect(kept.read('09-08', 'gone')).toMatchObject({ score: 0, coverage: 1, state: 'open' });
  expect(kept.findings.map((one) => `${one.checkId} ${one.state}`)).toEqual(['address open', 'listing-present open']);
  kept.read('09-08', 'bureau 110');
  kept.read('09-15', 'bureau 110');
  expect(kept.findings.map((one) => `${one.checkId} ${one.state} ${String(one.reopenedCount)}`)).toEqual(['address open 0', 'listing-present verified 0']);
});

it('a listing that stays gone closes what stood on it', () => {
  const kept = new Kept();
  kept.read('09-01', 'bureau 110');
  kept.read('09-01', 'bureau 110');
  kept.read('09-08', 'gone');
  expect(kept.read('09-08', 'gone')).toMatchObject({ score: 0, state: 'verified', events: ['verified', 'confirmed'] });
});

it.each(['forbidden', 'captcha', 'unreadable'] as const)('want 10: %s from the first day on is no finding and no number', (trouble) => {
  const kept = new Kept();
  expect(kept.read('09-01', trouble)).toEqual({ score: null, coverage: 0, state: null, told: false, events: [] });
  expect(kept.read('09-08', null)).toMatchObject({ score: 100, coverage: 1, state: null });
});

it('want 13: every fail has its proof', () => {
  const bare = runChecks({ checks: JUDGED, location: place(), standard: standard(), publishers: [publisher(['address', 'businessName', 'phone', 'regularHours', 'websiteUrl'])], listings: [listing([page([])])], troubles: new Map(), today: '2026-09-01', language: 'fr' });
  const fails = bare.filter((one) => one.outcome === 'fail');
  expect(fails).toHaveLength(5);
  for (const fail of fails) expect(fail.evidence).toMatchObject({ url: 'https://site.example/1', fetchedAt: '2026-11-15T06:00:00Z', bodyHash: 'h1' });
});
