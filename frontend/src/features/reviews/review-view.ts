import type { CallInput } from '../../lib/call.ts';
import type { listReviews } from '#contract/reviews.ts';

export type ReviewFilter = Omit<CallInput<typeof listReviews>['query'], 'cursor' | 'limit'>;

/** Members of the address: their order there, and how they are called. */
const MEMBERS = {
  search: 'q', location: 'location', region: 'region', publisher: 'publisher', language: 'language', topic: 'topic', sentiment: 'sentiment', stars: 'stars', answered: 'answered', status: 'status', from: 'from', to: 'to', only: 'only',
} as const satisfies Record<keyof ReviewFilter, string>;
const NAMES = Object.keys(MEMBERS) as (keyof ReviewFilter)[];

/** What is chosen from a closed list; anything else in an address is left out. */
const CLOSED: Partial<Record<keyof ReviewFilter, readonly string[]>> = {
  sentiment: ['positive', 'neutral', 'negative', 'uncertain', 'unread'], stars: ['5', '4', '3', '2', '1', 'none'], answered: ['no', 'yes'],
  status: ['standing', 'edited', 'removed'], only: ['contradictory', 'awaiting-approval', 'corrected', 'repeated'],
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Values of a member that is chosen from a closed list, in the order in which they are offered. */
export function choicesOf(member: keyof ReviewFilter): readonly string[] {
  return CLOSED[member] ?? [];
}

/** Which reviews the address asks for; what it does not know, it leaves out. */
export function readReviewView(address: URLSearchParams): ReviewFilter {
  return Object.fromEntries(NAMES.flatMap((name) => {
    const value = (address.get(MEMBERS[name]) ?? '').trim();
    const isKnown = name === 'from' || name === 'to' ? DAY.test(value) && !Number.isNaN(Date.parse(value)) : CLOSED[name]?.includes(value) ?? true;
    return value !== '' && isKnown ? [[name, value]] : [];
  }));
}

/** The address of a filter: `?topic=waiting&sentiment=negative`; always in one order, so that equal filters have equal addresses. */
export function writeReviewView(filter: ReviewFilter): URLSearchParams {
  return new URLSearchParams(NAMES.flatMap((name) => {
    const value = filter[name];
    return value === undefined || value === '' ? [] : [[MEMBERS[name], value]];
  }));
}
