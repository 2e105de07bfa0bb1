import { describe, expect, it } from 'vitest';
import { connectionTrouble, quotaLimit } from '#backend/publisher-connection.ts';
import type { OpenedSettings } from '#records/publisher-settings.ts';
import facebook from '#publishers/facebook.ts';
import businessProfile from '#publishers/google-business-profile.ts';
import trustpilot from '#publishers/trustpilot.ts';
import yelp from '#publishers/yelp.ts';

const opened = (changes: Partial<OpenedSettings> = {}): OpenedSettings => ({ entered: {}, secrets: [], isEnabled: true, isUnreadable: false, hasSignedIn: false, signInTrouble: null, ...changes });

describe('a source that can’t be asked', () => {
  it('what it requires is not entered', () => {
    expect([connectionTrouble(yelp, {}, undefined), connectionTrouble(yelp, { apiKey: 'k' }, opened()), connectionTrouble(facebook, { accessToken: 't' }, opened())]).toEqual(['not-connected', null, null]);
  });
  it('nobody has signed in, where that is needed', () => {
    const settings = { clientId: 'c', clientSecret: 's', domain: 'lunetterie.example' };
    expect([connectionTrouble(businessProfile, settings, opened()), connectionTrouble(businessProfile, settings, opened({ hasSignedIn: true })), connectionTrouble(trustpilot, settings, opened())]).toEqual(['not-connected', null, null]);
  });
  it('a sign-in that ran out is told, needed or not', () => {
    expect(connectionTrouble(trustpilot, { clientId: 'c', domain: 'd' }, opened({ hasSignedIn: true, signInTrouble: 'sign-in-expired' }))).toBe('sign-in-expired');
  });
  it('somebody turned it off', () => {
    expect(connectionTrouble(yelp, { apiKey: 'k' }, opened({ isEnabled: false }))).toBe('not-connected');
  });
});

it('a quota is the plan’s where somebody entered it, the trial’s otherwise', () => {
  const quota = yelp.quota ?? { requests: 0, per: 'day', timeZone: 'UTC' };
  expect([{}, { dailyCalls: '5 000' }, { dailyCalls: '' }, { dailyCalls: 'many' }].map((settings) => quotaLimit(quota, settings))).toEqual([300, 5000, 300, 300]);
});
