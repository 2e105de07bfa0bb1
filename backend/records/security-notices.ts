import { nameDevice } from '#backend/name-device.ts';
import type { NoticeDraft } from '#domain/notice.ts';
import type { Words } from '#domain/words.ts';
import { tellNotices } from './notices.ts';

/** From where somebody signs in. */
export interface SignInPlace {
  userAgent: string;
  address: string;
  /** The browser holds the mark of an earlier sign-in of this person. */
  isKnown: boolean;
}

/** Tells somebody that their account was opened on a device that it was never opened on. */
export async function tellNewSignIn(userId: string, { userAgent, address }: SignInPlace, at: Date): Promise<void> {
  await tellNotices([{ ...OWN_MATTER, kind: 'new-sign-in', cause: `sign-in:${userId}:${at.toISOString()}`, occurredAt: at.toISOString(), to: [userId], params: { device: sayDevice(userAgent, address) } }]);
}

/** Tells somebody that their account is without a second factor now, themselves included: it may not have been they. */
export async function tellSecondFactorOff(userId: string, at: Date): Promise<void> {
  await tellNotices([{ ...OWN_MATTER, kind: 'second-factor-off', cause: `second-factor:${userId}:${at.toISOString()}`, occurredAt: at.toISOString(), to: [userId], params: {} }]);
}

/** Of the person and of no brand. */
const OWN_MATTER: Pick<NoticeDraft, 'brandId' | 'impact' | 'lasts' | 'subjects' | 'path'> = { brandId: null, impact: null, lasts: 'event', subjects: [], path: '/account' };

function sayDevice(userAgent: string, address: string): Words {
  const { browser, system } = nameDevice(userAgent);
  const names = [browser, system].filter((one) => one !== null);
  const where = address === '' ? '' : `, ${address}`;
  return names.length === 0 ? { fr: `inconnu${where}`, en: `unknown${where}` } : { fr: `${names.join(' sur ')}${where}`, en: `${names.join(' on ')}${where}` };
}
