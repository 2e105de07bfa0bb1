import { expect, it } from 'vitest';
import { readingOf, type Whereabouts } from '#findings/reading-state.ts';
import { finding } from './standing.ts';

const NOWHERE: Whereabouts = { read: null, waitingIn: null, isBusy: false };
const READ: Whereabouts = { read: { at: '2026-11-15T06:02:00Z', isFailed: false }, waitingIn: null, isBusy: false };
const tell = (where: Partial<Whereabouts>, over: Parameters<typeof finding>[0] = {}, passesOnce = false) => {
  const { stage, outcome } = readingOf(finding(over), { ...NOWHERE, ...where }, passesOnce);
  return [stage, outcome];
};

it('nobody is at it yet: queued', () => expect(tell({})).toEqual(['queued', null]));
it('another run is at work: it waits behind it', () => expect(tell({ isBusy: true })).toEqual(['behind-crawl', null]));
it('the crawl at work has it before it', () => expect(tell({ waitingIn: 'crawl', isBusy: true })).toEqual(['behind-crawl', null]));
it('being read', () => expect(tell({ waitingIn: 'check', isBusy: true })).toEqual(['reading', null]));
it('read, and wrong still', () => expect(tell(READ, { state: 'fix-claimed' })).toEqual(['read', 'still-wrong']));
it('read right: closed', () => expect(tell(READ, { state: 'verified' })).toEqual(['read', 'right']));
it('read right once, while the run goes on: a second reading is awaited', () => expect(tell({ ...READ, isBusy: true }, {}, true)).toEqual(['confirming', 'right-once']));
it('read right once, and the run has ended: the next one confirms', () => expect(tell(READ, {}, true)).toEqual(['read', 'right-once']));
it('the source could not be read', () => expect(tell(READ, { isObservable: false })).toEqual(['read', 'unreadable']));
it('accepted meanwhile', () => expect(tell(READ, { state: 'accepted' })).toEqual(['read', 'accepted']));
it('given up by an error of ours: nothing is said of the page', () => expect(tell({ ...READ, read: { at: '2026-11-15T06:02:00Z', isFailed: true } })).toEqual(['read', 'failed']));
